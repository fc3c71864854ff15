import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("What follows when an input is corrected")
struct FollowingTests {
  static let process = """
    workflow: följer
    title: Följer
    inputs:
      senast: {type: date, title: Senast, required: true}
      tal: {type: integer, title: Tal, default: 1}
    clocks:
      frist: {title: Fristen, until: = senast}
    steps:
      - {id: räknat, uses: prov.rakna, with: {tal: = tal}}
      - {id: svar, uses: prov.fraga, role: handläggare, deadline: '= if räknat.tal > 5 then null else senast'}
      - {id: gör, uses: prov.gor, role: handläggare, deadline: = senast}
      - {id: sist, uses: prov.fraga, role: handläggare, deadline: = senast}
    optional:
      - {id: extra, uses: prov.gor, role: handläggare}
    """

  private func opened(_ house: House) async throws -> String { try await house.open(["senast": "2024-03-20"]) }

  private func due(_ step: String, of id: String, in house: House) async throws -> String? {
    let task = try await house.taskID(step, on: id)
    let row = try await house.store.read { reader in
      try reader.workItems(WorkItemFilter(), reader: .system).first { $0.id == task }
    }
    return row?.due?.description
  }

  @Test("The last day of an open task follows a corrected input, in the list too, and whoever has taken it keeps it")
  func deadline() async throws {
    let house = try await House(FollowingTests.process)
    let id = try await opened(house)
    try await house.perform(.claimTask(house.taskID("svar", on: id)), on: id, by: "hl2")
    #expect(try await due("svar", of: id, in: house) == "2024-03-20")
    try await house.perform(.correct(field: "senast", to: .string("2024-03-09"), reason: "Fel läst."), on: id)
    #expect(try await due("svar", of: id, in: house) == "2024-03-09")
    #expect(try await house.tasks(id).map(\.assignee) == ["hl2"])
    let change = try #require(try await house.events(.taskDueChanged, of: id).first)
    #expect(change.text == "Uppgiften \"Fråga\" ska vara gjord senast lör 9 mars 2024 (förut ons 20 mars 2024)")
    try await house.check(id)
  }

  @Test("What a step has reckoned is reckoned anew, and what is built on that follows")
  func reckoned() async throws {
    let house = try await House(FollowingTests.process)
    let id = try await opened(house)
    try await house.perform(.correct(field: "tal", to: 7, reason: "Fel läst."), on: id)
    #expect(try await house.output("räknat", of: id) == ["tal": 7])
    #expect(try await due("svar", of: id, in: house) == nil)
    #expect(
      try await house.events(.taskDueChanged, of: id).map(\.text)
        == ["Uppgiften \"Fråga\" har inte längre någon sista dag (förut ons 20 mars 2024)"])
    #expect(
      try await house.events(.reported, of: id).map(\.text) == ["\"Räkna\" räknades om efter en rättelse"])
    try await house.check(id)
  }

  @Test("Nothing is written of what a correction does not change")
  func unchanged() async throws {
    let house = try await House(FollowingTests.process)
    let id = try await opened(house)
    try await house.perform(.correct(field: "tal", to: 2, reason: "Fel läst."), on: id)
    #expect(try await house.events(.taskDueChanged, of: id).isEmpty)
    try await house.perform(.correct(field: "senast", to: .string("2024-03-09"), reason: "Fel läst."), on: id)
    #expect(try await house.events(.reported, of: id).count == 1)
  }

  @Test("A step may change an input; the clock and the tasks of others follow, and a later correction wins")
  func amend() async throws {
    let house = try await House(FollowingTests.process)
    let id = try await opened(house)
    try await house.perform(.startOptional("extra"), on: id)
    try await house.answer("!optional/extra", ["ändra": "2024-04-01"], on: id)
    #expect(try await house.clock("frist", of: id)?.due?.description == "2024-04-01")
    #expect(try await due("svar", of: id, in: house) == "2024-04-01")
    let change = try #require(try await house.events(.corrected, of: id).first)
    #expect(
      change.text == "Senast ändrades från ons 20 mars 2024 till mån 1 april 2024. Skäl: Så blev det.")
    try await house.perform(.correct(field: "senast", to: .string("2024-03-20"), reason: "Nej."), on: id)
    #expect(try await house.clock("frist", of: id)?.due?.description == "2024-03-20")
    #expect(try await due("svar", of: id, in: house) == "2024-03-20")
    try await house.check(id)
  }

  @Test("A step that changes an input goes on with it, and undoing the task takes the change back")
  func amendAndUndo() async throws {
    let house = try await House(FollowingTests.process)
    let id = try await opened(house)
    try await house.answer("svar", on: id)
    let task = try await house.taskID("gör", on: id)
    try await house.answer("gör", ["ändra": "2024-04-01"], on: id)
    #expect(try await due("sist", of: id, in: house) == "2024-04-01")
    try await house.perform(.undoTask(task, reason: "Fel dag."), on: id)
    #expect(try await house.clock("frist", of: id)?.due?.description == "2024-03-20")
    #expect(try await due("gör", of: id, in: house) == "2024-03-20")
    try await house.check(id)
  }

  @Test("A step that would change what the process has not, stops where a person can see it")
  func amendUnknown() async throws {
    let house = try await House(
      """
      workflow: utan
      title: Utan
      steps:
        - {id: gör, uses: prov.gor, role: handläggare}
      """)
    let id = try await house.open()
    try await house.answer("gör", ["ändra": "2024-04-01"], on: id)
    #expect(
      try await house.incidents(id).map(\.message) == ["Processen \"Utan\" har ingen uppgift senast att ändra."])
  }
}
