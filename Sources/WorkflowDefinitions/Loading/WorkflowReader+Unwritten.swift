import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Values that have been left out where their names stand.
extension WorkflowReader {
  /// The items of a list of names; those that a comma between brackets has cut off from the first of a list without
  /// brackets are told with it: `{while: a, b}`.
  func items(_ node: YAMLNode, _ what: String, of reader: MappingReader, _ table: KeyTable) -> [YAMLNode] {
    guard let first = node.loneText, let place = reader.entries.firstIndex(where: { $0.name == what }),
      case let after = reader.entries[(place + 1)...],
      case let rest = after.prefix(while: { $0.value.isUnwritten && table.key($0.name) == nil }), !rest.isEmpty
    else { return items(node, what) }
    reader.pass(over: rest.map(\.name))
    collector.report(
      .error(
        "yaml.wrong-type", "\(what) ska vara en lista, men här står \(node.kindPhrase)", at: node.place,
        hint: "skriv [\(([first] + rest.map(\.name)).joined(separator: ", "))]"))
    return []
  }

  /// Reports a name without a value, there or inside: nothing would be handed on, without a word.
  ///
  /// - Parameters:
  ///   - field: What takes the value; nil where that is not known.
  ///   - group: What the name stands in.
  func reportUnwritten(_ entry: YAMLEntry, _ field: Field?, in layout: ScopeLayout, of group: YAMLNode) -> Bool {
    guard !environment.isStored else { return false }
    if entry.value.isUnwritten, let mended = colonless(entry, of: group, in: layout) {
      collector.report(
        .error(
          "workflow.no-value", "kolonet saknas mellan namnet och värdet", at: entry.key.place, hint: "skriv \(mended)"))
      return true
    }
    // What begins with an equals sign is told of as an expression.
    guard !entry.name.hasPrefix("=") else { return false }
    guard entry.value.isUnwritten else {
      return (entry.value.mapping ?? []).reduce(false) { isFound, inner in
        reportUnwritten(inner, field?.field(at: [inner.name]), in: layout, of: entry.value) || isFound
      }
    }
    collector.report(
      .error(
        "workflow.no-value", "\(Diagnostic.quote(entry.name)) står utan värde, så här anges ingenting",
        at: entry.key.place, hint: writing(entry, field, in: layout, of: group)))
    return true
  }

  /// What to write for words without a value between brackets, which a comma has cut off from a text; nil for others.
  func cutText(_ entry: YAMLEntry, of group: YAMLNode) -> String? {
    guard entry.value.isUnwritten, entry.name.contains(" "), group.place.text.hasPrefix("{"), let all = group.mapping,
      let place = all.firstIndex(where: { $0.name == entry.name }),
      let text = all[..<place].last(where: { !$0.value.isUnwritten }), text.value.scalar?.style == .plain
    else { return nil }
    return "inom { } läser YAML ett komma som slutet på texten: sätt citattecken om hela texten efter \(text.name)"
  }

  /// How `namn = värde` is written, with its colon; nil for other names.
  private func colonless(_ entry: YAMLEntry, of group: YAMLNode, in layout: ScopeLayout) -> String? {
    guard let row = MistakenRow.mended(entry.name), let (name, value) = MistakenRow.parts(entry.name) else {
      return nil
    }
    // A word that is no name is the value itself.
    let isWord = isName(value) && Expression.compile(value, in: layout.shape).expression == nil
    return written(isWord ? "\(name): \(value)" : row, alone: group)
  }

  /// A row as it stands in a group: within brackets where it is all that stands there, between them.
  private func written(_ row: String, alone group: YAMLNode) -> String {
    group.place.text.hasPrefix("{") && group.mapping?.count == 1 ? "{\(row)}" : row
  }

  private func writing(_ entry: YAMLEntry, _ field: Field?, in layout: ScopeLayout, of group: YAMLNode) -> String {
    guard let field else { return "skriv värdet efter kolonet, eller ta bort \(entry.name)" }
    let use = ExpressionUse(what: field.name, type: nil, whole: field.type.feel, isRequired: false)
    let (row, kind) = row(for: field, isRequired: field.required, in: layout)
    let others = row.hasSuffix("…") ? named(use, insteadOf: "", in: layout).map { "; \($0)" } ?? "" : ""
    let removal = field.required && field.standard.isNull ? "" : ", eller ta bort \(entry.name)"
    return "skriv \(written(row, alone: group))\(kind)\(removal)\(others)"
  }

  /// How the value of a field is written, with the name that gives it where one can be read there, and what it is where
  /// none can.
  func row(for field: Field, isRequired: Bool, in layout: ScopeLayout) -> (row: String, kind: String) {
    if isThere(field, isRequired: isRequired, in: layout) { return ("\(field.name): = \(field.name)", "") }
    if case .record(let record) = field.type {
      let rows = record.fields.filter { isThere($0, isRequired: $0.required, in: layout) }
        .map { "\($0.name): = \($0.name)" }
      if !rows.isEmpty { return ("\(field.name): {\(rows.joined(separator: ", "))}", "") }
    }
    return ("\(field.name): …", " (\(field.type.swedish))")
  }

  private func isThere(_ field: Field, isRequired: Bool, in layout: ScopeLayout) -> Bool {
    let use = ExpressionUse(what: field.name, type: nil, whole: field.type.feel, isRequired: isRequired)
    return readable(for: use, in: layout).contains(field.name)
  }
}
