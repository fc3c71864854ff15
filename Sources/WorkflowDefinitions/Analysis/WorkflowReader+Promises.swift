import FEEL
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// Makes known which lists that are filled in always have an item, and which values choices can have.
  func noteInputs() {
    for field in inputs {
      if field.mustHaveItem { knownConditions.fill([field.name]) }
      if let options = field.type.options { knownConditions.know(options, of: [field.name]) }
    }
  }

  /// Makes known when the steps give fields that may be missing, as their plugins promise; nothing of a name that stands
  /// for steps of several kinds.
  func notePromises(in root: YAMLNode) {
    var kinds: [String: String?] = [:]
    visit(root) { node in
      guard let id = node["id"]?.scalar?.text else { return }
      let kind = node["uses"]?.scalar?.text ?? ""
      if let known = kinds[id], known != kind { kinds.updateValue(nil, forKey: id) } else { kinds[id] = kind }
    }
    for case (let id, let kind?) in kinds {
      let output = environment.registry.descriptor(kind)?.output ?? []
      for field in output {
        if let options = field.type.options { knownConditions.know(options, of: [id, field.name]) }
      }
      for field in output {
        guard let given = field.given, let choice = output.first(where: { $0.name == given.choice }),
          let options = choice.type.options
        else { continue }
        knownConditions.promise(
          [id, field.name], where: [id, choice.name], isOneOf: options.filter(given.holds))
      }
    }
  }
}
