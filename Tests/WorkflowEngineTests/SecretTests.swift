import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Who reads and writes in secret cases")
struct SecretTests {
  static let process = """
    workflow: hemlig
    title: Hemlig
    case: {title: = namn, secret: = namn != "Öppen"}
    inputs:
      namn: {type: text, title: Namn, required: true}
    steps:
      - {id: fråga, uses: prov.fraga, role: handläggare}
      - {id: vänta, uses: prov.vanta, role: chef, with: {meddelande: true}}
    """

  /// A house whose chef alone reads all secret cases, and a case in it.
  private func opened(_ name: Value = "Någon", day: String = "2024-03-04") async throws -> (House, String) {
    let house = try await House(SecretTests.process, day: day)
    try await house.use(
      organisation: House.organisation.replacing(
        "read_secret: [handläggare, chef]", with: "read_secret: [chef]"))
    return (house, try await house.open(["namn": name]))
  }

  /// The tasks that an account has on its list.
  private func list(_ house: House, _ account: String) async throws -> [String] {
    let organisation = try await house.engine.organisation()
    let today = try SwedishTime.date(of: house.now)
    let keys = organisation.readerKeys(of: account, on: today)
    return try await house.store.read { try $0.workItems(WorkItemFilter(), reader: .keys(keys)) }
      .filter { organisation.mayDo($0, account, on: today) }.map { TaskName.step(ofTask: $0.id) }
  }

  @Test("Whoever is given a task of the case has it on the list, and reads the case while it is theirs")
  func reassigned() async throws {
    let (house, id) = try await opened()
    let task = try await house.taskID("fråga", on: id)
    for account in ["hl1", "hl2"] { #expect(try await list(house, account) == []) }
    for account in ["hl1", "hl2"] {
      try await house.perform(.reassignTask(task, to: account, reason: "Bereder."), on: id, by: "chef1")
      #expect(try await list(house, account) == ["fråga"])
      #expect(try await list(house, account == "hl1" ? "hl2" : "hl1") == [])
    }
    try await house.answer("fråga", on: id, by: "hl2")
    let keys = try await house.engine.organisation().readerKeys(of: "hl2", on: CivilDate.parse("2024-03-04"))
    await #expect { _ = try await house.engine.view(of: id, as: .keys(keys)) } throws: {
      ($0 as? Refusal)?.code == "case.not-reader"
    }
  }

  @Test(
    "A substitute reads and has the absent person's tasks during the absence only",
    arguments: [("2024-03-31", []), ("2024-04-01", ["fråga"]), ("2024-04-05", ["fråga"]), ("2024-04-06", [])])
  func substitute(day: String, tasks: [String]) async throws {
    let house = try await House(SecretTests.process, day: "2024-03-04")
    try await house.use(
      organisation: House.organisation.replacing(
        "read_secret: [handläggare, chef]", with: "read_secret: []"
      ).replacing("substitute: chef1", with: "substitute: granne"))
    // Nobody reads all: the case is made secret when it has an assignee.
    let id = try await house.open(["namn": "Öppen"])
    try await house.perform(.claimTask(house.taskID("fråga", on: id)), on: id, by: "hl1")
    try await house.perform(.correct(field: "namn", to: "Någon", reason: "Sekretess."), on: id)
    house.now = try House.instant(day)
    #expect(try await list(house, "granne") == tasks)
    #expect(try await list(house, "hl2") == [])
    let note = CaseCommand.addNote("Ringde.")
    #expect(try await house.refused(note, on: id, by: "granne") == (tasks.isEmpty ? "case.not-reader" : ""))
  }

  @Test("Nobody writes in a secret case that they may not read, whatever right they have")
  func writes() async throws {
    let (house, id) = try await opened()
    let task = try await house.taskID("fråga", on: id)
    let document = IncomingDocument(
      title: "Brev", direction: .incoming, day: try CivilDate.parse("2024-03-04"), mediaType: "text/plain",
      content: [1])
    let commands: [CaseCommand] = [
      .addNote("Hej."), .addDocument(document), .annul(reason: "Fel."), .claimTask(task),
      .completeTask(task, values: Context([("svar", "ja")])), .correct(field: "namn", to: "X", reason: "Fel."),
      .message(id: "m1", type: "prov_svar", payload: ["text": "hej"]), .reassignTask(task, to: "hl2", reason: "x"),
    ]
    for command in commands {
      #expect(try await house.refused(command, on: id, by: "hl2") == "case.not-reader")
      #expect(try await house.refused(command, on: id, by: "okänd") == "organisation.unknown-account")
    }
    try await house.perform(.addNote("Hej."), on: id, by: "chef1")
    try await house.message("prov_svar", text: "utifrån", id: "m2", on: id)
  }

  @Test("A message is handed in by who has the right to, which the event tells; another case needs none")
  func messages() async throws {
    let house = try await House(SecretTests.process)
    try await house.use(
      organisation: House.organisation.replacing("message: [handläggare, chef]", with: "message: [chef]"))
    let id = try await house.open(["namn": "Öppen"])
    let message = CaseCommand.message(id: "m1", type: "prov_svar", payload: ["text": "hej"])
    await #expect { try await house.perform(message, on: id, by: "hl1") } throws: {
      "\($0)" == "Bara chef får lämna ett meddelande till ett ärende.\n  Be Chef 1."
    }
    try await house.perform(message, on: id, by: "chef1")
    try await house.message("prov_svar", text: "från ett ärende", id: "m2", on: id)
    #expect(
      try await house.events(.messageReceived, of: id).map { $0.structural["role"].text } == ["chef", nil])
  }
}
