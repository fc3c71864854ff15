import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("A command decided before its turn")
struct ForesightTests {
  private func foresight(_ command: CaseCommand, on id: String, by actor: String = "hl1", _ house: House)
    -> Foresight?
  {
    Foresight(command, on: id, by: actor, at: house.now, engine: house.engine)
  }

  private func holds(_ foresight: Foresight, on id: String, _ house: House) async throws -> Bool {
    let engine = house.engine
    return try await house.store.read { tx in try foresight.holds(for: engine.known(id, tx), tx) }
  }

  @Test("It comes to the same as the command itself")
  func same() async throws {
    let house = try await House(ConcurrencyTests.process)
    let id = try await house.open()
    let task = try await house.taskID("gör", on: id)
    let foreseen = try #require(foresight(.completeTask(task, values: Context()), on: id, house))
    #expect(try await holds(foreseen, on: id, house))
    let before = try await house.engine.history(of: id).count
    try await house.perform(.completeTask(task, values: Context()), on: id)
    let written = try await house.engine.history(of: id).dropFirst(before)
    #expect(written.map(\.type) == foreseen.decision.events.map(\.type))
    #expect(written.map(\.structural) == foreseen.decision.events.map(\.structural))
    #expect(written.map(\.personal) == foreseen.decision.events.map(\.personal))
    try await house.check(id)
  }

  @Test("It is worth nothing when another engine has been at the case")
  func caseChanged() async throws {
    let house = try await House(ConcurrencyTests.process)
    let id = try await house.open()
    let task = try await house.taskID("gör", on: id)
    let foreseen = try #require(foresight(.completeTask(task, values: Context()), on: id, house))
    _ = try await house.other().perform(.addNote("Sökanden ringde."), on: id, by: "hl1", at: house.now)
    #expect(try await !holds(foreseen, on: id, house))
  }

  @Test("It is worth nothing when the organisation has changed")
  func organisationChanged() async throws {
    let house = try await House(ConcurrencyTests.process)
    let id = try await house.open()
    let task = try await house.taskID("gör", on: id)
    let foreseen = try #require(foresight(.completeTask(task, values: Context()), on: id, house))
    try await house.store.write { tx in
      let bytes = try #require(try tx.config("organisation")).bytes + Array("\n".utf8)
      try tx.putConfig(bytes, hash: Digest.of(bytes).hex, name: "organisation")
    }
    #expect(try await !holds(foreseen, on: id, house))
  }

  @Test("Nothing is foreseen of what needs the store, of refusals, of messages and of cases not yet seen")
  func notForeseen() async throws {
    let house = try await House(ConcurrencyTests.process)
    let id = try await house.open()
    let task = try await house.taskID("gör", on: id)
    #expect(foresight(.completeTask(task + "x", values: Context()), on: id, house) == nil)
    #expect(foresight(.completeTask(task, values: Context()), on: id, by: "ingen", house) == nil)
    #expect(foresight(.message(id: "m1", type: "prov", payload: .null), on: id, house) == nil)
    #expect(foresight(.settleIncident("s1", .retry, reason: "x"), on: id, house) == nil)
    #expect(foresight(.addNote("Hej"), on: "annat", house) == nil)
    try await house.perform(.completeTask(task, values: Context()), on: id)
    #expect(foresight(.undoTask(task, reason: "fel"), on: id, house) == nil)
  }
}
