import CaseStore
import CivilTime
import FEEL
import GRDB
import Testing

@testable import CaseStoreSQLite
@testable import WorkflowEngine

@Suite("The order of the task list")
struct TaskOrderTests {
  static let process = """
    workflow: brådskar
    title: Brådskar
    inputs:
      frist: {type: date, title: Frist}
    clocks:
      klocka: {title: Klockan, until: = frist}
    steps:
      - {id: svar, uses: prov.fraga, role: handläggare, deadline: '= date("2024-06-01")'}
    """

  private func order(_ house: House) async throws -> [String] {
    try await house.store.read { try $0.workItems(WorkItemFilter(), reader: .system).map(\.caseID) }
  }

  @Test("A task stands where the clock of its case puts it, and moves when the clock is moved")
  func clocks() async throws {
    let house = try await House(TaskOrderTests.process)
    var ids: [String] = []
    for day in ["2024-05-01", "2024-04-01", "2024-07-01"] {
      ids.append(try await house.open(["frist": .date(try CivilDate.parse(day))]))
    }
    let days = try await house.store.read { try $0.workItems(WorkItemFilter(), reader: .system).map(\.soonest) }
    #expect(days.map { $0?.description } == ["2024-04-01", "2024-05-01", "2024-06-01"])
    #expect(try await order(house) == [ids[1], ids[0], ids[2]])
    try await house.perform(.correct(field: "frist", to: .string("2024-03-20"), reason: "Fel läst."), on: ids[2])
    #expect(try await order(house) == [ids[2], ids[1], ids[0]])
    #expect(try await house.engine.audit() == [])
  }

  @Test("What an older program has put into the list gets its day when the folder is opened")
  func migration() async throws {
    let house = try await House(TaskOrderTests.process)
    for day in ["2024-05-01", "2024-04-01"] {
      _ = try await house.open(["frist": .date(try CivilDate.parse(day))])
    }
    let before = try await order(house)
    try await house.store.pool.write {
      try $0.execute(sql: "UPDATE work_item SET soonest = NULL; UPDATE case_row SET officers = NULL")
    }
    #expect(try await house.store.read { try $0.unorderedCases().count } == 2)
    #expect(try await house.engine.audit().count == 2)
    try await house.other().orderTasks()
    #expect(try await order(house) == before)
    #expect(try await house.engine.audit() == [])
    #expect(try await house.store.read { try $0.unorderedCases() } == [])
  }
}
