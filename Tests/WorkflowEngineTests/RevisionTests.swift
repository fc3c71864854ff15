import CaseStore
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("What waits follows a correction")
struct RevisionTests {
  static let process = """
    workflow: prov
    title: Prov
    inputs:
      adress: {type: text, title: Adress, required: true}
      rubrik: {type: text, title: Rubrik, required: true}
    steps:
      - {id: vänta, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka, till: = adress}}
      - {id: sist, uses: prov.fraga, role: handläggare}
    """

  private func waiting() async throws -> (House, String) {
    let house = try await House(Self.process)
    return (house, try await house.open(["adress": "gammal", "rubrik": "ett"]))
  }

  private func correct(_ field: String, _ value: String) -> CaseCommand {
    .correct(field: field, to: .string(value), reason: "Felskrivet.")
  }

  @Test("A step takes back what is queued by the old value and asks for it by the new one")
  func queued() async throws {
    let (house, id) = try await waiting()
    try await house.perform(correct("adress", "ny"), on: id)
    #expect(try await house.effects(id).map(\.state) == [.cancelled, .queued])
    #expect(try await house.effects(id).map { $0.payload["till"].text } == ["gammal", "ny"])
    try await house.work()
    #expect(try await house.effects(id).map(\.state) == [.cancelled, .succeeded])
    #expect(try await house.active(id) == ["sist#1"])
  }

  @Test("A correction that does not touch the step's values leaves it alone")
  func other() async throws {
    let (house, id) = try await waiting()
    try await house.perform(correct("rubrik", "två"), on: id)
    #expect(try await house.effects(id).map(\.state) == [.queued])
  }

  @Test("While it is on its way, and while nobody knows whether it has gone, the correction is refused")
  func running() async throws {
    let (house, id) = try await waiting()
    let row = try #require(try await house.lease().first)
    #expect(try await house.refused(correct("adress", "ny"), on: id) == "case.effect-in-flight")
    try await house.perform(correct("rubrik", "två"), on: id)
    try await house.tried(row, .unknown(reason: "Inget svar."))
    #expect(try await house.refused(correct("adress", "ny"), on: id) == "case.effect-in-flight")
  }

  @Test("What has failed for good is taken back with its stop")
  func failed() async throws {
    let (house, id) = try await waiting()
    let row = try #require(try await house.lease().first)
    try await house.tried(row, .failed(reason: "Okänd adress."))
    #expect(try await house.incidents(id).count == 1)
    try await house.perform(correct("adress", "ny"), on: id)
    #expect(try await house.incidents(id).isEmpty)
    #expect(try await house.effects(id).map(\.state) == [.cancelled, .queued])
  }
}
