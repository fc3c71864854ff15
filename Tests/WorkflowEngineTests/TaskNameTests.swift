import CaseStore
import CivilTime
import Testing

@testable import WorkflowEngine

@Suite("The short names of tasks")
struct TaskNameTests {
  private func task(_ instance: String, _ key: String, case id: String = "c", dnr: String = "N/2024:1") throws
    -> WorkItemRow
  {
    WorkItemRow(
      id: "\(id)~\(instance)~\(key)", caseID: id, dnr: dnr, title: "", unit: "nämnden", role: "handläggare",
      assignee: nil, due: nil, soonest: nil, created: try House.instant("2024-03-04"))
  }

  @Test(
    "A task that may have others of its step beside it says which it is, by what stands in its own id",
    arguments: [
      ("skriv#1", "svar", "skriv"), ("skriv#2", "svar", "skriv"), ("skicka#1", "postat-3", "skicka#postat-3"),
      ("samråd#1[2]/svar#1", "svar", "svar#2"), ("yttre#1[2]/inre#1[b]/y#1", "svar", "y#2-b"),
      ("!optional/#4/bevaka#1", "bevakning", "bevaka#4"), ("anrop#1>/fråga#1", "svar", "fråga"),
      ("anrop#1>!handler/0/#3/påminn#1", "svar", "påminn#3"), ("alla#1[1]/skicka#1", "stopp-12", "skicka#1-stopp-12"),
    ])
  func ownNames(instance: String, key: String, name: String) throws {
    let task = try task(instance, key)
    #expect(TaskName.names(of: [task]) == [task.id: "N/2024:1/\(name)"])
    #expect(TaskName.matches(name, among: [task], id: \.id) == [task])
    #expect(TaskName.matches(TaskName.step(ofTask: task.id), among: [task], id: \.id) == [task])
  }

  @Test("A name means the same task when those before it are done, and nothing when it is done itself")
  func stays() throws {
    var tasks = try ["stopp-1", "stopp-2", "stopp-3"].map { try task("skicka#1", $0) }
    let names = TaskName.names(of: tasks)
    tasks.removeFirst()
    #expect(TaskName.names(of: tasks) == names.filter { $0.key != "c~skicka#1~stopp-1" })
    #expect(TaskName.matches("skicka#stopp-2", among: tasks, id: \.id).map(\.id) == ["c~skicka#1~stopp-2"])
    #expect(TaskName.matches("skicka#stopp-1", among: tasks, id: \.id).isEmpty)
    #expect(TaskName.matches("skicka", among: tasks, id: \.id).count == 2)
  }

  @Test("Two tasks of one wait list have their keys, and the longer name still holds when one is left")
  func keys() throws {
    let tasks = try ["besked", "oviss"].map { try task("anstånd#1", $0) }
    #expect(TaskName.names(of: tasks).values.sorted() == ["N/2024:1/anstånd#besked", "N/2024:1/anstånd#oviss"])
    #expect(TaskName.matches("anstånd", among: tasks, id: \.id).count == 2)
    #expect(TaskName.matches("anstånd#oviss", among: [tasks[1]], id: \.id) == [tasks[1]])
    #expect(TaskName.matches("anstånd#besked", among: [tasks[1]], id: \.id).isEmpty)
  }

  @Test("The step's own name is the task outside the blocks, and cases do not disturb each other")
  func apart() throws {
    let tasks = try [
      task("svar#1", "svar"), task("alla#1[1]/svar#1", "svar"), task("svar#1", "svar", case: "d", dnr: "N/2024:2"),
    ]
    #expect(
      TaskName.names(of: tasks).values.sorted() == ["N/2024:1/svar", "N/2024:1/svar#1", "N/2024:2/svar"])
    #expect(TaskName.matches("svar", among: Array(tasks.prefix(2)), id: \.id) == [tasks[0]])
  }

  @Test("Where ids of old cases give the same name, the id is the name")
  func oldIDs() throws {
    let tasks = try ["a/[b", "a/[b]x"].map { try task("alla#1[\($0)]/svar#1", "svar") }
    #expect(TaskName.names(of: tasks).values.sorted() == tasks.map(\.id).sorted())
  }
}
