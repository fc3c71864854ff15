import CivilTime
import FEEL
import Foundation
import WorkflowKit
import WorkflowTesting

/// Readings that answer from what a test has put in, and fill in the installation's own templates.
final class FakeReadings: StepReadings {
  var answer = AuthorityAnswer(
    level: .nämnd, organ: "socialnämnden", role: nil, item: nil, revision: nil,
    explanation: ["Ingen punkt passar: nämnden beslutar."])
  private(set) var asked: [(type: String, facts: Value)] = []
  private(set) var lastNumber = 2
  private let templates: TemplateLibrary

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "config/mallar")
    templates = try TemplateLibrary(folder: folder.path)
  }

  var contacts: [(key: String, value: Value)] = []
  func register(_ name: String, key: String) throws -> Value? {
    name == "kontakter" ? contacts.first { $0.key == key }?.value : nil
  }
  func register(_ name: String) throws -> [(key: String, value: Value)] { name == "kontakter" ? contacts : [] }
  func document(_ number: Int) throws -> DocumentInfo? { nil }
  var sidework: [String] = []
  func documentText(_ number: Int) throws -> String? { nil }
  func unfinished() throws -> [String] { sidework }
  func documents() throws -> [DocumentInfo] { [] }
  func takeNumber(in series: String) throws -> Int { 1 }
  func takeDocumentNumber() throws -> Int {
    lastNumber += 1
    return lastNumber
  }
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
  func render(_ template: String, with values: Value) throws -> [UInt8] {
    try templates.render(template, with: values)
  }
}
