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
    knownConditions.amend("ärende", exceptIn: Self.lastingOfCase)
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

  // MARK: - Steps that a choice says to have been done

  /// Makes known which steps of branches and loops have been done, to those that read of them afterwards, wherever a choice
  /// of another step there has some values: `hör.polis.ring` where `hör.polis.svar.svarade` is false.
  func noteWaysTaken(in flow: Flow, of root: YAMLNode) {
    let ids = Dictionary(grouping: root.groups.compactMap { $0["id"]?.scalar?.text }, by: { $0 }).mapValues(\.count)
    for step in flow.lists.flatMap(\.steps) where ids[step.id] == 1 {
      for branch in step.branches {
        for (done, choice, values) in choicesOfWays(in: branch.list) {
          if let id = branch.id {
            knownConditions.promise([step.id, id, done], where: [step.id, id] + choice, isOneOf: values)
          } else if ids[done] == 1, ids[choice[0]] == 1 {
            knownConditions.promiseItem(done, where: choice, isOneOf: values)
          }
        }
      }
    }
  }

  /// The steps of a list that may not have been done at its end, each with a choice that says when it has.
  private func choicesOfWays(in list: FlowList) -> [(step: String, choice: [String], values: [Value])] {
    let sure = assignment?.atEnd(of: list.path) ?? []
    let unsure = list.steps.map(\.id).filter { !sure.contains($0) }
    guard !unsure.isEmpty, list.isKnown, let assignment, let ways = assignment.ways(in: list) else { return [] }
    var walk = ApproachWalk(list, ways, names: Set(list.steps.map(\.id)), apart: "", knownConditions)
    let start = Approach(known: [], absent: [], ways: [])
    let ends = walk.approaches(to: .end, from: [start], atMost: Self.mostOnWays) {
      assignment.kept($0, afterStepsOf: list)
    }
    guard let ends, !ends.isEmpty else { return [] }
    let choices = list.steps.flatMap { step in
      step.output.compactMap { field in field.type.options.map { (path: [step.id, field.name], options: $0) } }
    }
    return unsure.compactMap { step in
      let found = choices.filter { $0.path[0] != step }.map { path, options in
        let values = options.filter { value in
          ends.allSatisfy { end in
            // Where the step that chooses has not been done either, nothing is chosen.
            end.known.contains(step) || end.absent.contains(path[0])
              || knownConditions.left([value], of: path, by: end.known.contains).isEmpty
          }
        }
        return (step: step, choice: path, values: values)
      }
      let told = found.filter { !$0.values.isEmpty }
      let byAll = told.filter { sure.contains($0.choice[0]) }
      return (byAll.isEmpty ? told : byAll).max { $0.values.count < $1.values.count }
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
