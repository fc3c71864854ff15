import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Effects and their outcomes")
struct EffectTests {
  static func sending(_ kind: String = "prov.skicka") -> String {
    """
    workflow: skickar
    title: Skickar
    steps:
      - {id: skicka, uses: prov.vanta, role: handläggare, with: {effekt: \(kind)}}
      - {id: gör, uses: prov.gor, role: handläggare}
      - {id: sist, uses: prov.fraga, role: handläggare}
    """
  }

  @Test("An effect is carried out after the commit, and its receipt goes to the step")
  func happens() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    #expect(house.world.done == [])
    let report = try await house.work()
    #expect(report.succeeded == 1)
    #expect(house.world.done == ["\(id)~skicka#1~utskick~1"])
    #expect(try await house.output("skicka", of: id) == ["hur": "gick", "text": "250 ok"])
    #expect(try await house.work().isIdle)
  }

  @Test("What could not be done is tried again at the times the policy says; the last try opens an incident")
  func retries() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    house.world.set(.down)
    let start = house.now
    try await house.work()
    #expect(try await house.effects(id).map(\.nextAttempt) == [try start.adding(seconds: 10)])
    #expect(try await house.effects(id).map(\.lastError) == ["Servern svarar inte."])
    try house.pass(seconds: 9)
    #expect(try await house.work().isIdle)
    try house.pass(seconds: 1)
    try await house.work()
    #expect(try await house.effects(id).map(\.nextAttempt) == [try start.adding(seconds: 25)])
    #expect(try await house.events(.effectRetried, of: id).map { $0.structural["attempts"] } == [1, 2])
    try house.pass(seconds: 15)
    try await house.work()
    #expect(house.world.attempts == [1, 2, 3])
    #expect(try await house.effects(id).map(\.state) == [.failed])
    let incident = try #require(try await house.incidents(id).first)
    #expect(
      incident.message
        == "Servern svarar inte. Försökt 3 gånger. Försök igen när felet är avhjälpt, hoppa över med skäl, eller avbryt."
    )
    try house.pass(seconds: 1000)
    #expect(try await house.work().isIdle)
  }

  private func failed(_ house: House) async throws -> (id: String, incident: String) {
    let id = try await house.open()
    house.world.set(.refuses)
    try await house.work()
    house.world.set(.up)
    return (id, try #require(try await house.incidents(id).first).id)
  }

  @Test("A person can have a failed effect tried again, under the same id")
  func retry() async throws {
    let house = try await House(EffectTests.sending())
    let (id, incident) = try await failed(house)
    #expect(
      try await house.refused(.settleIncident(incident, .retry, reason: ""), on: id, by: "granne") == "case.outsider")
    try await house.perform(.settleIncident(incident, .retry, reason: ""), on: id)
    #expect(try await house.refused(.settleIncident(incident, .retry, reason: ""), on: id) == "incident.settled")
    try await house.work()
    #expect(house.world.done == ["\(id)~skicka#1~utskick~1"])
    #expect(try await house.active(id) == ["gör#1"])
  }

  @Test("A person can go on without a failed effect, with a reason")
  func skip() async throws {
    let house = try await House(EffectTests.sending())
    let (id, incident) = try await failed(house)
    #expect(try await house.refused(.settleIncident(incident, .skip, reason: ""), on: id) == "incident.reason")
    try await house.perform(.settleIncident(incident, .skip, reason: "Gick med post."), on: id)
    #expect(try await house.output("skicka", of: id) == ["hur": "hoppades över", "text": "Gick med post."])
    #expect(try await house.work().isIdle)
  }

  @Test("A person can annul the case over a failed effect")
  func cancel() async throws {
    let house = try await House(EffectTests.sending())
    let (id, incident) = try await failed(house)
    try await house.perform(.settleIncident(incident, .cancel, reason: "Ingen mottagare."), on: id)
    #expect(try await house.status(id) == .annulled)
    #expect(try await house.incidents(id) == [])
    #expect(try await house.effects(id).map(\.state) == [.cancelled])
  }

  @Test(
    "An outcome that the handler cannot tell goes to the step, and is never tried again by itself",
    arguments: [World.Mode.doubtful, .surprises])
  func unknown(mode: World.Mode) async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    house.world.set(mode)
    try await house.work()
    #expect(try await house.effects(id).map(\.state) == [.oviss])
    #expect(try await house.tasks(id).map(\.step) == ["skicka"])
    house.world.set(.up)
    try await house.day("2024-06-03")
    #expect(house.world.done == [])
    #expect(try await house.refused(.annul(reason: "x"), on: id) == "case.effect-in-flight")
    try await house.answer("skicka", ["hände": true], on: id)
    #expect(try await house.effects(id).map(\.state) == [.succeeded])
    #expect(try await house.output("skicka", of: id)["hur"].text == "bekräftad")
    #expect(
      try await house.events(.effectSettled, of: id).map { $0.structural["state"].text } == ["oviss", "confirmed"])
  }

  @Test("When a worker dies between act and receipt, what is harmless twice is done again")
  func repeatable() async throws {
    let house = try await House(EffectTests.sending("prov.upprepa"))
    let id = try await house.open()
    let row = try #require(try await house.lease("död").first)
    house.world.act(row.id)
    try house.pass(seconds: 59)
    #expect(try await house.work().isIdle)
    try house.pass(seconds: 2)
    try await house.work()
    #expect(house.world.done == [row.id, row.id])
    #expect(try await house.active(id) == ["gör#1"])
  }

  @Test("What is harmless twice is not tried for ever when it kills every worker")
  func poison() async throws {
    let house = try await House(EffectTests.sending("prov.upprepa"))
    let id = try await house.open()
    for attempt in 1...3 {
      #expect(try await house.lease("död").map(\.attempts) == [attempt])
      try house.pass(seconds: 61)
      let now = house.now
      let row = try #require(try await house.store.write { try $0.abandonedEffects(now: now, limit: 9) }.first)
      if attempt < 3 {
        let attempt = try #require(EffectAttempt(openIn: row))
        let trial = EffectTrial.retry(at: now, reason: "Avbröts.")
        try await house.perform(.effectAbandoned(attempt, trial), on: id, by: "system")
      }
    }
    try await house.work()
    #expect(try await house.incidents(id).count == 1)
    #expect(house.world.attempts == [])
  }

  @Test("When a worker dies between act and receipt, what must not be done twice becomes a question for a person")
  func oviss() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    let row = try #require(try await house.lease("död").first)
    house.world.act(row.id)
    try house.pass(seconds: 61)
    let report = try await house.work()
    #expect(report.unknown == 1)
    #expect(house.world.done == [row.id])
    #expect(try await house.tasks(id).map(\.step) == ["skicka"])
    #expect(try await house.effects(id).map(\.state) == [.oviss])
    try await house.answer("skicka", ["hände": false], on: id)
    #expect(try await house.effects(id).map(\.state) == [.cancelled])
    #expect(house.world.done == [row.id])
  }

  @Test(
    "An uncertain effect that no step waits for is an incident: a person has it sent again or lets it be",
    arguments: [true, false])
  func ovissAlone(again: Bool) async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    try await house.work()
    try await house.answer("gör", ["effekt": "prov.skicka"], on: id)
    house.world.set(.doubtful)
    try await house.work()
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.message.contains("inte känt om utskicket har gått"))
    house.world.set(.up)
    try await house.day("2024-03-05")
    #expect(house.world.done.count == 1)
    try await house.perform(.settleIncident(incident.id, again ? .retry : .skip, reason: "Frågat."), on: id)
    try await house.work()
    #expect(house.world.done.count == (again ? 2 : 1))
    #expect(try await house.effects(id).map(\.state).first == (again ? .succeeded : .cancelled))
  }

  @Test("Two workers beside each other do no effect twice")
  func twoWorkers() async throws {
    let house = try await House(EffectTests.sending())
    var ids: Set<String> = []
    for _ in 0..<40 { ids.insert("\(try await house.open())~skicka#1~utskick~1") }
    let now = house.now
    let workers = [house.worker("ett"), house.worker("två")]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in workers { group.addTask { _ = try await worker.runDue(at: now) } }
      try await group.waitForAll()
    }
    #expect(house.world.done.count == 40)
    #expect(Set(house.world.done) == ids)
  }

  @Test("An effect under way when its branch is cancelled has its outcome recorded all the same")
  func cancelledUnderWay() async throws {
    let house = try await House(BlockTests.parallel("any"))
    let id = try await house.open()
    let row = try #require(try await house.lease().first)
    try await house.answer("block#1[b]/fråga#1", on: id)
    #expect(try await house.effects(id).map(\.state) == [.running])
    try await house.tried(row, .succeeded([:]))
    #expect(try await house.effects(id).map(\.state) == [.succeeded])
    #expect(try await house.events(.effectSettled, of: id).map { $0.structural["state"].text } == ["succeeded"])
    #expect(try await house.active(id) == ["sist#1"])
  }

  @Test("A step that throws is an incident that can be tried again when the cause is gone")
  func throwing() async throws {
    let house = try await House(
      """
      workflow: kastar
      title: Kastar
      steps:
        - {id: kasta, uses: prov.kasta, with: {nyckel: a}}
        - {id: vänta, uses: prov.vanta, role: handläggare, with: {meddelande: true}}
        - {id: sist, uses: prov.fraga, role: handläggare}
      """)
    let id = try await house.open()
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.message == "Lagret saknar a.")
    #expect(incident.dnr == "N/2024:1")
    try await house.perform(.settleIncident(incident.id, .retry, reason: ""), on: id)
    let second = try #require(try await house.incidents(id).first)
    #expect(second.id != incident.id)
    try await house.stock("a", "nu")
    try await house.perform(.settleIncident(second.id, .retry, reason: ""), on: id)
    #expect(try await house.output("kasta", of: id)["text"].text == "nu")
    try await house.message("prov_svar", text: "trasigt", id: "m1", on: id)
    let third = try #require(try await house.incidents(id).first)
    #expect(third.message == "Svaret gick inte att läsa.")
    try await house.perform(.settleIncident(third.id, .retry, reason: ""), on: id)
    #expect(try await house.incidents(id).count == 1)
    let last = try #require(try await house.incidents(id).first)
    try await house.perform(.settleIncident(last.id, .skip, reason: "Oläsligt."), on: id)
    #expect(try await house.active(id) == ["sist#1"])
  }

  @Test("What a step asks for is done together with its own progress: document, register, number, note, message")
  func actions() async throws {
    let house = try await House(EffectTests.sending())
    let id = try await house.open()
    try await house.work()
    try await house.answer(
      "gör", ["handling": "Beslut", "register": "r1", "serie": "protokoll", "fortsätt": true], on: id)
    #expect(try await house.output("gör", of: id) == ["gånger": 1, "nummer": 1, "handling": 1])
    try await house.answer("gör", ["handling": "Bilaga", "serie": "protokoll"], on: id)
    #expect(try await house.output("gör", of: id) == ["gånger": 2, "nummer": 2, "handling": 2])
    let documents = try await house.store.read { try $0.documents(case: id) }
    #expect(documents.map(\.title) == ["Beslut", "Bilaga"])
    #expect(try house.store.documents.get(documents[0].hash) == Array("Beslut".utf8))
    #expect(try await house.store.read { try $0.registerRecord("lager", key: "r1")?.value } == ["text": "r1"])
    #expect(try await house.store.read { try $0.lastNumber(in: "protokoll") } == 2)
    #expect(try await EventChainAudit(of: house.store).run() == [])
  }
}
