import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// Answers a step's look-ups from the command's transaction and from what the command itself has collected.
struct ExecutionReadings: StepReadings {
  let execution: Execution
  /// The step instance that asks.
  let instance: String
  /// The step.
  let node: StepNode

  func register(_ name: String, key: String) throws -> Value? {
    if let own = execution.outbox.registers.last(where: { $0.name == name && $0.key == key }) {
      return own.value.isNull ? nil : own.value
    }
    let row = try execution.tx.registerRecord(name, key: key)
    return row.flatMap { $0.value.isNull ? nil : $0.value }
  }

  func register(_ name: String) throws -> [(key: String, value: Value)] {
    try execution.tx.registerRecords(name).compactMap { row in
      row.value.isNull ? nil : (row.key, row.value)
    }
  }

  func document(_ number: Int) throws -> DocumentInfo? { try documents().first { $0.number == number } }

  func documents() throws -> [DocumentInfo] {
    let stored = try execution.tx.documents(case: execution.state.id)
    let own = execution.outbox.documents.map(\.row)
    return (stored.filter { row in !own.contains { $0.number == row.number } } + own).filter { !$0.withdrawn }.map {
      DocumentInfo(
        number: $0.number, title: $0.title, hash: $0.hash, mediaType: $0.mediaType, secrecy: $0.secrecy,
        publicTitle: $0.publicTitle)
    }
  }

  func documentText(_ number: Int) throws -> String? {
    guard let document = try document(number), document.mediaType.hasPrefix("text/") else { return nil }
    let own = execution.outbox.documents.last { $0.row.number == number }?.content
    return String(decoding: try own ?? execution.environment.documents.get(document.hash), as: UTF8.self)
  }

  func unfinished() throws -> [String] {
    try execution.state.scopes.sorted { $0.key < $1.key }.compactMap { _, scope in
      guard scope.isRun, let current = scope.current else { return nil }
      return try execution.node(of: current).title
    }
  }

  func takeNumber(in series: String) throws -> Int {
    let last = try execution.outbox.numbers[series] ?? execution.tx.lastNumber(in: series)
    let number = execution.environment.number(after: last, in: series)
    execution.outbox.numbers[series] = number
    try execution.emit(.numberTaken, ["series": .string(series), "number": .number(Number(number))])
    return number
  }

  func takeDocumentNumber() throws -> Int {
    execution.outbox.reservedDocuments += 1
    return execution.state.documents + execution.outbox.reservedDocuments
  }

  func decisionType(_ id: String) throws -> DecisionType {
    guard let type = execution.environment.decisionType(id, on: execution.today) else {
      throw StepFault("Beslutstypen \(id) finns inte.")
    }
    return type
  }

  func decisionType(of request: DecisionRequest) throws -> DecisionType { try execution.decisionType(of: request) }

  func authority(
    for decisionType: String, facts: Value, changing change: DecisionChange?
  ) throws -> AuthorityAnswer {
    try execution.answer(try self.decisionType(decisionType).id, facts: facts, changing: change)
  }

  func decision(_ number: Int) throws -> PriorDecision? {
    execution.state.earlier(number).map {
      PriorDecision(
        number: $0.number, day: $0.day, outcome: $0.outcome, granted: execution.state.granted(by: $0))
    }
  }

  func disqualified() throws -> [String: Disqualification] { execution.state.disqualified }

  func isReserved() throws -> Bool { !execution.state.reserved.isEmpty }

  func takenOver() throws -> CivilDate? { execution.state.takenOver }

  func authorise(_ request: DecisionRequest) throws -> AuthorityRecord {
    try execution.authorise(request, instance: instance, node: node).record
  }

  func render(_ template: String, with values: Value) throws -> [UInt8] {
    try execution.environment.templates.render(template, with: values)
  }
}
