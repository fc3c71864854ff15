import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("People and their tasks")
struct PeopleTests {
  static let process = """
    workflow: folk
    title: Folk
    steps:
      - {id: skriv, uses: prov.fraga, role: handläggare, next: [{when: skriv.svar = "om", to: skriv}, {to: granska}]}
      - id: granska
        uses: prov.fraga
        role: handläggare
        distinct_from: [skriv]
        next: [{when: granska.svar = "åter", to: skriv}, {to: sist}]
      - {id: sist, uses: prov.fraga, role: chef, with: {rubrik: val}}
    """

  @Test("Only who has the role may do the task, and the refusal says who has it")
  func wrongRole() async throws {
    let house = try await House(PeopleTests.process)
    let id = try await house.open()
    let task = try await house.taskID("skriv", on: id)
    let values = Context([("svar", "ja")])
    #expect(try await house.refused(.completeTask(task, values: values), on: id, by: "chef1") == "task.wrong-role")
    #expect(try await house.refused(.completeTask(task, values: values), on: id, by: "granne") == "task.wrong-role")
    #expect(
      try await house.refused(.completeTask(task, values: values), on: id, by: "okänd")
        == "organisation.unknown-account")
    await #expect {
      try await house.perform(.completeTask(task, values: values), on: id, by: "chef1")
    } throws: {
      "\($0)" == "Uppgiften görs av handläggare.\n  Den rollen har Handläggare 1, Handläggare 2."
    }
  }

  @Test("A task that somebody has taken is done by nobody else")
  func othersTask() async throws {
    let house = try await House(PeopleTests.process)
    let id = try await house.open()
    let task = try await house.taskID("skriv", on: id)
    try await house.perform(.claimTask(task), on: id, by: "hl2")
    #expect(try await house.tasks(id).map(\.assignee) == ["hl2"])
    #expect(try await house.refused(.claimTask(task), on: id) == "task.not-yours")
    #expect(
      try await house.refused(.completeTask(task, values: Context([("svar", "ja")])), on: id) == "task.not-yours")
    try await house.answer("skriv", on: id, by: "hl2")
  }

  @Test(
    "A substitute does the absent person's tasks during the absence only",
    arguments: [
      ("2024-03-31", "task.not-yours"), ("2024-04-01", ""), ("2024-04-05", ""), ("2024-04-06", "task.not-yours"),
    ])
  func substitute(day: String, code: String) async throws {
    let house = try await House(PeopleTests.process, day: day)
    let id = try await house.open()
    let task = try await house.taskID("skriv", on: id)
    try await house.perform(.claimTask(task), on: id, by: "hl1")
    #expect(
      try await house.refused(.completeTask(task, values: Context([("svar", "ja")])), on: id, by: "chef1") == code)
  }

  @Test(
    "A substitute holds the absent person's role during the absence only",
    arguments: [("2024-03-31", "task.wrong-role"), ("2024-04-01", ""), ("2024-04-06", "task.wrong-role")])
  func substituteRole(day: String, code: String) async throws {
    let house = try await House(PeopleTests.process, day: day)
    let id = try await house.open()
    #expect(try await house.refused(.claimTask(house.taskID("skriv", on: id)), on: id, by: "chef1") == code)
  }

  @Test("A task is given to somebody else who may do it, with a reason")
  func reassign() async throws {
    let house = try await House(PeopleTests.process)
    let id = try await house.open()
    let task = try await house.taskID("skriv", on: id)
    #expect(try await house.refused(.reassignTask(task, to: "hl2", reason: ""), on: id) == "task.reason")
    #expect(try await house.refused(.reassignTask(task, to: "chef1", reason: "x"), on: id) == "task.wrong-role")
    #expect(
      try await house.refused(.reassignTask(task, to: "ingen", reason: "x"), on: id) == "organisation.unknown-account")
    #expect(
      try await house.refused(.reassignTask(task, to: "hl2", reason: "x"), on: id, by: "granne")
        == "case.no-right")
    try await house.perform(.claimTask(task), on: id)
    try await house.perform(.reassignTask(task, to: "hl2", reason: "Sjuk."), on: id, by: "chef1")
    #expect(try await house.tasks(id).map(\.assignee) == ["hl2"])
    #expect(try await house.events(.taskAssigned, of: id).last?.personal["reason"].text == "Sjuk.")
    try await house.answer("skriv", on: id, by: "hl2")
  }

  /// The organisation with an account's roles changed, or the account taken away.
  private static func organisation(_ account: String, roles: String?) -> String {
    House.organisation.split(separator: "\n").compactMap { line in
      guard line.contains("- {id: \(account),") else { return String(line) }
      return roles.map { "  - {id: \(account), title: \(account), roles: [\($0)]}" }
    }.joined(separator: "\n").replacing("absences:\n  - {account: hl1,", with: "absences:\n  - {account: chef1,")
      .replacing("substitute: chef1}", with: "substitute: granne}")
  }

  @Test(
    "A task is its assignee's only while the account exists and holds the role; else it is the role's",
    arguments: [nil, "{board: nämnden, role: chef}", "{board: andra, role: handläggare}"])
  func lostRole(roles: String?) async throws {
    let house = try await House(PeopleTests.process)
    let id = try await house.open()
    let task = try await house.taskID("skriv", on: id)
    try await house.perform(.claimTask(task), on: id, by: "hl1")
    try await house.use(organisation: Self.organisation("hl1", roles: roles))
    let complete = CaseCommand.completeTask(task, values: Context([("svar", "ja")]))
    #expect(
      try await house.refused(complete, on: id, by: "hl1")
        == (roles == nil ? "organisation.unknown-account" : "task.wrong-role"))
    let organisation = try await house.engine.organisation()
    let row = try #require(try await house.tasks(id).first).row
    let today = try CivilDate.parse("2024-03-04")
    #expect(row.assignee == "hl1")
    #expect(organisation.current(row, on: today).assignee == nil)
    #expect(!organisation.mayDo(row, "hl1", on: today))
    #expect(organisation.mayDo(row, "hl2", on: today))
    try await house.perform(complete, on: id, by: "hl2")
  }

  @Test("A role's later tasks are not given to an account that has lost the role")
  func lostAssignment() async throws {
    let house = try await House(
      """
      workflow: fördelar
      title: Fördelar
      steps:
        - {id: gör, uses: prov.gor, role: handläggare}
        - {id: fråga, uses: prov.fraga, role: handläggare, next: [{when: fråga.svar = "om", to: fråga}, {to: slut}]}
        - {id: slut, uses: prov.fraga, role: chef}
      """)
    let id = try await house.open()
    try await house.answer("gör", ["tilldela": "hl2"], on: id)
    #expect(try await house.tasks(id).map(\.assignee) == ["hl2"])
    try await house.use(organisation: Self.organisation("hl2", roles: nil))
    try await house.answer("fråga", ["svar": "om"], on: id)
    #expect(try await house.tasks(id).map(\.assignee) == [nil])
    try await house.answer("fråga", ["svar": "om"], on: id)
  }

  @Test("A substitute who may no longer hold the role does not do the task")
  func substituteWithoutRole() async throws {
    let house = try await House(PeopleTests.process, day: "2024-04-02")
    let id = try await house.open()
    let task = try await house.taskID("skriv", on: id)
    try await house.perform(.claimTask(task), on: id, by: "chef1")
    house.now = try House.instant("2024-04-06")
    let complete = CaseCommand.completeTask(task, values: Context([("svar", "ja")]))
    #expect(try await house.refused(complete, on: id, by: "chef1") == "task.wrong-role")
    try await house.perform(complete, on: id, by: "hl2")
  }

  @Test("A role given to an account in the case gives it the role's later tasks")
  func assignedRole() async throws {
    let house = try await House(
      """
      workflow: fördelar
      title: Fördelar
      steps:
        - {id: gör, uses: prov.gor, role: handläggare}
        - {id: fråga, uses: prov.fraga, role: handläggare}
      """)
    let id = try await house.open()
    try await house.answer("gör", ["tilldela": "hl2"], on: id)
    #expect(try await house.tasks(id).map(\.assignee) == ["hl2"])
    let other = try await house.open()
    let task = try await house.taskID("gör", on: other)
    #expect(
      try await house.refused(.completeTask(task, values: Context([("tilldela", "ingen")])), on: other)
        == "organisation.unknown-account")
  }

  @Test("Four eyes hold over every round")
  func fourEyes() async throws {
    let house = try await House(PeopleTests.process)
    let id = try await house.open()
    try await house.answer("skriv", on: id, by: "hl1")
    let first = try await house.taskID("granska", on: id)
    let values = Context([("svar", "ja")])
    #expect(try await house.refused(.completeTask(first, values: values), on: id, by: "hl1") == "task.four-eyes")
    #expect(try await house.refused(.claimTask(first), on: id, by: "hl1") == "task.four-eyes")
    try await house.answer("granska", ["svar": "åter"], on: id, by: "hl2")
    try await house.answer("skriv", on: id, by: "hl2")
    let second = try await house.taskID("granska", on: id)
    #expect(second.contains("granska#2"))
    #expect(try await house.refused(.completeTask(second, values: values), on: id, by: "hl1") == "task.four-eyes")
    #expect(try await house.refused(.completeTask(second, values: values), on: id, by: "hl2") == "task.four-eyes")
  }

  @Test("Four eyes hold over every item and branch of the steps that are named inside blocks")
  func fourEyesInside() async throws {
    let house = try await House(
      """
      workflow: folk
      title: Folk
      steps:
        - id: alla
          for_each: {each: sak, in: '= ["ena", "andra"]', key: = sak}
          steps:
            - {id: skriv, uses: prov.fraga, role: handläggare}
        - id: båda
          parallel:
            en: [{id: läs, uses: prov.fraga, role: handläggare}]
            två: [{id: läs, uses: prov.fraga, role: chef}]
        - {id: rätta, uses: prov.fraga, role: handläggare, distinct_from: [läs]}
        - {id: granska, uses: prov.fraga, role: handläggare, distinct_from: [skriv]}
      """)
    let id = try await house.open()
    try await house.answer("alla#1[1]/skriv#1", on: id, by: "hl1")
    try await house.answer("alla#1[2]/skriv#1", on: id, by: "hl2")
    try await house.answer("båda#1[en]/läs#1", on: id, by: "hl2")
    try await house.answer("båda#1[två]/läs#1", on: id, by: "chef1")
    let values = Context([("svar", "ja")])
    let correction = try await house.taskID("rätta", on: id)
    #expect(try await house.refused(.completeTask(correction, values: values), on: id, by: "hl2") == "task.four-eyes")
    try await house.answer("rätta", on: id, by: "hl1")
    let review = try await house.taskID("granska", on: id)
    for person in ["hl1", "hl2"] {
      #expect(try await house.refused(.completeTask(review, values: values), on: id, by: person) == "task.four-eyes")
    }
  }

  @Test("A form that is wrongly filled in is refused with every field's fault")
  func form() async throws {
    let house = try await House(PeopleTests.process)
    let id = try await house.open()
    let task = try await house.taskID("skriv", on: id)
    let values = Context([("tal", .string("tre")), ("okänt", 1)])
    do {
      try await house.perform(.completeTask(task, values: values), on: id)
      Issue.record("gick igenom")
    } catch let refusal as Refusal {
      #expect(refusal.code == "task.fields")
      #expect(refusal.fields.keys.sorted() == ["okänt", "svar", "tal"])
    }
  }

  @Test("Where a task gives its own choices, nothing else is taken")
  func choices() async throws {
    let house = try await House(PeopleTests.process)
    let id = try await house.open()
    try await house.answer("skriv", on: id, by: "hl1")
    try await house.answer("granska", on: id, by: "hl2")
    let task = try await house.taskID("sist", on: id)
    #expect(
      try await house.refused(.completeTask(task, values: Context([("svar", "kanske")])), on: id, by: "chef1")
        == "task.fields")
    try await house.answer("sist", ["svar": "nej"], on: id, by: "chef1")
    #expect(try await house.status(id) == .closed)
  }

  @Test("What a step refuses is not kept, and what breaks it waits for a person to mend it")
  func refusedAndBroken() async throws {
    let house = try await House(PeopleTests.process)
    let id = try await house.open()
    let task = try await house.taskID("skriv", on: id)
    #expect(try await house.refused(.completeTask(task, values: Context([("svar", "fel")])), on: id) == "prov.no")
    try await house.answer("skriv", ["svar": "trasigt"], on: id)
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.message == "Steget gick sönder.")
    #expect(
      try await house.refused(.completeTask(task, values: Context([("svar", "ja")])), on: id) == "task.incident")
    try await house.perform(.undoTask(task, reason: "Fel svar."), on: id)
    #expect(try await house.incidents(id) == [])
    try await house.answer("skriv", on: id)
    #expect(try await house.active(id) == ["granska#1"])
  }

  @Test("A task is refused when the case has changed since it was opened")
  func stale() async throws {
    let house = try await House(PeopleTests.process)
    let id = try await house.open()
    let task = try #require(try await house.tasks(id).first)
    let values = Context([("svar", "ja")])
    try await house.perform(.addNote("Ny uppgift."), on: id, by: "hl2")
    #expect(
      try await house.refused(.completeTask(task.id, values: values, version: task.version), on: id) == "case.stale")
    let version = try #require(try await house.tasks(id).first).version
    try await house.perform(.completeTask(task.id, values: values, version: version), on: id)
    #expect(try await house.refused(.completeTask(task.id, values: values), on: id) == "task.gone")
  }
}
