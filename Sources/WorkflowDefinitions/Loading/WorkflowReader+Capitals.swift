import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Keys in capital letters, as programs that write for people make them: `Id:`, `When:`.
extension WorkflowReader {
  /// Whether there are such keys; they are told of, and nothing else of the file, which reads as one without them.
  func reportCapitals(_ root: YAMLNode) -> Bool {
    let found = capitals(in: root, .process)
    for (entry, key) in found {
      collector.report(
        .error(
          "yaml.unknown-key", "okänd nyckel \(Diagnostic.quote(entry.name))", at: entry.key.place,
          hint: "nycklar skrivs med små bokstäver: \(key)"))
    }
    return !found.isEmpty
  }

  private func capitals(in node: YAMLNode, _ table: KeyTable) -> [(entry: YAMLEntry, key: String)] {
    (node.mapping ?? []).flatMap { entry -> [(entry: YAMLEntry, key: String)] in
      if let key = table.key(entry.name) { return capitals(in: entry.value, key.form) }
      guard let key = table.key(entry.name.lowercased()), node[key.name] == nil else { return [] }
      return [(entry, key.name)] + capitals(in: entry.value, key.form)
    }
  }

  private func capitals(in node: YAMLNode, _ form: KeyForm) -> [(entry: YAMLEntry, key: String)] {
    switch form {
    case .table(let id): KeyTable.processTable[id].map { capitals(in: node, $0) } ?? []
    case .list(let item), .some(let item): (node.sequence ?? []).flatMap { capitals(in: $0, item) }
    case .names(let value), .several(let value): (node.mapping ?? []).flatMap { capitals(in: $0.value, value) }
    case .either(let first, let second): capitals(in: node, first) + capitals(in: node, second)
    case .text, .name, .integer, .count, .boolean, .date, .period, .word, .expression, .value, .plain, .named,
      .reference:
      []
    }
  }
}
