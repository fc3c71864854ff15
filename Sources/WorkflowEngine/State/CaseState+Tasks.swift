import CaseStore
import FEEL
import WorkflowDefinitions

extension CaseState {
  mutating func applyTask(_ type: EventType, _ data: EventData, _ event: CaseEvent) throws {
    let instance = try data.text("instance")
    let key = try data.text("key")
    switch type {
    case .taskCompleted:
      var before = self
      before.undo = nil
      undo = UndoPoint(
        task: TaskID(caseID: id, instance: instance, key: key).description, actor: event.actor, command: command,
        blocked: nil, before: StateBox(before))
      if let path = instances[instance]?.path {
        var accounts = doers[path] ?? []
        if !accounts.contains(event.actor) { accounts.append(event.actor) }
        doers[path] = accounts
      }
      if let run = run(of: instance) { scopes[run]?.isWorkedIn = true }
    case .taskAssigned:
      guard let position = instances[instance]?.waits.firstIndex(where: { $0.key == key }) else { return }
      instances[instance]?.waits[position].assignee = data["to"].text
    case .taskDueChanged:
      guard let position = instances[instance]?.waits.firstIndex(where: { $0.key == key }) else { return }
      instances[instance]?.waits[position].due = data["due"].date
    case .taskUndone:
      guard let point = undo else { throw StoreError.corrupt("det finns ingen uppgift att ångra") }
      let current = self
      self = point.before.state
      documents = current.documents
      notes = current.notes
      effects = current.effects
      incidents = current.incidents
      runs = current.runs
      command = current.command
    default: break
    }
  }

  /// The run that a step lies in, by itself or through what the run calls; nil for a step of the process's own course.
  func run(of instance: String) -> String? {
    var instance: String? = instance
    while let scope = instance.flatMap({ instances[$0]?.scope }), let state = scopes[scope] {
      if state.isRun { return scope }
      instance = state.owner ?? scopes[state.frame]?.owner
    }
    return nil
  }

  /// The runs of optional steps in which nobody has done anything, oldest first, with what is under way in each.
  func untouchedRuns() -> [(scope: String, current: String)] {
    scopes.filter { $0.value.list == StepList.optionalPath && !$0.value.isWorkedIn }.compactMap { scope, state in
      state.current.map { (scope, $0) }
    }.sorted { ($0.scope.count, $0.scope) < ($1.scope.count, $1.scope) }
  }
}
