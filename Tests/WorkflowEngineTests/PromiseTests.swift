import CaseStore
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("What a step promises of its output")
struct PromiseTests {
  private static let process = """
    workflow: löfte
    title: Löfte
    inputs: {ja: {type: boolean}}
    steps:
      - {id: lova, uses: prov.lova, role: handläggare, with: {ja: = ja}}
      - {id: sist, uses: prov.fraga, role: handläggare}
    """

  private static let broken =
    "Steget prov.lova gav inget värde i dag, som ska finnas när utfall är ja. Felet finns i steget och inte i ärendet: "
    + "be den som sköter programmet att rätta det, och försök sedan igen."

  @Test(
    "is asked for where it has promised it, and not otherwise",
    arguments: [["utfall": "nej"], ["utfall": "ja", "dag": "i dag"]] as [Value])
  func kept(answer: Value) async throws {
    let house = try await House(Self.process)
    let id = try await house.open()
    try await house.answer("lova", answer, on: id)
    #expect(try await house.incidents(id).isEmpty)
    #expect(try await house.active(id) == ["sist#1"])
  }

  @Test("An output that breaks it is an incident that says why, and so it stays when it is tried again")
  func broken() async throws {
    let house = try await House(Self.process)
    let id = try await house.open()
    try await house.answer("lova", ["utfall": "ja"], on: id)
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.message == Self.broken)
    #expect(try await house.active(id) == ["lova#1"])
    try await house.perform(.settleIncident(incident.id, .retry, reason: ""), on: id)
    #expect(try await house.incidents(id).map(\.message) == [Self.broken])
    let again = try #require(try await house.incidents(id).first)
    try await house.perform(.settleIncident(again.id, .skip, reason: "Det finns ingen dag."), on: id)
    #expect(try await house.active(id) == ["sist#1"])
  }

  @Test("What it tells while it waits keeps it too")
  func reported() async throws {
    let house = try await House(Self.process)
    let id = try await house.open()
    try await house.answer("lova", ["utfall": "ja", "dag": "i dag", "vänta": true], on: id)
    #expect(try await house.incidents(id).isEmpty)
    try await house.answer("lova", ["utfall": "ja", "vänta": true], on: id)
    #expect(try await house.incidents(id).map(\.message) == [Self.broken])
  }

  @Test("A correction after which it would be broken is not made")
  func corrected() async throws {
    let house = try await House(Self.process)
    let id = try await house.open()
    try await house.answer("lova", ["utfall": "nej"], on: id)
    await #expect(throws: StepFault(Self.broken)) {
      try await house.perform(.correct(field: "ja", to: true, reason: "Så var det."), on: id)
    }
    #expect(try await house.output("lova", of: id)["utfall"] == "nej")
  }
}
