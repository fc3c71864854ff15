import CaseStore
import CaseStoreSQLite
import FEEL
import Foundation
import Testing

@testable import WorkflowEngine

/// Histories that were written once and must be readable for ever. A new one is added with
/// `ORDNING_WRITE_HISTORIES=1 swift test --filter StoredHistoryTests`; an old one is never written again.
@Suite("Stored histories")
struct StoredHistoryTests {
  /// The walks whose cases are kept as histories.
  static let seeds: [UInt64] = [101, 102, 103, 104, 105, 106]

  @Test(
    "New histories are written", .enabled(if: ProcessInfo.processInfo.environment["ORDNING_WRITE_HISTORIES"] == "1"),
    arguments: StoredHistoryTests.seeds)
  func write(seed: UInt64) async throws {
    let walk = try await Walk(seed: seed)
    try await walk.take(90)
    for (number, id) in walk.cases.enumerated() {
      let name = "allt-\(seed)-\(number + 1).json"
      if (try? StoredHistory.names().contains(name)) == true { continue }
      let events = try await walk.house.store.read { try $0.events(of: .caseStream(id), after: 0, limit: 10_000) }
      let state = try await walk.house.state(id)
      if events.count >= 40 {
        try StoredHistory(events: events, final: StoredHistory.summary(of: state)).write(name)
      }
    }
  }

  /// A straight story through what a random walk seldom comes to.
  @Test(
    "A new history of decisions, withdrawn documents and a clock that stood still is written",
    .enabled(if: ProcessInfo.processInfo.environment["ORDNING_WRITE_HISTORIES"] == "1"))
  func writeStory() async throws {
    let walk = try await Walk(seed: 0)
    let house = walk.house
    let id = try await house.open(["namn": "Sökanden", "senast": .string("2024-03-20")])
    try await house.answer("start", ["svar": "ja", "tal": 2], on: id)
    let task = try await house.taskID("block#1[a]/göra#1", on: id)
    try await house.answer("block#1[a]/göra#1", ["handling": "Utkast"], on: id)
    try await house.perform(.undoTask(task, reason: "Fel utkast."), on: id)
    try await house.perform(.changeClock("frist", .suspend, reason: "Komplettering."), on: id)
    try await house.answer("block#1[a]/göra#1", ["handling": "Förslag", "beslut": "bifall", "serie": "s"], on: id)
    try await house.day("2024-03-08")
    try await house.perform(.changeClock("frist", .resume, reason: "Komplett."), on: id)
    try await house.answer("lista", ["svar": "ja", "lista": ["p"]], on: id)
    try await house.answer("alla#1[1]/svar#1", on: id, by: "hl2")
    try await house.answer("alla#1[1]/inre#1[x]/ett#1", on: id)
    try await house.work()
    try await house.answer("anrop#1>/fråga#1", on: id)
    try await house.message("prov_svar", text: "hej", id: "m1", on: id)
    try await house.perform(.settleIncident(house.incidents(id)[0].id, .skip, reason: "Behövs inte."), on: id)
    let name = "allt-story.json"
    guard try !StoredHistory.names().contains(name) else { return }
    let events = try await house.store.read { try $0.events(of: .caseStream(id), after: 0, limit: 10_000) }
    try StoredHistory(events: events, final: StoredHistory.summary(of: try await house.state(id))).write(name)
  }

  /// Receipts that come when the effect has gone on without them: one that settles, one that is only noted.
  @Test(
    "A new history of late receipts is written",
    .enabled(if: ProcessInfo.processInfo.environment["ORDNING_WRITE_HISTORIES"] == "1"))
  func writeReceipts() async throws {
    let house = try await House(
      """
      workflow: sent
      title: Sent
      steps:
        - {id: ett, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}
        - {id: två, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}
        - {id: gör, uses: prov.gor, role: handläggare}
        - {id: sist, uses: prov.fraga, role: handläggare}
      """)
    let id = try await house.open()
    try await house.tried(house.abandon(), .succeeded(["kvitto": "250 ok"]))
    let second = try await house.abandon()
    try await house.answer("två", ["hände": false], on: id)
    try await house.tried(second, .failed(reason: "Det gjordes inte."))
    try await house.answer("gör", ["effekt": "prov.skicka"], on: id)
    try await house.tried(house.abandon(), .succeeded([:]))
    let name = "sent-receipts.json"
    guard try !StoredHistory.names().contains(name) else { return }
    let events = try await house.store.read { try $0.events(of: .caseStream(id), after: 0, limit: 10_000) }
    try StoredHistory(events: events, final: StoredHistory.summary(of: try await house.state(id))).write(name)
  }

  /// An input that a step and a person have changed, with what follows.
  @Test(
    "A new history of what follows a correction is written",
    .enabled(if: ProcessInfo.processInfo.environment["ORDNING_WRITE_HISTORIES"] == "1"))
  func writeFollowing() async throws {
    let house = try await House(FollowingTests.process)
    let id = try await house.open(["senast": "2024-03-20"])
    try await house.perform(.startOptional("extra"), on: id)
    try await house.answer("!optional/extra", ["ändra": "2024-04-01"], on: id)
    try await house.perform(.correct(field: "tal", to: 7, reason: "Fel läst."), on: id)
    try await house.perform(.correct(field: "senast", to: .string("2024-03-20"), reason: "Nej."), on: id)
    let name = "following.json"
    guard try !StoredHistory.names().contains(name) else { return }
    let events = try await house.store.read { try $0.events(of: .caseStream(id), after: 0, limit: 10_000) }
    try StoredHistory(events: events, final: StoredHistory.summary(of: try await house.state(id))).write(name)
  }

  @Test(
    "A new history of a decision on delegation where somebody was jävig is written",
    .enabled(if: ProcessInfo.processInfo.environment["ORDNING_WRITE_HISTORIES"] == "1"))
  func writeDelegated() async throws {
    let house = try await House(DelegationTests.process)
    try await house.use(DelegationTests.documents([DelegationTests.order(from: "2024-01-01")]))
    let id = try await house.open()
    try await house.answer("underlag", on: id)
    try await house.answer("gör", ["jävig": "hl1", "fortsätt": true], on: id, by: "hl2")
    try await house.answer("gör", ["beslut": "själv"], on: id, by: "hl2")
    let name = "delegated.json"
    guard try !StoredHistory.names().contains(name) else { return }
    let events = try await house.store.read { try $0.events(of: .caseStream(id), after: 0, limit: 10_000) }
    try StoredHistory(events: events, final: StoredHistory.summary(of: try await house.state(id))).write(name)
  }

  @Test(
    "A new history of a matter that the nämnd keeps and gives back is written",
    .enabled(if: ProcessInfo.processInfo.environment["ORDNING_WRITE_HISTORIES"] == "1"))
  func writeReserved() async throws {
    let house = try await House(DelegationTests.process)
    try await house.use(DelegationTests.documents([DelegationTests.order(from: "2024-01-01")]))
    let id = try await house.open()
    try await house.answer("underlag", on: id, by: "hl2")
    try await house.answer("gör", ["förbehåll": "större vikt", "fortsätt": true], on: id)
    try await house.answer("gör", ["förbehåll": "övertaget", "fortsätt": true], on: id)
    try await house.answer("gör", ["förbehåll": "lämnas tillbaka", "fortsätt": true], on: id)
    try await house.answer("gör", ["förbehåll": "övertaget", "beslut": "bifall"], on: id)
    let name = "reserved.json"
    guard try !StoredHistory.names().contains(name) else { return }
    let events = try await house.store.read { try $0.events(of: .caseStream(id), after: 0, limit: 10_000) }
    try StoredHistory(events: events, final: StoredHistory.summary(of: try await house.state(id))).write(name)
  }

  @Test("Every stored history folds to what it was folded to when it was stored", arguments: try StoredHistory.names())
  func replay(name: String) throws {
    let history = try StoredHistory(file: name)
    #expect(StoredHistory.summary(of: try history.folded()) == history.final)
    var previous = Digest.zero
    for event in history.events {
      let opened = try OpenedEvent(event)
      #expect(opened.previous == previous)
      #expect(opened.commitment == event.personal?.commitment)
      previous = event.hash
    }
  }

  @Test("The stored histories hold every type of event that a case in its lifetime can have")
  func types() throws {
    let found = Set(try StoredHistory.names().flatMap { try StoredHistory(file: $0).events.map(\.type) })
    let all = Set(EventType.allCases.map(\.rawValue))
    #expect(all.subtracting(found) == [EventType.personalRemoved.rawValue])
  }
}
