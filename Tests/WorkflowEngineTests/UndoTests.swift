import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Undoing a completed task")
struct UndoTests {
  static let process = """
    workflow: ångra
    title: Ångra
    steps:
      - {id: gör, uses: prov.gor, role: handläggare}
      - {id: mer, uses: prov.gor, role: handläggare}
      - {id: sist, uses: prov.fraga, role: handläggare}
    """

  private func done(_ values: Value, in house: House) async throws -> (id: String, task: String) {
    let id = try await house.open()
    let task = try await house.taskID("gör", on: id)
    try await house.answer("gör", values, on: id)
    return (id, task)
  }

  @Test("Its doer may take it back; the case stands where it stood, and the task can be done again")
  func happy() async throws {
    let house = try await House(UndoTests.process)
    let (id, task) = try await done([:], in: house)
    #expect(try await house.active(id) == ["mer#1"])
    #expect(try await house.refused(.undoTask(task, reason: ""), on: id, by: "hl2") == "task.undo-other")
    try await house.perform(.undoTask(task, reason: "För snabb."), on: id)
    #expect(try await house.active(id) == ["gör#1"])
    #expect(try await house.output("gör", of: id) == .null)
    #expect(try await house.refused(.undoTask(task, reason: ""), on: id) == "task.undo-late")
    try await house.answer("gör", [:], on: id)
    #expect(try await house.active(id) == ["mer#1"])
    try await house.perform(.undoTask(task, reason: ""), on: id)
    #expect(try await house.active(id) == ["gör#1"])
  }

  @Test("After another command it is too late")
  func late() async throws {
    let house = try await House(UndoTests.process)
    let (id, task) = try await done([:], in: house)
    try await house.perform(.addNote("Läst."), on: id, by: "hl2")
    #expect(try await house.refused(.undoTask(task, reason: ""), on: id) == "task.undo-late")
  }

  @Test("A task that led to the end of the case cannot be taken back")
  func closed() async throws {
    let house = try await House(
      "workflow: ett\ntitle: Ett\nsteps: [{id: fråga, uses: prov.fraga, role: handläggare}]")
    let id = try await house.open()
    let task = try await house.taskID("fråga", on: id)
    try await house.answer("fråga", on: id)
    #expect(try await house.refused(.undoTask(task, reason: ""), on: id) == "case.closed")
  }

  @Test(
    "What others may already rely on cannot be taken back",
    arguments: [
      (["beslut": "bifall"], "beslutet är fattat"),
      (["serie": "protokoll"], "ett nummer i en obruten serie har tagits"),
      (["register": "a"], "ett register har ändrats"),
    ] as [(Value, String)])
  func blocked(values: Value, reason: String) async throws {
    let house = try await House(UndoTests.process)
    let (id, task) = try await done(values, in: house)
    #expect(try await house.refused(.undoTask(task, reason: ""), on: id) == "task.undo-blocked")
    await #expect {
      try await house.perform(.undoTask(task, reason: ""), on: id)
    } throws: {
      "\($0)" == "Uppgiften kan inte ångras: \(reason)."
    }
  }

  @Test(
    "Effects and messages that have not gone are taken back with it",
    arguments: [["effekt": "prov.skicka"], ["effekt": "prov.skicka", "fortsätt": true], ["mottagare": "N/2024:1"]]
      as [Value])
  func queued(values: Value) async throws {
    let house = try await House(UndoTests.process)
    let (id, task) = try await done(values, in: house)
    try await house.perform(.undoTask(task, reason: "Fel adress."), on: id)
    #expect(try await house.effects(id).map(\.state) == [.cancelled])
    try await house.work()
    #expect(house.world.done == [])
    #expect(try await house.active(id) == ["gör#1"])
    try await house.answer("gör", ["effekt": "prov.skicka"], on: id)
    try await house.work()
    #expect(house.world.done.count == 1)
    #expect(Set(try await house.effects(id).map(\.id)).count == 2)
  }

  @Test("While an effect is under way, or has been tried, it cannot be taken back")
  func underWay() async throws {
    let house = try await House(UndoTests.process)
    let (id, task) = try await done(["effekt": "prov.skicka"], in: house)
    let row = try #require(try await house.lease().first)
    #expect(try await house.refused(.undoTask(task, reason: ""), on: id) == "task.undo-sent")
    try await house.tried(row, .retry(at: house.now, reason: "Nere."))
    #expect(try await house.refused(.undoTask(task, reason: ""), on: id) == "task.undo-late")
  }

  @Test("Its documents are withdrawn, and their numbers are not used again")
  func documents() async throws {
    let house = try await House(UndoTests.process)
    let (id, task) = try await done(["handling": "Utkast"], in: house)
    try await house.perform(.undoTask(task, reason: "Fel."), on: id)
    #expect(try await house.store.read { try $0.documents(case: id).map(\.withdrawn) } == [true])
    #expect(try await house.events(.documentWithdrawn, of: id).map { $0.structural["number"] } == [1])
    try await house.answer("gör", ["handling": "Nytt utkast"], on: id)
    #expect(try await house.output("gör", of: id)["handling"] == 2)
    #expect(try await house.store.read { try $0.documents(case: id).map(\.withdrawn) } == [true, false])
  }

  @Test("A task whose doing took back somebody else's effect cannot be undone")
  func othersEffect() async throws {
    let house = try await House(BlockTests.parallel("any"))
    let id = try await house.open()
    let task = try await house.taskID("block#1[b]/fråga#1", on: id)
    try await house.answer("block#1[b]/fråga#1", on: id)
    #expect(try await house.refused(.undoTask(task, reason: ""), on: id) == "task.undo-blocked")
  }

  @Test("An incident that the task did away with stands again when it is undone")
  func incidents() async throws {
    let house = try await House(
      """
      workflow: stopp
      title: Stopp
      steps:
        - id: block
          parallel:
            a: [{id: kasta, uses: prov.kasta, with: {nyckel: a}}]
            b: [{id: fråga, uses: prov.fraga, role: handläggare}]
          join: any
        - {id: sist, uses: prov.fraga, role: handläggare}
      """)
    let id = try await house.open()
    let incident = try #require(try await house.incidents(id).first)
    let task = try await house.taskID("block#1[b]/fråga#1", on: id)
    try await house.perform(.completeTask(task, values: Context([("svar", "ja")])), on: id)
    #expect(try await house.incidents(id) == [])
    try await house.perform(.undoTask(task, reason: "Fel."), on: id)
    #expect(try await house.incidents(id).map(\.id) == [incident.id])
    try await house.perform(.settleIncident(incident.id, .skip, reason: "Behövs inte."), on: id)
    #expect(try await house.active(id) == ["sist#1"])
  }
}
