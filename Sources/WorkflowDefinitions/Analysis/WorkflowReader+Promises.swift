import FEEL
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// Makes known which inputs always have a value, which lists and texts among them are never empty, and which values
  /// choices can have.
  func noteInputs() {
    for field in inputs {
      if field.required || !field.standard.isNull { knownConditions.give([field.name]) }
      if field.mustHaveItem || field.mustHaveText { knownConditions.fill([field.name]) }
      if let options = field.type.options { knownConditions.know(options, of: [field.name]) }
    }
  }

  /// Makes known when the steps give fields that may be missing, as their plugins promise; nothing of a name that stands
  /// for steps of several kinds.
  func notePromises(in root: YAMLNode) {
    // Its title, and who has it, change as it goes on.
    knownConditions.amend("ärende")
    var kinds: [String: String?] = [:]
    var blocks: [(id: String, branches: YAMLNode)] = []
    for node in root.groups {
      if node["for_each"] != nil {
        for (step, _) in ids(of: node["steps"]?.sequence ?? []) { knownConditions.repeat(step) }
      }
      guard let id = node["id"]?.scalar?.text else { continue }
      if let branches = node["parallel"] { blocks.append((id, branches)) }
      let kind = node["uses"]?.scalar?.text ?? ""
      noteAmended(by: node, kind)
      if let known = kinds[id], known != kind { kinds.updateValue(nil, forKey: id) } else { kinds[id] = kind }
    }
    for case (let id, let kind?) in kinds { notePromises(of: kind, at: [id]) }
    for (block, node) in blocks {
      for branch in node.mapping ?? [] {
        for step in branch.value.sequence ?? [] {
          guard let id = step["id"]?.scalar?.text, let kind = step["uses"]?.scalar?.text else { continue }
          notePromises(of: kind, at: [block, branch.name, id])
        }
      }
    }
  }

  /// Makes known which inputs a step changes; any of them where its name is reckoned.
  private func noteAmended(by node: YAMLNode, _ kind: String) {
    for field in environment.registry.step(kind)?.descriptor.config ?? [] {
      guard case .input = field.names, let name = node["with"]?[field.name]?.scalar?.text else { continue }
      for input in name.isMarked ? inputs.map(\.name) : [name] { knownConditions.amend(input) }
    }
  }

  /// - Parameter path: Where what the step gives is read.
  private func notePromises(of kind: String, at path: [String]) {
    let output = environment.registry.step(kind)?.descriptor.output ?? []
    for field in output {
      if let options = field.type.options { knownConditions.know(options, of: path + [field.name]) }
    }
    for field in output {
      guard let given = field.given, let choice = output.first(where: { $0.name == given.choice }),
        let options = choice.type.options
      else { continue }
      knownConditions.promise(
        path + [field.name], where: path + [choice.name], isOneOf: options.filter(given.holds))
    }
  }
}

extension Field {
  /// Whether it is a text that must be filled in, and blanks are not taken for that.
  fileprivate var mustHaveText: Bool {
    switch type {
    case .text, .longText, .email, .account: required && standard.isNull
    default: false
    }
  }
}
