import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// The expression in a node that must hold one; with or without the leading `= `.
  func expression(
    in node: YAMLNode, layout: ScopeLayout, expecting type: FEELType?, what: String
  ) -> PlacedExpression? {
    guard let scalar = node.scalar else {
      collector.report(
        .error(
          "feel.not-text", "\(what) ska vara ett uttryck, men är \(node.kindName)", at: node.place,
          hint: "uttryck med [ ] { } eller , ska stå inom enkla citattecken: '= …'"))
      return nil
    }
    let prefix = scalar.text.hasPrefix("= ") ? 2 : 0
    return compile(String(scalar.text.dropFirst(prefix)), offset: prefix, node, layout, type)
  }

  private func compile(
    _ text: String, offset: Int, _ node: YAMLNode, _ layout: ScopeLayout, _ type: FEELType?
  ) -> PlacedExpression? {
    let compilation = Expression.compile(text, in: layout.shape, expecting: type)
    for problem in compilation.problems {
      let range = (problem.range.lowerBound + offset)..<(problem.range.upperBound + offset)
      let place = node.place(ofText: range)
      collector.report(
        problem.severity == .error
          ? .error(problem.code, problem.message, at: place, hint: problem.hint)
          : .warning(problem.code, problem.message, at: place, hint: problem.hint))
    }
    return compilation.expression.map { PlacedExpression(expression: $0, place: node.place) }
  }

  /// Named values, checked against fields where those are known.
  func readTemplates(_ node: YAMLNode?, fields: [Field]?, in layout: ScopeLayout, what: String) -> [NamedTemplate] {
    guard let node else { return [] }
    var templates: [NamedTemplate] = []
    for (name, value) in entries(node, what) {
      let field = fields?.first { $0.name == name }
      if let fields, field == nil {
        let names = fields.map(\.name)
        let place = node.mapping?.first { $0.key.scalar?.text == name }?.key.place
        collector.report(
          .error(
            "workflow.unknown-key", "\"\(name)\" finns inte i \(what)", at: place,
            hint: Suggestion.hint(for: name, in: names)
              ?? (names.isEmpty ? "steget tar inga värden" : "det som finns är " + names.joined(separator: ", "))))
        continue
      }
      if let template = template(value, type: field?.type ?? .any, in: layout, what: "\"\(name)\"") {
        templates.append(NamedTemplate(name: name, template: template))
      }
    }
    return templates
  }

  private func template(
    _ node: YAMLNode, type: FieldType, in layout: ScopeLayout, what: String
  ) -> ValueTemplate? {
    if let scalar = node.scalar {
      if scalar.text.hasPrefix("= ") {
        return compile(String(scalar.text.dropFirst(2)), offset: 2, node, layout, expected(type)).map {
          .expression($0)
        }
      }
      if scalar.text.hasPrefix("== ") { return .literal(.string(String(scalar.text.dropFirst(1)))) }
    } else if containsExpression(node) {
      return composed(node, type: type, in: layout, what: what)
    }
    return FieldReader(reporting: collector).read(type, from: node, what: what).map { .literal($0) }
  }

  private func composed(
    _ node: YAMLNode, type: FieldType, in layout: ScopeLayout, what: String
  ) -> ValueTemplate? {
    if let items = node.sequence {
      var itemType = FieldType.any
      if case .list(let inner) = type { itemType = inner }
      return .list(items.compactMap { template($0, type: itemType, in: layout, what: what) })
    }
    var fields: [Field]?
    if case .record(let record) = type { fields = record.fields }
    return .record(readTemplates(node, fields: fields, in: layout, what: what))
  }

  private func containsExpression(_ node: YAMLNode) -> Bool {
    switch node.content {
    case .scalar(let scalar): scalar.text.hasPrefix("= ") || scalar.text.hasPrefix("== ")
    case .sequence(let items): items.contains { containsExpression($0) }
    case .mapping(let entries): entries.contains { containsExpression($0.value) }
    }
  }

  /// What an expression must give for a field: its type, or null, which is checked when the step reads its values.
  /// Records and lists are checked then too.
  private func expected(_ type: FieldType) -> FEELType? {
    switch type {
    case .any, .record, .list: nil
    default: .optional(type.feel)
    }
  }
}
