import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowDefinitions
import WorkflowKit

@testable import WorkflowEngine

@Suite("What breaks in from the side")
struct InterruptTests {
  static let process = """
    workflow: avbrott
    title: Avbrott
    inputs:
      senast: {type: date, title: Senast}
      spärr: {type: boolean, title: Spärr, default: false}
    clocks:
      frist: {title: Frist, until: = senast, warn: [P5D, P1D]}
    steps:
      - id: ett
        uses: prov.fraga
        role: handläggare
        interrupts:
          - {clock: frist, state: warned, to: två}
      - {id: två, uses: prov.fraga, role: handläggare}
      - {id: tre, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}
      - {id: fyra, uses: prov.fraga, role: handläggare}
    interrupts:
      - {message: prov_stopp, to: stoppad, while: [ett, två, tre], when: not(spärr)}
      - {clock: frist, state: expired, to: för_sent}
      - {effect: tre, to: två}
    handlers:
      - {message: prov_nytt, steps: [{id: läs, uses: prov.fraga, role: chef}]}
      - {clock: frist, state: warned, notify: [handläggare, chef]}
    optional:
      - {id: anteckna, uses: prov.fraga, title: Anteckna, role: handläggare}
    exits:
      - {id: stoppad}
      - {id: för_sent, uses: prov.fraga, role: chef}
    """

  @Test("A message breaks into the steps it is said to hold for")
  func message() async throws {
    let house = try await House(InterruptTests.process)
    let id = try await house.open()
    try await house.answer("ett", on: id)
    try await house.message("prov_stopp", id: "m1", on: id)
    #expect(try await house.status(id) == .closed)
    #expect(try await house.events(.closed, of: id).first?.structural["exit"].text == "stoppad")
    #expect(try await house.events(.interrupted, of: id).first?.structural["what"].text == "message:prov_stopp")
  }

  @Test("Outside its steps, or while its condition does not hold, the message is kept and nothing happens")
  func messageHeld() async throws {
    let house = try await House(InterruptTests.process)
    let id = try await house.open(["spärr": true])
    try await house.message("prov_stopp", id: "m1", on: id)
    #expect(try await house.active(id) == ["ett#1"])
    #expect(try await house.engine.view(of: id).untaken.map(\.type) == ["prov_stopp"])
    try await house.perform(.correct(field: "spärr", to: false, reason: "Hävd."), on: id)
    #expect(try await house.status(id) == .closed)

    let late = try await house.open(["spärr": true])
    try await house.answer("ett", on: late)
    try await house.answer("två", on: late)
    try await house.work()
    try await house.message("prov_stopp", id: "m1", on: late)
    try await house.perform(.correct(field: "spärr", to: false, reason: "Hävd."), on: late)
    #expect(try await house.active(late) == ["fyra#1"])
  }

  @Test("A clock's warning breaks into the step that asks for it")
  func stepLevel() async throws {
    let house = try await House(InterruptTests.process)
    let id = try await house.open(["senast": .string("2024-03-20")])
    try await house.day("2024-03-14")
    #expect(try await house.active(id) == ["ett#1"])
    try await house.day("2024-03-15")
    #expect(try await house.active(id) == ["två#1"])
    try await house.day("2024-03-19")
    #expect(try await house.active(id) == ["två#1"])
    let notices = try await house.events(.notified, of: id)
    #expect(notices.count == 1)
    #expect(notices.first?.structural["roles"] == ["handläggare", "chef"])
    #expect(notices.first?.personal["text"].text?.hasPrefix("Frist: ") == true)
  }

  @Test("A clock that runs out leads to the exit, which is not broken into again")
  func expired() async throws {
    let house = try await House(InterruptTests.process)
    let id = try await house.open(["senast": .string("2024-03-20")])
    try await house.perform(.startOptional("anteckna"), on: id)
    try await house.day("2024-03-20")
    #expect(try await house.status(id) == .open)
    try await house.day("2024-03-21")
    #expect(try await house.active(id) == ["för_sent#1"])
    try await house.perform(.correct(field: "senast", to: .string("2024-03-22"), reason: "Fel."), on: id)
    try await house.day("2024-03-23")
    #expect(try await house.active(id) == ["för_sent#1"])
    try await house.answer("för_sent#1", on: id, by: "chef1")
    #expect(try await house.status(id) == .closed)
  }

  @Test("An effect that fails for good breaks into its step instead of opening an incident")
  func effectFails() async throws {
    let house = try await House(InterruptTests.process)
    let id = try await house.open()
    try await house.answer("ett", on: id)
    try await house.answer("två", on: id)
    house.world.set(.refuses)
    try await house.work()
    #expect(try await house.active(id) == ["två#2"])
    #expect(try await house.incidents(id, openOnly: false) == [])
    house.world.set(.up)
    try await house.answer("två#2", on: id)
    #expect(try await house.active(id) == ["tre#2"])
    try await house.work()
    #expect(try await house.active(id) == ["fyra#1"])
  }

  @Test("A failing effect that is only told of still waits for a person")
  func failureHandler() async throws {
    let house = try await House(
      """
      workflow: sagt
      title: Sagt
      steps:
        - {id: skicka, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}
      handlers:
        - {effect: skicka, notify: [chef]}
      """)
    let id = try await house.open()
    house.world.set(.refuses)
    try await house.work()
    #expect(try await house.events(.notified, of: id).count == 1)
    #expect(try await house.incidents(id).count == 1)
  }

  @Test("A failing effect in a called process breaks into the call, and into no step of the same name elsewhere")
  func failureInCall() async throws {
    let inner = """
      workflow: inre
      title: Inre
      steps:
        - {id: skicka, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}
      """
    let house = try await House(
      """
      workflow: yttre
      title: Yttre
      steps:
        - {id: anrop, call: inre}
        - {id: skicka, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}
      interrupts:
        - {effect: skicka, to: fel}
        - {effect: anrop, to: rätt}
      exits:
        - {id: fel}
        - {id: rätt}
      """, inner)
    let id = try await house.open()
    house.world.set(.refuses)
    try await house.work()
    #expect(try await house.events(.closed, of: id).first?.structural["exit"].text == "rätt")
  }

  @Test("A handler runs beside the process, once for each firing, and ends with the process")
  func handlers() async throws {
    let house = try await House(InterruptTests.process)
    let id = try await house.open()
    try await house.message("prov_nytt", id: "m1", on: id)
    try await house.message("prov_nytt", id: "m2", on: id)
    try await house.message("prov_nytt", id: "m2", on: id)
    let runs = try await house.active(id).filter { $0.hasSuffix("läs#1") }
    #expect(runs == ["!handler/0/#1/läs#1", "!handler/0/#2/läs#1"])
    try await house.answer(runs[1], on: id, by: "chef1")
    #expect(try await house.active(id) == [runs[0], "ett#1"])
    try await house.message("prov_stopp", id: "m3", on: id)
    #expect(try await house.status(id) == .closed)
    #expect(try await house.tasks(id).isEmpty)
  }

  @Test("What may be done at any time can be done any number of times, at once and in turn")
  func optional() async throws {
    let house = try await House(InterruptTests.process)
    let id = try await house.open()
    try await house.perform(.startOptional("anteckna"), on: id)
    try await house.perform(.startOptional("anteckna"), on: id)
    #expect(
      try await house.active(id) == ["!optional/#1/anteckna#1", "!optional/#2/anteckna#1", "ett#1"])
    try await house.answer("!optional/#2/anteckna#1", on: id)
    try await house.perform(.startOptional("anteckna"), on: id)
    #expect(
      try await house.active(id) == ["!optional/#1/anteckna#1", "!optional/#3/anteckna#1", "ett#1"])
    #expect(try await house.refused(.startOptional("antekna"), on: id) == "case.no-such-optional")
    #expect(try await house.refused(.startOptional("anteckna"), on: id, by: "granne") == "case.outsider")
  }

  @Test("A message waits with breaking in until the outcome of an effect under way is known")
  func messageWaits() async throws {
    let house = try await House(InterruptTests.process)
    let id = try await house.open()
    try await house.answer("ett", on: id)
    try await house.answer("två", on: id)
    let row = try #require(try await house.lease().first)
    try await house.message("prov_stopp", id: "m1", on: id)
    #expect(try await house.active(id) == ["tre#1"])
    try await house.tried(row, .retry(at: house.now, reason: "Nere."))
    #expect(try await house.status(id) == .closed)
    #expect(try await house.effects(id).map(\.state) == [.cancelled])
  }

  @Test("A clock waits with breaking in until the outcome of an effect under way is known")
  func clockWaits() async throws {
    let house = try await House(InterruptTests.process)
    let id = try await house.open(["senast": .string("2024-03-20")])
    try await house.answer("ett", on: id)
    try await house.answer("två", on: id)
    house.now = try House.instant("2024-03-21")
    let row = try #require(try await house.lease().first)
    try await house.perform(.tick, on: id, by: "system")
    #expect(try await house.active(id) == ["tre#1"])
    try await house.tried(row, .unknown(reason: "Oklart."))
    #expect(try await house.tasks(id).map(\.step) == ["tre"])
    try await house.answer("tre", ["hände": true], on: id, by: "hl1")
    #expect(try await house.active(id) == ["för_sent#1"])
    #expect(try await house.effects(id).map(\.state) == [.succeeded])
  }

  @Test("A break-in whose condition cannot be told does nothing but says so, once")
  func undecided() async throws {
    let house = try await House(
      """
      workflow: ovisst
      title: Ovisst
      inputs:
        tal: {type: integer, title: Tal}
        senast: {type: date, title: Senast}
      clocks:
        frist: {title: Frist, until: = senast}
      steps:
        - {id: fråga, uses: prov.fraga, role: handläggare}
        - {id: mer, uses: prov.fraga, role: handläggare}
      interrupts:
        - {message: prov_stopp, when: tal > 3, to: ute}
        - {clock: frist, state: expired, when: tal > 3, to: ute}
      exits:
        - {id: ute}
      """)
    let id = try await house.open(["senast": .string("2024-03-05")])
    try await house.message("prov_stopp", id: "m1", on: id)
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.message.contains("tal > 3"))
    try await house.answer("fråga", on: id)
    #expect(try await house.active(id) == ["mer#1"])
    #expect(try await house.incidents(id).count == 1)
    try await house.perform(.settleIncident(incident.id, .skip, reason: "Talet saknas."), on: id)
    try await house.day("2024-03-06")
    #expect(try await house.clock("frist", of: id)?.phase == .expired)
    #expect(try await house.active(id) == ["mer#1"])
    try await house.perform(.correct(field: "tal", to: 4, reason: "Glömt."), on: id)
    #expect(try await house.status(id) == .closed)
  }
}
