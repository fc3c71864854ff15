import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("History and what is folded from it")
struct HistoryTests {
  @Test(
    "After every command of a random walk memory, events, snapshot and lists say the same",
    arguments: 1...8 as ClosedRange<UInt64>)
  func walk(seed: UInt64) async throws {
    let walk = try await Walk(seed: seed)
    try await walk.take(70)
    #expect(try await EventChainAudit(of: walk.house.store).run() == [])
  }

  @Test("A long history is folded from its snapshot, which says the same as all the events")
  func snapshot() async throws {
    let house = try await House(ConcurrencyTests.process)
    let id = try await house.open()
    for round in 1...40 { try await house.answer("gör#\(round)", ["fortsätt": false], on: id) }
    let snapshot = try #require(try await house.store.read { try $0.snapshot(of: .caseStream(id)) })
    #expect(snapshot.version == CaseState.version)
    #expect(snapshot.head.sequence >= 64)
    let other = try house.other()
    #expect(try await other.view(of: id).tasks.map(\.id) == house.engine.view(of: id).tasks.map(\.id))
  }

  @Test("A snapshot in an older form is not used")
  func oldSnapshot() async throws {
    let house = try await House(ConcurrencyTests.process)
    let id = try await house.open()
    let head = try await house.head(id)
    try await house.store.write {
      try $0.put(StoredSnapshot(head: head, version: 0, bytes: Array("{}".utf8)), of: .caseStream(id))
    }
    try await house.check(id)
    #expect(try await house.other().view(of: id).tasks.count == 1)
  }

  @Test(
    "Without their personal parts the events still fold to the same flow, and the chain still holds",
    arguments: 21...24 as ClosedRange<UInt64>)
  func erased(seed: UInt64) async throws {
    let walk = try await Walk(seed: seed)
    try await walk.take(60)
    let house = walk.house
    for id in walk.cases {
      let before = try await house.state(id)
      let through = try await house.head(id).sequence
      try await house.store.write { try $0.removePersonalParts(of: .caseStream(id), through: through) }
      let after = try await house.state(id)
      #expect(after.flow == before.flow)
      #expect(after.title == "" && after.frames[""]?.inputs == .null)
    }
    #expect(try await EventChainAudit(of: house.store).run() == [])
  }

  @Test("A closed case is erased by a command, which is an event; what is left folds and verifies")
  func erasure() async throws {
    let house = try await House(MessageTests.sender)
    let id = try await house.open()
    await #expect(throws: Refusal.self) {
      try await house.engine.erasePersonalParts(of: id, by: "hl1", at: house.now, reason: "Gallras.")
    }
    try await house.answer("gör", ["handling": "Brev", "effekt": "prov.skicka"], on: id)
    try await house.perform(.addNote("Ringde."), on: id)
    try await house.work()
    try await house.answer("sist", on: id)
    let before = try await house.state(id)
    _ = try await house.engine.erasePersonalParts(of: id, by: "hl1", at: house.now, reason: "Gallras.")
    let after = try await house.state(id)
    #expect(after.flow == before.flow)
    // Only the removal itself says why.
    #expect(try await house.history(id).dropLast().allSatisfy { $0.personal.isNull })
    #expect(try await house.events(.personalRemoved, of: id).count == 1)
    #expect(try await house.store.read { try $0.search("ringde", reader: .system, limit: 5).count } == 0)
    #expect(try await EventChainAudit(of: house.store).run() == [])
  }

  @Test("An event of a type that the program does not know stops the fold and says which")
  func unknownType() async throws {
    let house = try await House(MessageTests.sender)
    let id = try await house.open()
    let now = house.now
    try await house.store.write { tx in
      let event = NewEvent(
        type: "case.melted", version: 1, time: now, actor: "system", structural: ["k": 2], personal: .null)
      _ = try tx.append([event], to: .caseStream(id), expected: tx.head(of: .caseStream(id)))
    }
    let sequence = try await house.head(id).sequence
    await #expect(throws: StoreError.corrupt("händelse \(sequence) har den okända typen case.melted")) {
      _ = try await house.state(id)
    }
    await #expect(throws: StoreError.self) { _ = try await house.engine.view(of: id) }
  }

  @Test("The names of events are never changed")
  func names() {
    #expect(
      EventType.allCases.map(\.rawValue).sorted() == [
        "block.branch-finished", "block.opened", "case.annulled", "case.closed", "case.opened", "clock.changed",
        "clock.expired", "clock.extended", "clock.resumed", "clock.suspended", "clock.warned", "decision.made",
        "document.added", "document.withdrawn", "effect.receipt-noted", "effect.requested", "effect.retried",
        "effect.settled", "handler.fired", "incident.opened", "incident.settled", "input.corrected", "interrupt.fired",
        "matter.reserved", "message.received", "message.sent", "message.taken", "note.added", "number.taken",
        "people.notified", "person.disqualified", "personal.removed", "register.written", "role.assigned",
        "run.finished", "run.started", "step.began", "step.cancelled", "step.completed",
        "step.reported", "step.waiting", "task.assigned", "task.completed",
        "task.due-changed", "task.undone",
      ])
  }
}
