import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

@testable import WorkflowEngine

/// A random walk of commands over a process that has every element of the language.
final class Walk {
  static let process = """
    workflow: allt
    title: Allt
    case:
      title: = namn
      party: = namn
    inputs:
      namn: {type: text, title: Namn, required: true}
      senast: {type: date, title: Senast}
      gräns: {type: integer, title: Gräns, default: 3}
    facts:
      dubbelt: = gräns * 2
    clocks:
      frist: {title: Frist, until: = senast, warn: [P5D, P1D], suspend: true, extend: {at_most: P30D, times: 2}}
    steps:
      - {id: start, uses: prov.fraga, role: handläggare, next: [{when: start.svar = "om", to: start}, {to: block}]}
      - id: block
        parallel:
          a: [{id: göra, uses: prov.gor, role: handläggare}, {id: räkna, uses: prov.rakna, with: {tal: = dubbelt}}]
          b: [{id: skicka, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka, vidAvbrott: Avbröts.}}]
          c: [{id: fråga, uses: prov.fraga, role: chef}]
        join: 2
        interrupts:
          - {message: prov_nytt, to: lista}
      - {id: lista, uses: prov.fraga, role: handläggare}
      - id: alla
        for_each: {each: sak, in: = lista.lista, key: = sak, join: any}
        steps:
          - {id: svar, uses: prov.fraga, role: handläggare, distinct_from: [start], with: {rubrik: = sak}}
          - id: inre
            parallel:
              x: [{id: ett, uses: prov.fraga, role: handläggare}]
              y: [{id: två, uses: prov.vanta, role: handläggare, with: {effekt: prov.upprepa}}]
      - {id: anrop, call: delprocess, with: {nummer: = start.tal, senast: = senast}}
      - {id: kasta, uses: prov.kasta, with: {nyckel: a}}
      - {id: vänta, uses: prov.vanta, role: handläggare, with: {meddelande: true, dag: = senast}}
      - {id: gör, uses: prov.gor, role: handläggare}
      - id: sist
        uses: prov.fraga
        role: handläggare
        hinder:
          - {when: sist.svar = "nej" and gräns > 3, text: Gränsen är för hög.}
        next:
          - {when: sist.svar = "om", to: start}
          - {when: sist.tal > gräns, to: ute}
          - {to: lista}
    interrupts:
      - {message: prov_stopp, when: gräns > 2, to: stoppad, while: [start, block, lista, alla, anrop, vänta]}
      - {clock: frist, state: expired, to: gör, while: [start, block, lista]}
      - {effect: block, to: lista}
    handlers:
      - {clock: frist, state: warned, notify: [handläggare]}
      - {clock: frist, state: started, steps: [{id: planera, uses: prov.fraga, role: chef}]}
      - {message: prov_nytt, steps: [{id: läs, uses: prov.fraga, role: chef}, {id: räkna, uses: prov.rakna}]}
    optional:
      - {id: anteckna, uses: prov.fraga, title: Anteckna, role: handläggare}
      - {id: extra, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}
    exits:
      - {id: ute}
      - {id: stoppad, uses: prov.fraga, role: handläggare}
    """
  static let called = """
    workflow: delprocess
    title: Delprocess
    inputs:
      nummer: {type: integer, title: Nummer}
      senast: {type: date, title: Senast}
    clocks:
      inre: {title: Inre, starts: = senast, lasts: P2D, warn: [P1D], roll: lagstadgad tid}
    steps:
      - {id: fråga, uses: prov.fraga, role: handläggare, next: [{when: fråga.svar = "nej", to: av}, {to: vänta}]}
      - {id: vänta, uses: prov.vanta, role: handläggare, with: {effekt: prov.upprepa, meddelande: true}}
    outputs:
      utfall: klar
    interrupts:
      - {clock: inre, state: expired, to: av}
    handlers:
      - {clock: inre, state: warned, steps: [{id: påminn, uses: prov.fraga, role: chef}]}
    exits:
      - {id: av, outputs: {utfall: av}}
    """

  let house: House
  private var random: SeededGenerator
  private(set) var cases: [String] = []
  private var messages = 0
  private var lent: [EffectRow] = []
  private var undoable: (case: String, task: String, actor: String)?

  init(seed: UInt64) async throws {
    house = try await House(Walk.process, Walk.called)
    random = SeededGenerator(seed: seed)
  }

  /// Takes so many steps; every one of them is checked by the house.
  func take(_ steps: Int) async throws {
    for _ in 0..<steps { try await step() }
  }

  private func step() async throws {
    guard let id = cases.last, try await house.status(id) == .open else {
      cases.append(
        try await house.open([
          "namn": "Sökanden", "senast": .string(day()), "gräns": .number(Number(.random(in: 1...5, using: &random))),
        ]))
      return
    }
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<45: try await complete(id)
    case 45..<52: try await undo()
    case 52..<57: try await assign(id)
    case 57..<67: try await message(id)
    case 67..<71: try await attempt(.startOptional(Bool.random(using: &random) ? "anteckna" : "extra"), on: id)
    case 71..<74: try await attempt(.addNote("En rad."), on: id)
    case 74..<78:
      try await attempt(
        .correct(field: "gräns", to: .number(Number(.random(in: 1...5, using: &random))), reason: "x"), on: id)
    case 78..<81: try await attempt(.correct(field: "senast", to: .string(day()), reason: "x"), on: id)
    case 81..<85: try await clock(id)
    case 85..<90: try await settle(id)
    case 90: try await attempt(.annul(reason: "x"), on: id)
    case 91..<93: lent += try await house.lease(seconds: 1)
    case 93: try await report()
    default: try await work()
    }
  }

  /// A day near the present one, before or after.
  private func day() -> String {
    let today = (try? SwedishTime.date(of: house.now)) ?? CivilDate.earliest
    return (try? today.adding(days: Int.random(in: -2...20, using: &random)).description) ?? ""
  }

  private func attempt(_ command: CaseCommand, on id: String, by actor: String = "hl1") async throws {
    _ = try await house.refused(command, on: id, by: actor)
  }

  private func complete(_ id: String) async throws {
    guard let task = try await house.tasks(id).randomElement(using: &random) else { return try await work() }
    let actor = task.assignee ?? (task.role == "chef" ? "chef1" : Bool.random(using: &random) ? "hl1" : "hl2")
    var values = Context()
    switch task.form?.name {
    case "svar":
      values["svar"] = .string(["ja", "ja", "ja", "nej", "om", "fel", "trasigt"].randomElement(using: &random) ?? "ja")
      values["tal"] =
        Int.random(in: 0...3, using: &random) == 0 ? nil : .number(Number(.random(in: 0...6, using: &random)))
      values["lista"] = .list(["p", "q", "r", "p"].prefix(.random(in: 0...4, using: &random)).map { .string($0) })
    case "utred": values["hände"] = .boolean(.random(using: &random))
    default:
      for (name, value) in [
        ("effekt", "prov.skicka"), ("handling", "Handling"), ("serie", "s"), ("mottagare", "N/2024:1"),
        ("tilldela", "hl2"),
        ("fortsätt", true), ("register", "b"),
      ] as [(String, Value)] where Int.random(in: 0...3, using: &random) == 0 { values[name] = value }
      if Int.random(in: 0...9, using: &random) == 0 { values["beslut"] = "bifall" }
    }
    try await attempt(.completeTask(task.id, values: values), on: id, by: actor)
    undoable = (id, task.id, actor)
  }

  private func undo() async throws {
    guard let last = undoable else { return }
    try await attempt(.undoTask(last.task, reason: "x"), on: last.case, by: last.actor)
  }

  private func assign(_ id: String) async throws {
    guard let task = try await house.tasks(id).randomElement(using: &random) else { return }
    if Bool.random(using: &random) {
      try await attempt(.claimTask(task.id), on: id, by: "hl2")
    } else {
      try await attempt(
        .reassignTask(task.id, to: ["hl1", "hl2", "chef1"].randomElement(using: &random) ?? "", reason: "x"), on: id)
    }
  }

  private func message(_ id: String) async throws {
    messages += Int.random(in: 0...2, using: &random)
    let type = ["prov_svar", "prov_svar", "prov_nytt", "prov_stopp"].randomElement(using: &random) ?? ""
    let text: Value = Int.random(in: 0...5, using: &random) == 0 ? "trasigt" : "hej"
    try await attempt(.message(id: "m\(messages)", type: type, payload: ["text": text]), on: id, by: "system")
  }

  private func clock(_ id: String) async throws {
    let changes: [ClockChange] = [.suspend, .resume, .extend(by: .days(3), stated: Context())]
    try await attempt(.changeClock("frist", changes.randomElement(using: &random) ?? .suspend, reason: "x"), on: id)
  }

  private func settle(_ id: String) async throws {
    guard let incident = try await house.incidents(id).randomElement(using: &random) else { return }
    let how: IncidentResolution = [.retry, .skip, .skip].randomElement(using: &random) ?? .skip
    if Int.random(in: 0...2, using: &random) == 0 {
      try await house.stock("a", "nu")
    }
    try await attempt(.settleIncident(incident.id, how, reason: "x"), on: id)
  }

  /// A report of any try that was ever lent out, in time or late.
  private func report() async throws {
    guard let row = lent.randomElement(using: &random) else { return }
    let trials: [EffectTrial] = [
      .succeeded([:]), .failed(reason: "x"), .retry(at: house.now, reason: "x"), .unknown(reason: "x"),
    ]
    try await house.tried(row, trials.randomElement(using: &random) ?? .succeeded([:]))
  }

  private func work() async throws {
    house.world.set(World.Mode.allCases.randomElement(using: &random) ?? .up)
    try house.pass(seconds: [0, 10, 3600, 86_400].randomElement(using: &random) ?? 0)
    let report = try await house.work()
    if !report.problems.isEmpty { throw StepFault(report.problems.joined(separator: "\n")) }
  }
}
