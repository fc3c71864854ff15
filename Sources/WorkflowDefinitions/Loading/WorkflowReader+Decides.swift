import FEEL
import WorkflowKit
import YAMLSource

/// The facts of a decision, which are those of its type in the catalogue.
extension WorkflowReader {
  /// The kinds of decision that a step may ask for or take; none where they do not all stand written.
  func decisionTypes(of descriptor: StepDescriptor, _ with: YAMLNode?, in layout: ScopeLayout) -> [String] {
    guard let decides = descriptor.decides ?? descriptor.asks, let type = with?[decides.type] else { return [] }
    return decisionTypes(in: type, layout) ?? []
  }

  /// What a step takes under `with`. Where the kinds of decision are known, its facts have the names and types that the
  /// catalogue gives them.
  func fields(of descriptor: StepDescriptor, _ with: YAMLNode?, deciding types: [String]) -> [Field] {
    guard let decides = descriptor.decides ?? descriptor.asks, with?[decides.facts] != nil, !types.isEmpty,
      let facts = facts(of: types)
    else { return descriptor.config }
    return descriptor.config.map { field in
      guard field.name == decides.facts else { return field }
      let record = RecordType(
        id: types.joined(separator: "/"), title: "Fakta för \(types.inSwedish("eller"))", fields: facts)
      return Field(field.name, .record(record), title: field.title, required: field.required, help: field.help)
    }
  }

  /// The kinds of decision that a value may be; nil where they do not all stand written.
  private func decisionTypes(in node: YAMLNode, _ layout: ScopeLayout) -> [String]? {
    guard let scalar = node.scalar else { return nil }
    guard scalar.text.isMarked, let text = node.expressionText else { return [scalar.text] }
    guard !environment.isStored, let expression = Expression.compile(text, in: layout.shape).expression else {
      return nil
    }
    var types: [String] = []
    for part in expression.parts(in: factExpressions) {
      guard part.path.isEmpty, let type = part.text else { return nil }
      if !types.contains(type) { types.append(type) }
    }
    return types.isEmpty ? nil : types
  }

  /// The facts that any of the kinds takes: one that they take in different forms may be anything. Nil where those of some
  /// kind are not known.
  private func facts(of types: [String]) -> [Field]? {
    var found: [Field] = []
    for type in types {
      guard let facts = environment.decisionTypes[type]?.facts else { return nil }
      for fact in facts {
        guard let known = found.firstIndex(where: { $0.name == fact.name }) else {
          found.append(fact)
          continue
        }
        if found[known].type != fact.type { found[known] = Field(fact.name, .any, title: fact.title, required: false) }
      }
    }
    return found
  }
}
