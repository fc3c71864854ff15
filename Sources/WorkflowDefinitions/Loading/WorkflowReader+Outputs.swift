import FEEL
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// The names that steps introduce, with their types, before the steps themselves are read.
  ///
  /// - Parameter path: The path of their list.
  /// - Parameter layout: What the lists of loops are read in; nil where it is not known yet, and their items have any type.
  func stepOutputs(
    of nodes: [YAMLNode], path: String, in layout: ScopeLayout? = nil
  ) -> [(name: String, type: FEELType, source: ScopeLayout.Source)] {
    nodes.compactMap { node in
      node["id"]?.scalar.map { ($0.text, outputType(of: node, path: path + $0.text, in: layout), .step(depth: 0)) }
    }
  }

  /// - Parameter path: The step's path.
  private func outputType(of node: YAMLNode, path: String, in layout: ScopeLayout?) -> FEELType {
    if let uses = node["uses"]?.scalar?.text {
      return environment.registry.outputType(of: uses) ?? .any
    }
    if let call = node["call"]?.scalar?.text { return environment.signatures[call]?.outputType ?? .any }
    if let forEach = node["for_each"] {
      let steps = node["steps"]?.sequence ?? []
      let each = forEach["each"]?.scalar?.text
      let item = layout.map { itemType(of: forEach, in: $0) } ?? .any
      let body = layout.map { layout in
        layout.inside(
          adding: (each.map { [($0, item, .item(depth: 0))] } ?? []) + stepOutputs(of: steps, path: path + "/"))
      }
      var fields = given(by: steps, path: path + "/", in: body)
      if let each { fields[each] = item }
      return .list(.context(fields, open: false))
    }
    // Of a step that does nothing is told; whatever is read of it is then taken to be right.
    guard let branches = node["parallel"]?.mapping else { return .any }
    let areAllDone = join(node["join"]).needed(of: branches.count) >= branches.count
    let types = branches.map { branch -> (String, FEELType) in
      let (steps, list) = (branch.value.sequence ?? [], "\(path)/\(branch.name)/")
      let fields = given(by: steps, path: list, in: layout?.inside(adding: stepOutputs(of: steps, path: list)))
      let type = FEELType.context(fields, open: false)
      return (branch.name, areAllDone ? type : .optional(type))
    }
    return .context(Dictionary(types, uniquingKeysWith: { $1 }), open: false)
  }

  /// What the steps of a list have given when it has come to its end; a step that may not have been done is missing as a
  /// whole.
  private func given(by steps: [YAMLNode], path: String, in layout: ScopeLayout?) -> [String: FEELType] {
    var fields: [String: FEELType] = [:]
    for (name, type, _) in stepOutputs(of: steps, path: path, in: layout) {
      let isSure = assignment?.atEnd(of: path)?.contains(name) ?? true
      fields[name] = isSure ? type : .optional(type.unwrapped)
    }
    return fields
  }

  // MARK: - What the process gives

  /// Notes what the process gives at one of its ends.
  func noteGiven(_ templates: [NamedTemplate], in layout: ScopeLayout) {
    noteTexts(templates, in: layout)
    given.append(
      Dictionary(templates.map { ($0.name, type(of: $0.template, in: layout)) }, uniquingKeysWith: { $1 }))
  }

  /// The types of what the process gives, wherever it ends; empty where they cannot be told.
  var givenTypes: [String: FEELType] {
    guard assignment != nil else { return [:] }
    let names = given.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        let types = given.map { $0[name] ?? .null }
        return (name, types.dropFirst().reduce(types.first ?? .any) { $0.joined(with: $1) })
      })
  }

  private func type(of template: ValueTemplate, in layout: ScopeLayout) -> FEELType {
    switch template {
    case .literal(let value): return FEELType(of: value)
    case .expression(let placed): return type(of: placed.expression, in: layout)
    case .list(let items):
      let types = items.map { type(of: $0, in: layout) }
      return .list(types.dropFirst().reduce(types.first ?? .any) { $0.joined(with: $1) })
    case .record(let entries):
      return .context(
        Dictionary(entries.map { ($0.name, type(of: $0.template, in: layout)) }, uniquingKeysWith: { $1 }), open: false)
    }
  }

  /// The type of what an expression gives where some of the names may have no value.
  private func type(of expression: Expression, in layout: ScopeLayout) -> FEELType {
    let type = mayLack(expression, in: layout) ? expression.type.orMissing : expression.givenType
    guard type.isOptional, layout.done != nil,
      case .right = verdict(on: expression, in: layout, expecting: nil, isRequired: true)
    else { return type }
    return type.unwrapped
  }
}
