import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// Writes what a command has led to: events, and the read models as the difference between the states before and after.
struct CaseWriter {
  /// What was written.
  struct Result: Sendable {
    let state: CaseState
    let head: StreamHead
    let receipt: CaseReceipt
  }

  let execution: Execution
  let before: CaseState?
  let head: StreamHead
  let store: any CaseStore

  /// The answer to a command that had already been carried out.
  static func unchanged(_ state: CaseState, head: StreamHead) -> Result {
    Result(
      state: state, head: head,
      receipt: CaseReceipt(caseID: state.id, dnr: state.dnr, sequence: head.sequence, events: []))
  }

  func write(to tx: any StoreTransaction) throws -> Result {
    let state = execution.state
    let outbox = execution.outbox
    guard !outbox.events.isEmpty else {
      return Result(state: state, head: head, receipt: receipt(sequence: head.sequence))
    }
    for (row, content) in outbox.documents {
      if let content { _ = try store.documents.put(content) }
      try tx.put(row)
    }
    if before == nil { try tx.putDefinition(execution.bundle.bytes, hash: execution.bundle.hash) }
    let stream = StreamID.caseStream(state.id)
    let newHead = try tx.append(outbox.events.map(newEvent), to: stream, expected: head)
    if newHead.sequence / Engine.snapshotInterval > head.sequence / Engine.snapshotInterval {
      let bytes = ValueJSON.stored(try ValueEncoder().encode(state))
      try tx.put(StoredSnapshot(head: newHead, version: CaseState.version, bytes: bytes), of: stream)
    }
    try writeCaseRow(state, sequence: newHead.sequence, to: tx)
    try writeTasks(state, to: tx)
    try writeClocks(state, to: tx)
    try writeRest(outbox, state: state, to: tx)
    return Result(state: state, head: newHead, receipt: receipt(sequence: newHead.sequence))
  }

  private func receipt(sequence: Int) -> CaseReceipt {
    CaseReceipt(
      caseID: execution.state.id, dnr: execution.state.dnr, sequence: sequence,
      events: execution.outbox.events.map { event in
        event.type.rawValue + (event.structural["path"].text.map { " " + $0 } ?? "")
      })
  }

  private func newEvent(_ event: CaseEvent) -> NewEvent {
    NewEvent(
      type: event.type.rawValue, version: 1, time: event.time, actor: event.actor, structural: event.structural,
      personal: event.personal)
  }

  private func writeCaseRow(_ state: CaseState, sequence: Int, to tx: any StoreTransaction) throws {
    var row = caseRow(state)
    if let before, caseRow(before) == row { return }
    row.sequence = sequence
    try tx.put(row)
  }

  private func caseRow(_ state: CaseState) -> CaseRow {
    var readers = ["unit:" + state.unit]
    if state.secret {
      readers = ["registrator", "nämndsekreterare", "enhetschef"].map { "role:\(state.unit)/\($0)" }
        + Set(state.assignments.values).sorted().map { "account:" + $0 }
    }
    return CaseRow(
      id: state.id, dnr: state.dnr, workflow: state.workflow, pin: state.pin, unit: state.unit, title: state.title,
      publicTitle: state.publicTitle, secret: state.secret, party: state.party, status: state.status,
      opened: state.opened, closed: state.closed, position: position(state), sequence: 0, readers: readers)
  }

  /// What the case stands at, in words.
  private func position(_ state: CaseState) -> String {
    state.instances.sorted { $0.key < $1.key }.compactMap { _, active in
      guard !active.waits.isEmpty || active.incident != nil, let scope = state.scopes[active.scope],
        let frame = state.frames[scope.frame]
      else { return nil }
      return execution.bundle.library.workflows[frame.workflow]?.node(active.path)?.title
    }.joined(separator: ", ")
  }

  private func writeTasks(_ state: CaseState, to tx: any StoreTransaction) throws {
    let old = before.map { tasks($0) } ?? [:]
    let new = tasks(state)
    for id in old.keys.sorted() where new[id] == nil { try tx.removeWorkItem(id) }
    for (id, row) in new.sorted(by: { $0.key < $1.key }) where old[id] != row { try tx.put(row) }
  }

  private func tasks(_ state: CaseState) -> [String: WorkItemRow] {
    var rows: [String: WorkItemRow] = [:]
    for (instance, active) in state.instances where active.incident == nil {
      for wait in active.waits where wait.kind == .task {
        let id = TaskID(caseID: state.id, instance: instance, key: wait.key).description
        rows[id] = WorkItemRow(
          id: id, caseID: state.id, dnr: state.dnr, title: taskTitle(wait, active, state), unit: state.unit,
          role: wait.role ?? "", assignee: wait.assignee, due: wait.due, created: wait.since)
      }
    }
    return rows
  }

  private func taskTitle(_ wait: WaitState, _ active: InstanceState, _ state: CaseState) -> String {
    if let title = wait.title { return title }
    guard let scope = state.scopes[active.scope], let frame = state.frames[scope.frame],
      let node = execution.bundle.library.workflows[frame.workflow]?.node(active.path)
    else { return wait.form ?? "" }
    return node.title
  }

  private func writeClocks(_ state: CaseState, to tx: any StoreTransaction) throws {
    let old = try before.map { try Execution.alarms(of: $0, in: execution.bundle.library) } ?? [:]
    let new = try Execution.alarms(of: state, in: execution.bundle.library)
    for key in old.keys.sorted() where new[key] == nil { try tx.removeClock(case: state.id, key: key) }
    for (key, day) in new.sorted(by: { $0.key < $1.key }) where old[key] != day {
      try tx.put(ClockRow(caseID: state.id, key: key, due: try SwedishTime.startOfDay(day)))
    }
  }

  private func writeRest(_ outbox: ExecutionOutbox, state: CaseState, to tx: any StoreTransaction) throws {
    for row in outbox.effects { try tx.put(row) }
    for row in outbox.incidents { try tx.put(row) }
    for (series, number) in outbox.numbers.sorted(by: { $0.key < $1.key }) {
      var taken = 0
      while taken < number { taken = try tx.takeNumber(in: series) }
    }
    for (register, key, value) in outbox.registers {
      let stream = StreamID.register(register, key)
      let event = NewEvent(
        type: "register.written", version: 1, time: execution.now, actor: execution.actor,
        structural: ["register": .string(register), "key": .string(key), "case": .string(state.id)], personal: value)
      let head = try tx.append([event], to: stream, expected: try tx.head(of: stream))
      try tx.put(RegisterRow(register: register, key: key, value: value, version: head.sequence))
    }
    for (part, text) in outbox.texts { try tx.index(text: text, case: state.id, part: part) }
  }
}
