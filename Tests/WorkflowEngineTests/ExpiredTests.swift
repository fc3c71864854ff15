import CaseStore
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("A clock that has run out")
struct ExpiredTests {
  static let process = """
    workflow: utgått
    title: Utgått
    inputs:
      senast: {type: date, title: Senast, required: true}
      spärr: {type: boolean, title: Spärr, default: false}
    clocks:
      frist: {title: Frist, until: = senast}
    steps:
      - {id: ett, uses: prov.fraga, role: handläggare}
      - id: två
        uses: prov.vanta
        role: handläggare
        with: {effekt: prov.skicka}
        interrupts:
          - {clock: frist, when: spärr, to: ut}
          - {clock: frist, to: tre}
        next: [{to: slut}]
      - {id: tre, uses: prov.fraga, role: handläggare, next: [{when: tre.svar = "om", to: två}, {to: slut}]}
    exits: [{id: slut}, {id: ut}]
    """

  @Test("leaves a step that begins later at once, before it does anything, by the first interrupt that holds")
  func atOnce() async throws {
    let house = try await House(ExpiredTests.process)
    let id = try await house.open(["senast": "2024-03-10"])
    try await house.day("2024-03-12")
    #expect(try await house.active(id) == ["ett#1"])
    try await house.answer("ett", on: id)
    #expect(try await house.active(id) == ["tre#1"])
    try await house.work()
    #expect(house.world.done == [])
    #expect(try await house.events(.interrupted, of: id).count == 1)
    #expect(try await house.effects(id) == [])

    let barred = try await house.open(["senast": "2024-03-10", "spärr": true])
    try await house.work()
    try await house.answer("ett", on: barred)
    #expect(try await house.status(barred) == .closed)
    #expect(try await house.events(.closed, of: barred).first?.structural["exit"].text == "ut")
  }

  @Test("lets the step be done as usual once it has a later day")
  func later() async throws {
    let house = try await House(ExpiredTests.process)
    let id = try await house.open(["senast": "2024-03-10"])
    try await house.day("2024-03-12")
    try await house.answer("ett", on: id)
    try await house.perform(.correct(field: "senast", to: "2024-03-20", reason: "Anstånd."), on: id)
    #expect(try await house.active(id) == ["tre#1"])
    try await house.answer("tre", ["svar": "om"], on: id)
    #expect(try await house.active(id) == ["två#2"])
    try await house.work()
    #expect(house.world.done.count == 1)
    #expect(try await house.status(id) == .closed)
  }

  @Test("breaks into every branch that it holds for, and into the process where it stands, but not into where it led")
  func everywhere() async throws {
    let house = try await House(
      """
      workflow: grenar
      title: Grenar
      inputs: {senast: {type: date, title: Senast, required: true}}
      clocks: {frist: {title: Frist, until: = senast}}
      steps:
        - id: båda
          parallel:
            a:
              - {id: ena, uses: prov.fraga, role: handläggare, interrupts: [{clock: frist, to: ena_sent}]}
              - {id: ena_sent, uses: prov.fraga, role: handläggare}
            b:
              - {id: andra, uses: prov.fraga, role: handläggare, interrupts: [{clock: frist, to: andra_sent}]}
              - {id: andra_sent, uses: prov.fraga, role: handläggare}
        - {id: mitt, uses: prov.fraga, role: handläggare}
        - {id: sist, uses: prov.fraga, role: handläggare}
      interrupts:
        - {clock: frist, to: sist, while: [mitt, sist]}
      """)
    let id = try await house.open(["senast": "2024-03-10"])
    try await house.day("2024-03-12")
    #expect(try await house.active(id) == ["båda#1", "båda#1[a]/ena_sent#1", "båda#1[b]/andra_sent#1"])
    try await house.answer("båda#1[a]/ena_sent#1", on: id)
    try await house.answer("båda#1[b]/andra_sent#1", on: id)
    #expect(try await house.active(id) == ["sist#1"])
    try await house.answer("sist", on: id)
    #expect(try await house.status(id) == .closed)
  }

  @Test("waits with an exit until it is known whether what is on its way elsewhere has gone")
  func waits() async throws {
    let house = try await House(
      """
      workflow: väntar
      title: Väntar
      inputs: {senast: {type: date, title: Senast, required: true}}
      clocks: {frist: {title: Frist, until: = senast}}
      steps:
        - id: båda
          parallel:
            a: [{id: skicka, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}]
            b:
              - {id: ett, uses: prov.fraga, role: handläggare}
              - {id: två, uses: prov.fraga, role: handläggare, interrupts: [{clock: frist, to: ut}]}
      exits: [{id: ut}]
      """)
    let id = try await house.open(["senast": "2024-03-10"])
    house.world.set(.doubtful)
    try await house.day("2024-03-12")
    try await house.answer("båda#1[b]/ett#1", on: id)
    #expect(try await house.status(id) == .open)
    #expect(try await house.active(id).contains("båda#1[b]/två#1"))
  }
}
