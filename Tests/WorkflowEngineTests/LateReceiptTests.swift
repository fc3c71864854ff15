import CaseStore
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Reports of tries that the effect has gone on without")
struct LateReceiptTests {
  /// An effect that no step waits for, under way for the first time.
  private func alone(_ house: House) async throws -> String {
    let id = try await house.open()
    try await house.work()
    try await house.answer("gör", ["effekt": "prov.skicka"], on: id)
    return id
  }

  @Test("A certain receipt settles what it left oviss, and the step is told; the person's task is gone")
  func settles() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    let row = try await house.abandon()
    let task = try await house.taskID("skicka", on: id)
    try await house.tried(row, .succeeded(["kvitto": "250 sent"]))
    #expect(try await house.effects(id).map(\.state) == [.succeeded])
    #expect(try await house.outcomes(id) == ["oviss", "succeeded sent"])
    #expect(try await house.output("skicka", of: id) == ["hur": "gick", "text": "250 sent"])
    let answer = Context([("hände", Value.boolean(false))])
    #expect(try await house.refused(.completeTask(task, values: answer), on: id) == "task.gone")
    #expect(try await house.work().isIdle)
    #expect(house.world.done == [])
  }

  @Test(
    "A receipt that it was certainly not sent settles it as failed: nothing is sent again by itself",
    arguments: [true, false])
  func certainlyNot(isForGood: Bool) async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    let row = try await house.abandon()
    try await house.tried(row, isForGood ? .failed(reason: "550 nej") : .retry(at: house.now, reason: "550 nej"))
    #expect(try await house.effects(id).map(\.state) == [.failed])
    #expect(try await house.outcomes(id) == ["oviss", "failed sent"])
    #expect(try await house.output("skicka", of: id) == ["hur": "misslyckades", "text": "550 nej"])
    try house.pass(seconds: 100_000)
    #expect(try await house.work().isIdle)
    #expect(house.world.done == [])
  }

  @Test(
    "What a person has settled stands: a late receipt is noted, once, and nothing else changes",
    arguments: [true, false])
  func personWasFirst(happened: Bool) async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    let row = try await house.abandon()
    try await house.answer("skicka", ["hände": .boolean(happened)], on: id)
    let before = try await house.state(id)
    let state = try await house.effects(id).map(\.state)
    #expect(try await house.tried(row, .succeeded(["kvitto": "250"])) == ["effect.receipt-noted"])
    #expect(try await house.tried(row, .succeeded(["kvitto": "250"])) == [])
    #expect(try await house.notedReceipts(id) == ["1 succeeded"])
    #expect(try await house.effects(id).map(\.state) == state)
    #expect(try await house.state(id).instances == before.instances)
    #expect(try await house.output("skicka", of: id)["hur"].text == (happened ? "bekräftad" : "gavs upp"))
    #expect(try await house.work().isIdle)
  }

  @Test("What a person has found out about an uncertain effect is not undone: the outbox would say otherwise")
  func notUndone() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    _ = try await house.abandon()
    let task = try await house.taskID("skicka", on: id)
    try await house.answer("skicka", ["hände": true], on: id)
    #expect(try await house.refused(.undoTask(task, reason: "Fel."), on: id) == "task.undo-blocked")
  }

  @Test("Where no step waits, a late receipt that it went closes the incident")
  func closesIncident() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await alone(house)
    let row = try await house.abandon()
    #expect(try await house.incidents(id).count == 1)
    try await house.tried(row, .succeeded([:]))
    #expect(try await house.incidents(id) == [])
    #expect(try await house.events(.incidentSettled, of: id).map { $0.structural["how"].text } == ["receipt"])
    #expect(try await house.effect(row.id)?.state == .succeeded)
    #expect(try await house.outcomes(id) == ["succeeded", "oviss", "succeeded sent"])
  }

  @Test("Where no step waits, a late receipt that it did not go leaves an incident that says so and can be tried again")
  func replacesIncident() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await alone(house)
    let row = try await house.abandon()
    try await house.tried(row, .failed(reason: "550 nej"))
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.message.hasPrefix("550 nej Försökt en gång. Försök igen när felet är avhjälpt"))
    try await house.perform(.settleIncident(incident.id, .retry, reason: ""), on: id)
    try await house.work()
    #expect(house.world.done.last == row.id)
    #expect(try await house.incidents(id) == [])
  }

  @Test("When a person has had it sent again, the late receipt of the first try is noted and the second goes on")
  func sentAgain() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await alone(house)
    let row = try await house.abandon()
    let incident = try #require(try await house.incidents(id).first)
    try await house.perform(.settleIncident(incident.id, .retry, reason: ""), on: id)
    let second = try #require(try await house.lease("två").first)
    #expect(second.id == row.id && second.attempts == 2)
    try await house.tried(row, .succeeded([:]))
    #expect(try await house.effect(row.id) == second)
    #expect(try await house.notedReceipts(id) == ["1 succeeded"])
    try await house.tried(second, .succeeded([:]))
    #expect(try await house.outcomes(id) == ["succeeded", "oviss", "succeeded"])
  }

  @Test("A receipt that comes while the person's new try stands in the queue is noted, and the queue is left as it is")
  func queuedAgain() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await alone(house)
    let row = try await house.abandon()
    let incident = try #require(try await house.incidents(id).first)
    try await house.perform(.settleIncident(incident.id, .retry, reason: ""), on: id)
    try await house.tried(row, .failed(reason: "550 nej"))
    #expect(try await house.notedReceipts(id) == ["1 failed"])
    #expect(try await house.effect(row.id)?.state == .queued)
    try await house.work()
    #expect(house.world.done.last == row.id)
  }

  @Test("A step that has stopped waiting is not told: the receipt is noted for the person, and the effect stays oviss")
  func stoppedWaiting() async throws {
    let house = try await House(
      """
      workflow: skickar
      title: Skickar
      steps:
        - {id: skicka, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka, slutarVänta: true}}
      """)
    let id = try await house.open()
    let row = try await house.abandon()
    try await house.tried(row, .succeeded([:]))
    #expect(try await house.notedReceipts(id) == ["1 succeeded"])
    #expect(try await house.effects(id).map(\.state) == [.oviss])
    try await house.answer("skicka", ["hände": true], on: id)
    #expect(try await house.effects(id).map(\.state) == [.succeeded])
  }

  @Test("A break-in that waited for an uncertain effect comes when a late receipt has settled it")
  func breaksIn() async throws {
    let house = try await House(InterruptTests.process)
    let id = try await house.open()
    try await house.answer("ett", on: id)
    try await house.answer("två", on: id)
    let row = try await house.abandon()
    try await house.message("prov_stopp", id: "m1", on: id)
    #expect(try await house.active(id) == ["tre#1"])
    try await house.tried(row, .retry(at: house.now, reason: "Nere."))
    #expect(try await house.status(id) == .closed)
    #expect(try await house.events(.closed, of: id).first?.structural["exit"].text == "stoppad")
  }

  @Test("A late receipt that it did not go is a failed effect as any other: what the process has for that takes it")
  func interrupts() async throws {
    let house = try await House(InterruptTests.process)
    let id = try await house.open()
    try await house.answer("ett", on: id)
    try await house.answer("två", on: id)
    let row = try await house.abandon()
    try await house.tried(row, .failed(reason: "550 nej"))
    #expect(try await house.active(id) == ["två#2"])
    #expect(try await house.effects(id).map(\.state) == [.failed])
    #expect(try await house.incidents(id) == [])
  }

  @Test(
    "A report of another try than the one under way, or by another worker, changes nothing",
    arguments: ["prov.skicka", "prov.upprepa"])
  func otherTry(kind: String) async throws {
    let house = try await House(EffectTests.sending(kind))
    let id = try await house.open()
    let row = try #require(try await house.lease("ett").first)
    let head = try await house.head(id)
    for (worker, number) in [("två", 1), ("ett", 2), ("två", 2)] {
      let attempt = EffectAttempt(effect: row.id, worker: worker, number: number)
      for trial in [
        EffectTrial.succeeded([:]), .failed(reason: "x"), .retry(at: house.now, reason: "x"), .unknown(reason: "x"),
      ] {
        try await house.perform(.effectTried(attempt, trial), on: id, by: "system")
        try await house.perform(.effectAbandoned(attempt, trial), on: id, by: "system")
      }
    }
    #expect(try await house.head(id) == head)
    #expect(try await house.effects(id) == [row])
  }

  @Test("A late report of what is harmless twice neither requeues it, settles it nor counts")
  func repeatable() async throws {
    let house = try await House(EffectTests.sending("prov.upprepa"))
    let id = try await house.open()
    let first = try #require(try await house.lease("ett").first)
    try house.pass(seconds: 61)
    let attempt = try #require(EffectAttempt(openIn: first))
    let abandoned = EffectTrial.retry(at: house.now, reason: "Avbröts.")
    try await house.perform(.effectAbandoned(attempt, abandoned), on: id, by: "system")
    let trials = [EffectTrial.succeeded([:]), .retry(at: house.now, reason: "x"), .failed(reason: "x")]
    var head = try await house.head(id)
    for trial in trials { try await house.tried(first, trial) }
    #expect(try await house.head(id) == head)
    let second = try #require(try await house.lease("två").first)
    #expect(second.attempts == 2)
    for trial in trials { try await house.tried(first, trial) }
    #expect(try await house.effects(id) == [second])
    try await house.tried(second, .succeeded([:]))
    head = try await house.head(id)
    for trial in trials { try await house.tried(first, trial) }
    #expect(try await house.head(id) == head)
    #expect(try await house.effects(id).map(\.state) == [.succeeded])
  }

  @Test("After a person's new try the policy counts anew, while the number of a try is never used again")
  func numbers() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    house.world.set(.down)
    for _ in 1...3 {
      try await house.work()
      try house.pass(seconds: 60)
    }
    let incident = try #require(try await house.incidents(id).first)
    try await house.perform(.settleIncident(incident.id, .retry, reason: ""), on: id)
    for _ in 1...3 {
      try await house.work()
      try house.pass(seconds: 60)
    }
    #expect(house.world.attempts == [1, 2, 3, 4, 5, 6])
    #expect(try await house.effects(id).map(\.attemptsBefore) == [3])
    #expect(try await house.incidents(id).count == 1)
  }
}
