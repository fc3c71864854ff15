import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Where a step leads")
struct NextTests {
  static let branching = """
    workflow: vägval
    title: Vägval
    inputs:
      gräns: {type: integer, title: Gräns, default: 10}
    steps:
      - id: fråga
        uses: prov.fraga
        role: handläggare
        next:
          - {when: fråga.svar = "om", to: fråga}
          - {when: fråga.tal > gräns, to: stor}
          - {when: fråga.tal > 5, to: mellan}
          - {to: liten}
      - {id: stor, uses: prov.fraga, role: handläggare, next: [{to: slut}]}
      - {id: mellan, uses: prov.fraga, role: handläggare, next: [{to: slut}]}
      - {id: liten, uses: prov.fraga, role: handläggare, next: [{to: slut}]}
    exits:
      - {id: slut}
    """

  @Test(
    "The first way whose condition holds is taken",
    arguments: [(11, "stor#1"), (10, "mellan#1"), (6, "mellan#1"), (5, "liten#1"), (-1, "liten#1")])
  func firstMatch(tal: Int, expected: String) async throws {
    let house = try await House(NextTests.branching)
    let id = try await house.open()
    try await house.answer("fråga", ["svar": "ja", "tal": .number(Number(tal))], on: id)
    #expect(try await house.active(id) == [expected])
    try await house.answer(String(expected.dropLast(2)), on: id)
    #expect(try await house.status(id) == .closed)
    #expect(try await house.events(.closed, of: id).first?.structural["exit"].text == "slut")
  }

  @Test("In a loop every round has a number of its own and the name means the latest value")
  func loops() async throws {
    let house = try await House(NextTests.branching)
    let id = try await house.open()
    for round in 1...3 {
      #expect(try await house.active(id) == ["fråga#\(round)"])
      try await house.answer("fråga", ["svar": "om", "tal": .number(Number(round))], on: id)
      #expect(try await house.output("fråga", of: id)["tal"] == .number(Number(round)))
    }
    #expect(try await house.active(id) == ["fråga#4"])
  }

  @Test("A condition that cannot be told stops the step with a reason, and a person can go on when it can")
  func undecided() async throws {
    let house = try await House(
      """
      workflow: ovisst
      title: Ovisst
      inputs:
        gräns: {type: integer, title: Gräns}
      steps:
        - id: fråga
          uses: prov.fraga
          role: handläggare
          next:
            - {when: fråga.tal > gräns, to: slut}
            - {to: fråga}
      exits:
        - {id: slut}
      """)
    let id = try await house.open()
    try await house.answer("fråga", ["svar": "ja", "tal": 3], on: id)
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.message.contains("fråga.tal > gräns"))
    #expect(incident.message.contains("prov0.yaml:10"))
    #expect(incident.message.contains("saknar värde"))
    #expect(try await house.tasks(id).isEmpty)
    try await house.perform(.correct(field: "gräns", to: 2, reason: "Glömdes."), on: id)
    try await house.perform(.settleIncident(incident.id, .retry, reason: ""), on: id, by: "chef1")
    #expect(try await house.status(id) == .closed)
    #expect(try await house.output("fråga", of: id)["av"].text == "hl1")
  }

  @Test("An undecided condition after an automatic step stops that step")
  func undecidedAutomatic() async throws {
    let house = try await House(
      """
      workflow: ovisst
      title: Ovisst
      steps:
        - {id: räkna, uses: prov.rakna, next: [{when: räkna.tal > 1, to: slut}, {to: fråga}]}
        - {id: fråga, uses: prov.fraga, role: handläggare}
      exits:
        - {id: slut}
      """)
    let id = try await house.open()
    #expect(try await house.active(id) == ["räkna#1"])
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.instance == "räkna#1")
    #expect(incident.message.contains("räkna.tal > 1"))
    #expect(
      try await house.refused(.settleIncident(incident.id, .skip, reason: "Onödigt."), on: id) == "incident.stands")
    try await house.perform(.settleIncident(incident.id, .cancel, reason: "Fel process."), on: id)
    #expect(try await house.status(id) == .annulled)
  }

  @Test("A loop that never waits is stopped with a reason")
  func endless() async throws {
    let house = try await House(
      """
      workflow: runt
      title: Runt
      steps:
        - {id: fråga, uses: prov.fraga, role: handläggare}
        - {id: räkna, uses: prov.rakna, with: {tal: 1}, next: [{when: räkna.tal = 1, to: räkna}, {to: slut}]}
      exits:
        - {id: slut}
      """)
    let id = try await house.open()
    try await house.answer("fråga", on: id)
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.message == "Processen går runt utan att vänta på något vid steget \"Räkna\".")
    #expect(try await house.active(id).count == 1)
    try await house.perform(.settleIncident(incident.id, .skip, reason: "Ut ur slingan."), on: id)
    #expect(try await house.status(id) == .closed)
  }

  @Test("An exit may do a step of its own, and is what the case closes through")
  func exitWithStep() async throws {
    let house = try await House(
      """
      workflow: utgång
      title: Utgång
      steps:
        - {id: fråga, uses: prov.fraga, role: handläggare, next: [{to: avsluta}]}
      exits:
        - {id: avsluta, uses: prov.fraga, role: chef}
      """)
    let id = try await house.open()
    try await house.answer("fråga", on: id)
    #expect(try await house.active(id) == ["avsluta#1"])
    try await house.answer("avsluta#1", on: id, by: "chef1")
    #expect(try await house.events(.closed, of: id).first?.structural["exit"].text == "avsluta")
    #expect(try await house.refused(.startOptional("x"), on: id) == "case.closed")
  }

  @Test("A hinder refuses the outcome with its text and rule, and nothing of it is kept")
  func hinder() async throws {
    let house = try await House(
      """
      workflow: hinder
      title: Hinder
      steps:
        - id: fråga
          uses: prov.fraga
          role: handläggare
          hinder:
            - {when: fråga.svar = "bevilja" and fråga.tal = null, text: Det går inte utan tal., lagrum: AL 8:11}
      """)
    let id = try await house.open()
    let task = try await house.taskID("fråga", on: id)
    let values: Value = ["svar": "bevilja"]
    await #expect {
      try await house.perform(.completeTask(task, values: values.context ?? Context()), on: id)
    } throws: {
      "\($0)" == "Det går inte utan tal. (AL 8:11)"
    }
    #expect(try await house.active(id) == ["fråga#1"])
    #expect(try await house.output("fråga", of: id) == .null)
    try await house.answer("fråga", ["svar": "avslå"], on: id)
    #expect(try await house.status(id) == .closed)
  }

  @Test("The deadline of a step is the last day of its tasks")
  func deadline() async throws {
    let house = try await House(
      """
      workflow: frist
      title: Frist
      inputs:
        senast: {type: date, title: Senast}
      steps:
        - {id: fråga, uses: prov.fraga, role: handläggare, deadline: = senast}
      """)
    let dated = try await house.open(["senast": .string("2024-05-02")])
    #expect(try await house.tasks(dated).first?.due?.description == "2024-05-02")
    let open = try await house.open()
    #expect(try await house.tasks(open).map(\.due) == [nil])
  }
}
