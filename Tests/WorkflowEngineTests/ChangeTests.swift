import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowDefinitions
import WorkflowKit

@testable import WorkflowEngine

@Suite("Corrections, annulment and clocks")
struct ChangeTests {
  static let process = """
    workflow: ändras
    title: Ändras
    case:
      title: = namn
      party: = namn
    inputs:
      namn: {type: text, title: Namn, required: true}
      senast: {type: date, title: Senast}
    clocks:
      frist:
        title: Fristen
        lagrum: FL 9 §
        until: = senast
        warn: [P10D, P5D, P1D]
        suspend: true
        extend: {at_most: P14D, times: 1, needs: [skäl, underrättad]}
      tyst: {title: Tyst, until: = senast}
    steps:
      - {id: gör, uses: prov.gor, role: handläggare}
      - {id: sist, uses: prov.fraga, role: handläggare}
    optional:
      - {id: extra, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka, dag: = senast}}
    handlers:
      - {clock: frist, state: warned, notify: [handläggare]}
      - {clock: frist, state: expired, notify: [chef]}
    """

  private func opened(_ house: House, senast: String? = "2024-03-20") async throws -> String {
    try await house.open(["namn": "Fel Namn", "senast": senast.map { .string($0) } ?? .null])
  }

  @Test(
    "A mistyped input is corrected with a reason; the clocks follow, with a line in the ledger, and so do the lists")
  func correct() async throws {
    let house = try await House(ChangeTests.process)
    let id = try await opened(house)
    #expect(try await house.alarms(id)["clock:frist"] == "2024-03-10")
    try await house.perform(.correct(field: "senast", to: .string("2024-03-27"), reason: "Läste fel."), on: id)
    #expect(try await house.clock("frist", of: id)?.due?.description == "2024-03-27")
    let change = try #require(try await house.events(.clockChanged, of: id).first { $0.structural["from"].date != nil })
    #expect(change.structural["from"].date?.description == "2024-03-20")
    #expect(change.structural["cause"].text == "input.corrected")
    #expect(try await house.alarms(id)["clock:frist"] == "2024-03-17")
    try await house.perform(.correct(field: "namn", to: "Rätt Namn", reason: "Fel i brevet."), on: id)
    #expect(try await house.store.read { try $0.caseRow(id)?.title } == "Rätt Namn")
    #expect(try await house.store.read { try $0.search("rätt", reader: .system, limit: 5).map(\.row.id) } == [id])
    #expect(try await house.store.read { try $0.search("fel", reader: .system, limit: 5).map(\.row.id) } == [])
  }

  @Test(
    "A correction that says nothing, or nothing new, or something wrong, is refused",
    arguments: [
      ("senast", .string("2024-03-21"), "", "case.reason"), ("senat", .string("2024-03-21"), "x", "case.unknown-field"),
      ("senast", .string("i morgon"), "x", "case.field"), ("namn", .null, "x", "case.field"),
      ("senast", .string("2024-03-20"), "x", "case.same"),
    ] as [(String, Value, String, String)])
  func badCorrections(field: String, value: Value, reason: String, code: String) async throws {
    let house = try await House(ChangeTests.process)
    let id = try await opened(house)
    #expect(try await house.refused(.correct(field: field, to: value, reason: reason), on: id) == code)
  }

  @Test(
    "An annulled case keeps its number and has no tasks, clocks or effects left; the next case gets the next number")
  func annul() async throws {
    let house = try await House(ChangeTests.process)
    let id = try await opened(house)
    try await house.perform(.startOptional("extra"), on: id)
    try await house.answer("gör", ["effekt": "prov.skicka"], on: id)
    #expect(try await house.refused(.annul(reason: ""), on: id) == "case.reason")
    try await house.perform(.annul(reason: "Öppnat av misstag."), on: id)
    #expect(try await house.status(id) == .annulled)
    #expect(try await house.active(id) == [])
    #expect(Set(try await house.effects(id).map(\.state)) == [.cancelled])
    try await house.day("2024-03-25")
    #expect(house.world.done == [])
    #expect(try await house.store.read { try $0.caseRow(id)?.dnr } == "N/2024:1")
    let next = try await opened(house)
    #expect(try await house.store.read { try $0.caseRow(next)?.dnr } == "N/2024:2")
    #expect(try await house.refused(.annul(reason: "x"), on: id) == "case.annulled")
    #expect(try await house.refused(.startOptional("extra"), on: id) == "case.annulled")
  }

  @Test("A case with a decision, or with an effect under way, is not annulled")
  func annulRefused() async throws {
    let house = try await House(ChangeTests.process)
    let decided = try await opened(house)
    try await house.answer("gör", ["beslut": "bifall"], on: decided)
    #expect(try await house.refused(.annul(reason: "x"), on: decided) == "case.decided")
    let sending = try await opened(house)
    try await house.answer("gör", ["effekt": "prov.skicka"], on: sending)
    _ = try await house.lease()
    #expect(try await house.refused(.annul(reason: "x"), on: sending) == "case.effect-in-flight")
  }

  @Test("A decision that the actor may not take refuses the whole command")
  func decision() async throws {
    let house = try await House(ChangeTests.process)
    let id = try await opened(house)
    let task = try await house.taskID("gör", on: id)
    #expect(
      try await house.refused(.completeTask(task, values: Context([("beslut", "själv")])), on: id)
        == "decision.not-delegated")
    try await house.answer("gör", ["beslut": "bifall"], on: id)
    let decision = try #require(try await house.events(.decided, of: id).first)
    #expect(decision.structural["organ"].text == "nämnden")
    #expect(decision.structural["authority"]["level"].text == "nämnd")
    #expect(decision.structural["paragraph"] == 7)
  }

  @Test("The latest decision has the fields that processes are checked by")
  func latestDecision() async throws {
    let house = try await House(ChangeTests.process)
    let id = try await opened(house)
    try await house.answer("gör", ["beslut": "bifall"], on: id)
    let decision = try #require(try await house.state(id).lastDecision.context)
    #expect(Set(decision.map(\.name)).isSubset(of: LatestDecision.fields.map(\.name)))
    #expect(LatestDecision.fields.conform(decision).problems == [:])
    let authority = try #require(decision["authority"]?.context)
    let wanted = try #require(LatestDecision.fields.first { $0.name == "authority" })
    guard case .record(let record) = wanted.type else { return #expect(Bool(false), "authority is a group") }
    #expect(Set(authority.map(\.name)).isSubset(of: record.fields.map(\.name)))
    #expect(record.fields.conform(authority).problems == [:])
  }

  @Test("A clock that stands still is moved by the days it stood")
  func suspend() async throws {
    let house = try await House(ChangeTests.process)
    let id = try await opened(house)
    #expect(try await house.refused(.changeClock("frist", .resume, reason: "x"), on: id) == "clock.not-suspended")
    try await house.perform(.changeClock("frist", .suspend, reason: "Väntar på komplettering."), on: id)
    #expect(try await house.refused(.changeClock("frist", .suspend, reason: "x"), on: id) == "clock.not-running")
    #expect(try await house.alarms(id).keys.sorted() == ["clock:tyst"])
    try await house.day("2024-03-14")
    #expect(try await house.events(.clockWarned, of: id).count == 0)
    try await house.perform(.changeClock("frist", .resume, reason: "Komplett."), on: id)
    #expect(try await house.clock("frist", of: id)?.due?.description == "2024-03-30")
    #expect(try await house.clock("frist", of: id)?.phase == .running)
    #expect(try await house.alarms(id)["clock:frist"] == "2024-03-20")
  }

  @Test("A clock that the process does not let stand still is not stopped by anyone")
  func neverSuspended() async throws {
    let house = try await House(ChangeTests.process)
    let id = try await opened(house)
    await #expect {
      try await house.perform(.changeClock("tyst", .suspend, reason: "Väntar."), on: id, by: "chef1")
    } throws: {
      "\($0)" == "Klockan \"Tyst\" kan inte stoppas: processen tillåter det inte."
    }
    #expect(try await house.clock("tyst", of: id)?.phase == .running)
  }

  @Test("A clock is extended once, within its limit, with what must be stated, before it has run out")
  func extend() async throws {
    let house = try await House(ChangeTests.process)
    let id = try await opened(house)
    func extend(_ period: String, _ stated: Value = ["underrättad": true]) -> CaseCommand {
      .changeClock("frist", .extend(by: Period(period) ?? .days(0), stated: stated.context ?? Context()), reason: "x")
    }
    #expect(try await house.refused(extend("P15D"), on: id) == "clock.too-long")
    #expect(try await house.refused(extend("P14D", [:]), on: id) == "clock.needs")
    #expect(
      try await house.refused(.changeClock("tyst", .extend(by: .days(1), stated: Context()), reason: "x"), on: id)
        == "clock.no-extension")
    #expect(try await house.refused(.changeClock("fris", .suspend, reason: "x"), on: id) == "clock.unknown")
    #expect(try await house.refused(.changeClock("frist", .suspend, reason: ""), on: id) == "clock.reason")
    let late = try await opened(house, senast: "2024-03-05")
    try await house.day("2024-03-06")
    #expect(try await house.refused(extend("P1D"), on: late) == "clock.expired")
    try await house.perform(extend("P14D"), on: id)
    #expect(try await house.clock("frist", of: id)?.due?.description == "2024-04-03")
    #expect(try await house.refused(extend("P1D"), on: id) == "clock.extended")
  }

  @Test("A clock that has no last day yet does not run, and can be neither stopped nor extended")
  func idle() async throws {
    let house = try await House(ChangeTests.process)
    let id = try await opened(house, senast: nil)
    #expect(try await house.alarms(id) == [:])
    #expect(try await house.refused(.changeClock("frist", .suspend, reason: "x"), on: id) == "clock.not-running")
    try await house.perform(.correct(field: "senast", to: .string("2024-05-02"), reason: "Nu känd."), on: id)
    #expect(try await house.clock("frist", of: id)?.phase == .running)
  }

  @Test("Each warning is given once, on its day, and running out is told once")
  func warnings() async throws {
    let house = try await House(ChangeTests.process)
    let id = try await opened(house)
    for day in ["2024-03-09", "2024-03-10", "2024-03-11", "2024-03-15", "2024-03-15", "2024-03-19", "2024-03-20"] {
      try await house.day(day)
      try await house.perform(.addNote("Dag \(day)"), on: id)
    }
    let warned = try await house.events(.clockWarned, of: id)
    #expect(warned.map { $0.structural["warning"] } == [0, 1, 2])
    #expect(
      try warned.map { try SwedishTime.date(of: $0.time).description } == ["2024-03-10", "2024-03-15", "2024-03-19"])
    #expect(try await house.events(.clockExpired, of: id).isEmpty)
    try await house.day("2024-03-21")
    try await house.day("2024-03-22")
    #expect(try await house.events(.clockExpired, of: id).filter { $0.structural["clock"].text == "frist" }.count == 1)
    #expect(try await house.alarms(id) == [:])
  }

  @Test(
    "A clock that is set when days of warning have passed gives the latest of them at once",
    arguments: [
      ("2024-03-20", []), ("2024-03-14", [0]), ("2024-03-09", [1]), ("2024-03-05", [2]), ("2024-03-04", [2]),
      ("2024-03-03", []),
    ] as [(String, [Value])])
  func lateWarning(senast: String, expected: [Value]) async throws {
    let house = try await House(ChangeTests.process)
    let id = try await opened(house, senast: senast)
    #expect(try await house.events(.clockWarned, of: id).map { $0.structural["warning"] } == expected)
    #expect(
      try await house.events(.clockExpired, of: id).isEmpty == (senast >= "2024-03-04"))
  }

  @Test("A clock's state can be read in expressions, also before it has begun")
  func clockNames() async throws {
    let house = try await House(
      """
      workflow: läser
      title: Läser
      inputs:
        senast: {type: date, title: Senast}
      clocks:
        frist: {title: Frist, until: = senast}
      steps:
        - id: fråga
          uses: prov.fraga
          role: handläggare
          next:
            - {when: clocks.frist.state = "idle", to: vilande}
            - {when: clocks.frist.days_left < 5, to: bråttom}
            - {to: lugnt}
      exits: [{id: vilande}, {id: bråttom}, {id: lugnt}]
      """)
    for (senast, exit) in [(nil, "vilande"), ("2024-03-08", "bråttom"), ("2024-03-09", "lugnt")] as [(String?, String)]
    {
      let id = try await house.open(senast.map { ["senast": .string($0)] } ?? [:])
      try await house.answer("fråga", on: id)
      #expect(try await house.events(.closed, of: id).first?.structural["exit"].text == exit)
    }
  }

  @Test("A step waits for a day, and one that waits for days that have been is stopped")
  func days() async throws {
    let house = try await House(
      """
      workflow: dagar
      title: Dagar
      steps:
        - {id: vänta, uses: prov.vanta, role: handläggare, with: {dag: 2024-03-10}}
        - id: igen
          uses: prov.vanta
          role: handläggare
          with: {dag: 2024-03-01}
          next: [{when: igen.hur = "aldrig", to: ute}, {to: vänta}]
      exits: [{id: ute}]
      """)
    let id = try await house.open()
    #expect(try await house.alarms(id) == ["wait:vänta#1~dag": "2024-03-10"])
    try await house.day("2024-03-09")
    #expect(try await house.active(id) == ["vänta#1"])
    try await house.day("2024-03-10")
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.message == "Steget väntar om och om igen på sön 10 mars 2024, som redan har passerat.")
    #expect(try await house.alarms(id) == [:])
    try await house.perform(.annul(reason: "Processen är fel."), on: id)
  }
}
