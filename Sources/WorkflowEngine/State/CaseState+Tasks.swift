import CaseStore
import FEEL

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
}
