import CaseStore
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Time in a case")
struct TimeTests {
  static let process = """
    workflow: tider
    title: Tider
    steps:
      - {id: skicka, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}
      - {id: sist, uses: prov.fraga, role: handläggare}
    """

  @Test("A command given before what has already happened in the case is refused, with both times")
  func refused() async throws {
    let house = try await House(PeopleTests.process, day: "2024-03-04")
    let id = try await house.open()
    house.now = try House.instant("2024-03-03")
    for command in [CaseCommand.addNote("Ringde."), .annul(reason: "Fel.")] {
      #expect(try await house.refused(command, on: id) == "case.before-last")
    }
    await #expect { try await house.perform(.addNote("Ringde."), on: id) } throws: {
      "\($0)" == """
        Kommandot är givet sön 3 mars 2024 kl. 09.00, men ärendet N/2024:1 har redan en händelse mån 4 mars 2024 kl. 09.00.
          Tiden går inte bakåt i ett ärende. Kontrollera datorns klocka.
        """
    }
    await #expect {
      try await house.engine.erasePersonalParts(of: id, by: "hl1", at: house.now, reason: "Gallras.")
    } throws: {
      ($0 as? Refusal)?.code == "case.before-last"
    }
  }

  @Test("A command that had to wait for its turn happens at the time of the event before it")
  func waited() async throws {
    let house = try await House(PeopleTests.process)
    let id = try await house.open()
    let opened = house.now
    try house.pass(seconds: -300)
    try await house.perform(.addNote("Ringde."), on: id)
    #expect(try await house.events(.noteAdded, of: id).map(\.time) == [opened])
    try house.pass(seconds: -1)
    #expect(try await house.refused(.addNote("Ringde."), on: id) == "case.before-last")
  }

  @Test("What has gone out is told also where the machine's clock has been put back, at the last event's time")
  func worker() async throws {
    let house = try await House(Self.process)
    let id = try await house.open()
    let latest = try await house.state(id).latest
    house.now = try house.now.adding(seconds: 1)
    let row = try #require(try await house.lease().first)
    house.now = try House.instant("2024-03-01")
    try await house.tried(row, .succeeded(["kvitto": "250 ok"]))
    #expect(try await house.events(.effectSettled, of: id).map(\.time) == [latest])
  }

  @Test("An undone task does not take the time back")
  func undone() async throws {
    let house = try await House(PeopleTests.process)
    let id = try await house.open()
    house.now = try House.instant("2024-03-06")
    try await house.answer("skriv", on: id)
    let task = TaskID(caseID: id, instance: "skriv#1", key: "svar").description
    house.now = try House.instant("2024-03-07")
    try await house.perform(.undoTask(task, reason: "Fel."), on: id)
    #expect(try await house.state(id).latest == house.now)
  }
}
