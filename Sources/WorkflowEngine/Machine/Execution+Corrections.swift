import FEEL
import WorkflowDefinitions
import WorkflowKit

/// What follows when an input has been corrected, by a person or by a step that has learnt better.
extension Execution {
  /// Changes an input of the process that a step stands in.
  func amend(_ field: String, to value: Value, reason: String, by instance: String) throws {
    let frame = try state.instances[instance].map { try scope($0.scope).frame } ?? ""
    let workflow = try workflow(of: scope(frame))
    guard let definition = workflow.inputs.first(where: { $0.name == field }) else {
      throw StepFault("Processen \"\(workflow.title)\" har ingen uppgift \(field) att ändra.")
    }
    let (conformed, problems) = [definition].conform(Context([(field, value)]))
    if let problem = problems[field] { throw StepFault("Uppgiften \(field) \(problem).") }
    let amended = conformed[field] ?? .null
    var inputs = state.frames[frame]?.inputs.context ?? Context()
    guard amended != (inputs[field] ?? .null) else { return }
    inputs[field] = amended
    let faults = workflow.faults(of: inputs, changing: field, today: today, now: now)
    guard faults.isEmpty else { throw Refusal("\(definition.title) kan inte ändras.", inputs: faults) }
    try recordChange(
      of: field, to: amended, inputs: inputs, frame: frame, reason: reason, by: instance)
  }

  /// Records that an input has changed and what the case is called from now on, and lets what was built on it follow.
  ///
  /// - Parameter instance: The step that changed it; nil for a person's correction.
  func recordChange(
    of field: String, to value: Value, inputs: Context, frame: String = "", reason: String, role: Value = .null,
    by instance: String? = nil
  ) throws {
    let before = state.frames[frame]?.inputs[field] ?? .null
    let saved = state
    state.frames[frame]?.inputs = .context(inputs)
    let caption = try caption()
    state = saved
    var configurations = try waitingConfigurations()
    // The step that changes it is about to say itself how it goes on.
    if let instance { configurations[instance] = nil }
    try emit(
      .corrected,
      [
        "field": .string(field), "frame": frame.isEmpty ? .null : .string(frame), "secret": .boolean(caption.secret),
        "plan": .string(caption.planCode), "role": role, "instance": instance.map { .string($0) } ?? .null,
      ],
      personal: .context(
        Context([
          ("value", value), ("before", before), ("reason", .string(reason)), ("title", .string(caption.title)),
          ("party", .string(caption.party)), ("publicTitle", .string(caption.publicTitle)),
        ])))
    outbox.texts.append(("case", "\(state.dnr) \(caption.title) \(caption.party)"))
    try recalculate()
    try reviseWaiting(from: configurations, wasSecret: saved.secret)
  }

  /// Reckons anew what steps that are done have reckoned, in the order of the process; what differs is written.
  private func recalculate() throws {
    for (scopeID, scope) in state.scopes.sorted(by: { $0.key < $1.key }) where !scope.names.isEmpty {
      for node in try workflow(of: scope).lists[scope.list]?.nodes ?? [] {
        guard case .step(let uses, let with) = node.kind, let recorded = scope.names[node.id],
          let recalculate = environment.registry.step(uses)?.recalculate
        else { continue }
        let config = try configuration(with, node: node, scope: scopeID)
        let output = try recalculate(recorded, config, context(for: "", node: node, frame: scope.frame))
        if output == recorded { continue }
        try checkPromises(of: node, in: output)
        try emit(
          .reported, ["scope": .string(scopeID), "path": .string(node.path)],
          personal: .context(Context([("output", output)])))
      }
    }
  }

  /// Evaluates the deadlines of open tasks anew; a change is written. True where anything changed.
  func evaluateDeadlines() throws -> Bool {
    guard state.isOpen else { return false }
    var changed = false
    let following = state.instances.filter { $0.value.waits.contains(where: \.followsDeadline) }
    for (instance, active) in following.sorted(by: { $0.key < $1.key }) {
      let due = try deadline(of: node(of: instance), instance: instance)
      for wait in active.waits where wait.followsDeadline && wait.due != due {
        changed = true
        try emit(
          .taskDueChanged,
          [
            "instance": .string(instance), "key": .string(wait.key), "due": due.map { .date($0) } ?? .null,
            "from": wait.due.map { .date($0) } ?? .null,
          ])
      }
    }
    return changed
  }
}
