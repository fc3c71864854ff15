import CaseStore
import CivilTime
import Delegation
import FEEL
import GRDB
import SourceDiagnostics
import Testing
import WorkflowKit

@testable import CaseStoreSQLite
@testable import WorkflowEngine

/// Those who may not decide though the order gives them the right, and what is put right only once.
extension DelegationTests {
  @Test("whoever is jävig takes no part, neither in the decision nor in what else is done")
  func disqualified() async throws {
    let house = try await house(Self.order(from: "2024-01-01"))
    let id = try await house.open()
    try await house.answer("underlag", on: id, by: "hl2")
    try await house.answer("gör", ["jävig": "hl1", "fortsätt": true], on: id)
    let task = try await house.taskID("gör", on: id)
    #expect(try await house.refused(.completeTask(task, values: Context()), on: id) == "task.disqualified")
    #expect(try await house.state(id).disqualified == ["hl1": Disqualification(ground: "är part", by: "hl1")])
    #expect(try await house.history(id).contains { $0.text == "Handläggare 1 är jävig: är part" })
  }

  @Test("somebody else's word is a question: neither of the two decides, and the rest of the work goes on")
  func disputed() async throws {
    let house = try await House(
      """
      workflow: ifrågasätts
      title: Ifrågasätts
      steps:
        - {id: gör, uses: prov.gor, role: handläggare}
        - {id: svar, uses: prov.fraga, role: handläggare}
      """)
    try await house.use(Self.documents([Self.order(from: "2024-01-01")]))
    let id = try await house.open()
    try await house.answer("gör", ["jävig": "hl1", "fortsätt": true], on: id, by: "hl2")
    #expect(
      try await house.state(id).disqualified
        == ["hl1": Disqualification(ground: "är part", by: "hl2", isQuestion: true)])
    #expect(try await house.history(id).contains { $0.text == "Handläggare 1 anmäldes som jävig: är part" })
    let task = try await house.taskID("gör", on: id)
    let decide = CaseCommand.completeTask(task, values: Self.decision("själv"))
    #expect(try await house.refused(decide, on: id) == "authority.disputed")
    #expect(try await house.refused(decide, on: id, by: "hl2") == "authority.excluded")
    // Whoever admits it is jävig, and the other may decide; to ask once more makes no question of it again.
    try await house.answer("gör", ["jävig": "hl1", "fortsätt": true], on: id)
    #expect(try await house.refused(decide, on: id) == "task.disqualified")
    try await house.answer("gör", ["jävig": "hl1", "fortsätt": true], on: id, by: "hl2")
    #expect(try await house.refused(decide, on: id) == "task.disqualified")
    let reassign = CaseCommand.reassignTask(task, to: "hl2", reason: "Jäv.")
    #expect(try await house.refused(reassign, on: id) == "task.disqualified")
    try await house.answer("gör", ["beslut": "själv"], on: id, by: "hl2")
    #expect(try await house.engine.audit() == [])
  }

  @Test("what has been put right since is not put right again as it was")
  func correctsTheLatest() async throws {
    let house = try await House(
      """
      workflow: rättas
      title: Rättas
      steps:
        - {id: gör, uses: prov.gor, role: handläggare}
        - {id: rätta, uses: prov.gor, role: handläggare, with: {rättar: 1}}
        - {id: igen, uses: prov.gor, role: handläggare, with: {rättar: 1}}
      """)
    try await house.use(Self.documents([Self.order(from: "2024-01-01")]))
    let id = try await house.open()
    try await house.answer("gör", ["beslut": "själv"], on: id)
    try await house.answer("rätta", ["beslut": "själv"], on: id)
    let task = try await house.taskID("igen", on: id)
    let refusal = try await #require(throws: Refusal.self) {
      try await house.perform(.completeTask(task, values: Self.decision("själv")), on: id)
    }
    #expect(refusal.message == "Beslut nr 1 är redan rättat eller ändrat, genom beslut nr 2.")
  }

  @Test("a step that would make a rättelse of another outcome is refused")
  func correctionKeepsOutcome() async throws {
    let house = try await House(
      """
      workflow: rättas
      title: Rättas
      steps:
        - {id: gör, uses: prov.gor, role: handläggare}
        - {id: rätta, uses: prov.gor, role: handläggare, with: {rättar: 1}}
      """)
    try await house.use(Self.documents([Self.order(from: "2024-01-01")]))
    let id = try await house.open()
    try await house.answer("gör", ["beslut": "själv"], on: id)
    let task = try await house.taskID("rätta", on: id)
    let other = CaseCommand.completeTask(task, values: Context([("beslut", "själv"), ("utfall", "avslag")]))
    let refusal = try await #require(throws: Refusal.self) { try await house.perform(other, on: id) }
    #expect(refusal.code == "decision.correction-outcome")
    #expect(refusal.message == "Beslut nr 1 är själv. En rättelse kan inte göra det till avslag: det är en ändring.")
    try await house.answer("rätta", ["beslut": "själv"], on: id)
  }
}
