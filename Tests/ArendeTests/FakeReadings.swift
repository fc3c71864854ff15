import CivilTime
import FEEL
import WorkflowKit

/// Readings that answer from what a test has put in.
final class FakeReadings: StepReadings {
  var answer = AuthorityAnswer(
    level: .nämnd, organ: "socialnämnden", role: nil, item: nil, revision: nil,
    explanation: ["Ingen punkt passar: nämnden beslutar."])
  private(set) var asked: [(type: String, facts: Value)] = []

  func register(_ name: String, key: String) throws -> Value? { nil }
  func register(_ name: String) throws -> [(key: String, value: Value)] { [] }
  func document(_ number: Int) throws -> DocumentInfo? { nil }
  var sidework: [String] = []
  func documentText(_ number: Int) throws -> String? { nil }
  func unfinished() throws -> [String] { sidework }
  func documents() throws -> [DocumentInfo] { [] }
  func takeNumber(in series: String) throws -> Int { 1 }
  func takeDocumentNumber() throws -> Int { 1 }
  func decisionType(_ id: String) throws -> DecisionType { throw StepFault("Beslutstypen \(id) finns inte.") }
  func decision(_ number: Int) throws -> PriorDecision? { nil }
  func disqualified() throws -> [String: Disqualification] { [:] }
  func isReserved() throws -> Bool { false }
  func takenOver() throws -> CivilDate? { nil }
  func authorise(_ request: DecisionRequest) throws -> AuthorityRecord {
    AuthorityRecord(
      decider: answer.organ ?? "", level: answer.level, role: answer.role, item: nil, revision: nil, explanation: [])
  }
  func authority(for decisionType: String, facts: Value, changing change: DecisionChange?) throws -> AuthorityAnswer {
    asked.append((decisionType, facts))
    return answer
  }
  func render(_ template: String, with values: Value) throws -> [UInt8] { [] }
}
