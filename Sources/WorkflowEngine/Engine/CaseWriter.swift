import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// Writes what a command has led to: events, and the read models as the difference between the states before and after.
struct CaseWriter {
  /// What was written.
  struct Result: Sendable {
    let known: KnownCase
    let receipt: CaseReceipt
  }

  let decision: CaseDecision
  /// The case before the command; nil for its first.
  let before: KnownCase?
  let store: any CaseStore

  /// The answer to a command that had already been carried out.
  static func unchanged(_ known: KnownCase) -> Result {
    Result(
      known: known,
      receipt: CaseReceipt(
        caseID: known.state.id, dnr: known.state.dnr, sequence: known.head.sequence, events: []))
  }

  func write(to tx: any StoreTransaction) throws -> Result {
    let state = decision.state
    let outbox = decision.outbox
    if outbox.events.isEmpty, let before { return CaseWriter.unchanged(before) }
    let head = before?.head ?? .empty
    for (row, content) in outbox.documents {
      if let content { _ = try store.documents.put(content) }
      try tx.put(row)
    }
    if before == nil { try tx.putDefinition(decision.bundle.bytes, hash: decision.bundle.hash) }
    let stream = StreamID.caseStream(state.id)
    let newHead = try tx.append(decision.events, to: stream, expected: head)
    if let snapshot = decision.snapshot {
      try tx.put(StoredSnapshot(head: newHead, version: CaseState.version, bytes: snapshot), of: stream)
    }
    let models = decision.models
    try writeCaseRow(models, sequence: newHead.sequence, to: tx)
    try writeTasks(models.tasks, to: tx)
    try writeClocks(models.alarms, case: state.id, to: tx)
    try writeRest(outbox, state: state, to: tx)
    return Result(
      known: KnownCase(state: state, head: newHead, models: models), receipt: receipt(sequence: newHead.sequence))
  }

  private func receipt(sequence: Int) -> CaseReceipt {
    CaseReceipt(
      caseID: decision.state.id, dnr: decision.state.dnr, sequence: sequence,
      events: decision.outbox.events.map { event in
        event.type.rawValue + (event.structural["path"].text.map { " " + $0 } ?? "")
      })
  }

  private func writeCaseRow(_ models: CaseReadModels, sequence: Int, to tx: any StoreTransaction) throws {
    if before?.models.row == models.row { return }
    var row = models.row
    row.sequence = sequence
    try tx.put(row)
  }

  private func writeTasks(_ new: [String: WorkItemRow], to tx: any StoreTransaction) throws {
    let old = before?.models.tasks ?? [:]
    for id in old.keys.sorted() where new[id] == nil { try tx.removeWorkItem(id) }
    for (id, row) in new.sorted(by: { $0.key < $1.key }) where old[id] != row { try tx.put(row) }
  }

  private func writeClocks(_ new: [String: CivilDate], case id: String, to tx: any StoreTransaction) throws {
    let old = before?.models.alarms ?? [:]
    for key in old.keys.sorted() where new[key] == nil { try tx.removeClock(case: id, key: key) }
    for (key, day) in new.sorted(by: { $0.key < $1.key }) where old[key] != day {
      try tx.put(ClockRow(caseID: id, key: key, due: try SwedishTime.startOfDay(day)))
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
      try tx.write(
        value, to: register, key: key, by: decision.actor, at: decision.now, details: [("case", .string(state.id))])
    }
    for (part, text) in outbox.texts { try tx.index(text: text, case: state.id, part: part) }
  }
}
