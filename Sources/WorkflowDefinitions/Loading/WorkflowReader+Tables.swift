import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What can be told of a file by its key tables alone: every mapping and every value is looked at once, wherever it stands.
extension WorkflowReader {
  /// Looks through a mapping and all that stands in it.
  func checkWritten(_ node: YAMLNode, _ table: KeyTable) {
    checkKeys(node, table)
    for entry in node.mapping ?? [] {
      guard let key = table.key(entry.name) else { continue }
      checkValue(entry.value, key.form, of: key)
    }
  }

  private func checkValue(_ node: YAMLNode, _ form: KeyForm, of key: Key) {
    switch form {
    case .text, .reference(.role): checkFixed(node, form, of: key)
    case .table(let id):
      if let table = KeyTable.processTable[id] { checkWritten(node, table) }
    case .list(let item), .some(let item):
      checkRepeated(node, item, of: key)
      for node in node.sequence ?? [] { checkValue(node, item, of: key) }
    case .names(let value), .several(let value):
      for entry in node.mapping ?? [] { checkValue(entry.value, value, of: key) }
    case .either(let first, let second):
      checkValue(node, first, of: key)
      checkValue(node, second, of: key)
    case .name, .integer, .count, .boolean, .date, .period, .word, .expression, .value, .plain, .named, .reference:
      return
    }
  }

  private func checkKeys(_ node: YAMLNode, _ table: KeyTable) {
    switch table.id {
    case KeyTable.clock.id: checkWarnings(node)
    case KeyTable.clockExtension.id: checkExtension(node)
    case KeyTable.step.id, KeyTable.exit.id: checkUnused(node)
    default: return
    }
    checkNext(isEmptyIn: node)
  }

  /// Reports a list of ways on that has none.
  private func checkNext(isEmptyIn node: YAMLNode) {
    guard let next = node["next"], next.sequence?.isEmpty == true else { return }
    collector.report(
      .error(
        "workflow.empty-next", "next är tom, så den säger inte vart steget leder", at: next.place,
        hint: "ta bort next, så leder steget till nästa i listan, eller skriv vägarna, till exempel [{to: …}]"))
  }

  /// Reports what only tasks have, in a step that gives people none.
  private func checkUnused(_ node: YAMLNode) {
    let isBlock = ["parallel", "for_each", "call"].contains { node[$0] != nil }
    guard forms(of: node) == 0, isBlock || node["uses"] != nil else { return }
    // What a step does that is to do several things is not known.
    if node["uses"]?.sequence != nil { return }
    // Of a step that is called as a process that is told.
    if let call = node["call"]?.scalar?.text, environment.registry.descriptor(call) != nil { return }
    for (key, isText) in [("role", true), ("deadline", true), ("guidance", false), ("distinct_from", false)] {
      guard let value = node[key], !value.isNull, isText == (value.scalar != nil) else { continue }
      collector.report(
        .error(
          "workflow.unused-key", "\(key) gör ingenting här, för steget ger själv inga uppgifter åt människor",
          at: value.place,
          hint: indentHint(key, in: node)
            ?? (isBlock ? "ta bort raden, eller skriv den i stegen inuti" : "ta bort raden")))
    }
  }
}
