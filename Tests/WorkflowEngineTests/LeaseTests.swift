import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Synchronization
import Testing
import WorkflowKit

@testable import CaseStoreSQLite
@testable import WorkflowEngine

@Suite("Leases: one worker at a time, however slow it is, and another when it is gone")
struct LeaseTests {
  @Test(
    "An effect slower than its lease is carried out once: the lease is renewed while the handler works",
    arguments: ["prov.skicka", "prov.upprepa"])
  func slow(kind: String) async throws {
    let house = try await House(EffectTests.sending(kind))
    let id = try await house.open()
    let time = GivenTime(house.now)
    let gate = HeldEffect.Gate()
    let slow = house.worker("ett", heldAt: gate, in: time)
    let other = house.worker("två")
    async let first = slow.runDue(at: time.now())
    await gate.untilReached()
    for _ in 1...9 {
      await time.untilSomebodyWaits()
      try time.pass(seconds: 20)
      await time.untilSomebodyWaits()
      #expect(try await other.runDue(at: time.now()).isIdle)
      let row = try #require(try await house.effects(id).first)
      #expect(row.state == .running && row.attempts == 1 && row.worker == "ett")
      #expect(row.leaseUntil == (try time.now().adding(seconds: 60)))
    }
    gate.open()
    #expect(try await first.succeeded == 1)
    #expect(house.world.done == ["\(id)~skicka#1~utskick~1"])
    #expect(try await house.outcomes(id) == ["succeeded"])
    #expect(try await house.effects(id).map(\.worker) == [nil])
    #expect(try await house.output("skicka", of: id)["hur"].text == "gick")
    try await house.check(id)
  }

  @Test("A worker frozen after the act loses its lease; when it thaws its receipt settles what had become oviss")
  func frozenAfterTheAct() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    let frozen = GivenTime(house.now)
    let gate = HeldEffect.Gate()
    let worker = house.worker("ett", heldAt: gate, .afterTheAct, in: frozen)
    async let first = worker.runDue(at: frozen.now())
    await gate.untilReached()
    try house.pass(seconds: 61)
    #expect(try await house.work().unknown == 1)
    #expect(try await house.tasks(id).map(\.step) == ["skicka"])
    try frozen.pass(seconds: 62)
    gate.open()
    let report = try await first
    #expect(report.succeeded == 1 && report.problems == [])
    #expect(try await house.effects(id).map(\.state) == [.succeeded])
    #expect(try await house.outcomes(id) == ["oviss", "succeeded sent"])
    #expect(try await house.output("skicka", of: id) == ["hur": "gick", "text": "250 ok"])
    #expect(try await house.active(id) == ["gör#1"])
    #expect(try await house.work().isIdle)
    #expect(house.world.done.count == 1)
    try await house.check(id)
  }

  @Test("A worker frozen before the act notices that the effect has been taken over, and does not do it")
  func frozenBeforeTheAct() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    try await house.work()
    try await house.answer("gör", ["effekt": "prov.skicka"], on: id)
    let sent = house.world.done
    let frozen = GivenTime(house.now)
    let gate = HeldEffect.Gate()
    let worker = house.worker("ett", heldAt: gate, in: frozen)
    async let first = worker.runDue(at: frozen.now())
    await gate.untilReached()
    try house.pass(seconds: 61)
    try await house.work()
    let incident = try #require(try await house.incidents(id).first)
    try await house.perform(.settleIncident(incident.id, .retry, reason: ""), on: id)
    try await house.work()
    let effect = "\(id)~gör#1~e1~2"
    #expect(house.world.done == sent + [effect])
    try frozen.pass(seconds: 62)
    gate.open()
    let report = try await first
    #expect(report.late == 1 && report.retried == 0)
    #expect(house.world.done == sent + [effect])
    #expect(try await house.notedReceipts(id) == ["1 failed"])
    let reason = try await house.events(.receiptNoted, of: id).first?.personal["reason"].text
    #expect(reason == "Programmet stod stilla så länge att utskicket togs ifrån det. Det gjordes inte.")
    #expect(try await house.effects(id).map(\.state) == [.succeeded, .succeeded])
    try await house.check(id)
  }

  @Test("A worker frozen before the act says when it thaws that nothing was done, and the line is settled by that")
  func certainlyNotDone() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    let frozen = GivenTime(house.now)
    let gate = HeldEffect.Gate()
    let worker = house.worker("ett", heldAt: gate, in: frozen)
    async let first = worker.runDue(at: frozen.now())
    await gate.untilReached()
    try house.pass(seconds: 61)
    try await house.work()
    try frozen.pass(seconds: 62)
    gate.open()
    let report = try await first
    #expect(report.failed == 1 && report.retried == 0 && report.late == 0)
    #expect(try await house.outcomes(id) == ["oviss", "failed sent"])
    #expect(try await house.output("skicka", of: id)["hur"].text == "misslyckades")
    #expect(house.world.done == [])
  }

  @Test("What is harmless twice is done by another when a worker is frozen, and the first one's report is dropped")
  func frozenRepeatable() async throws {
    let house = try await House(EffectTests.sending("prov.upprepa"))
    let id = try await house.open()
    let frozen = GivenTime(house.now)
    let gate = HeldEffect.Gate()
    let worker = house.worker("ett", heldAt: gate, .afterTheAct, in: frozen)
    async let first = worker.runDue(at: frozen.now())
    await gate.untilReached()
    try house.pass(seconds: 61)
    let second = try await house.work()
    #expect(second.retried == 1 && second.succeeded == 1)
    let head = try await house.head(id)
    try frozen.pass(seconds: 62)
    gate.open()
    let report = try await first
    #expect(report.late == 1 && report.succeeded == 0)
    #expect(try await house.head(id) == head)
    #expect(try await house.outcomes(id) == ["succeeded"])
  }

  @Test("A worker that is taken for dead and comes back before anybody acts keeps its effect")
  func comesBack() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    let row = try #require(try await house.lease("ett").first)
    let attempt = try #require(EffectAttempt(openIn: row))
    try house.pass(seconds: 61)
    let (now, until) = (house.now, try house.now.adding(seconds: 60))
    #expect(try await house.store.write { try $0.abandonedEffects(now: now, limit: 9) }.map(\.id) == [row.id])
    #expect(
      try await house.store.write {
        try $0.renewLease(effect: row.id, worker: "ett", attempt: 1, until: until)
      })
    let head = try await house.head(id)
    try await house.perform(.effectAbandoned(attempt, .unknown(reason: "Avbröts.")), on: id, by: "system")
    #expect(try await house.head(id) == head)
    #expect(try await house.effects(id).map(\.state) == [.running])
    try await house.tried(row, .succeeded(["kvitto": "250 ok"]))
    #expect(try await house.outcomes(id) == ["succeeded"])
  }

  @Test("A receipt is recorded when there is room on the disk again; the effect is not done anew")
  func fullDisk() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    let refused = Mutex(0)
    let isFull = Mutex(false)
    let second = try SQLiteCaseStore.open(
      folder: house.folder.path("data"),
      options: StoreOptions(commitFault: { _ in
        guard isFull.withLock({ $0 }) else { return nil }
        refused.withLock { $0 += 1 }
        return .diskFull
      }))
    let world = house.world
    let time = GivenTime(house.now)
    let worker = Worker(
      engine: try house.other(on: second), settings: WorkerSettings(name: "ett", outputFolder: ""),
      handler: { kind in
        isFull.withLock { $0 = true }
        return world.handler(kind)
      }, jitter: { 1 }, time: time)
    async let report = worker.runDue(at: time.now())
    // Once anything has been refused the handler is done: whoever waits now waits for room.
    while refused.withLock({ $0 }) == 0 { await Task.yield() }
    for round in 1...3 {
      await time.untilSomebodyWaits()
      if round == 3 { isFull.withLock { $0 = false } }
      try time.pass(seconds: 20)
    }
    let found = try await report
    #expect(found.succeeded == 1 && found.problems == [])
    #expect(refused.withLock { $0 } >= 3)
    #expect(house.world.done.count == 1)
    #expect(try await house.outcomes(id) == ["succeeded"])
    try await second.close()
  }
}
