import ArgumentParser
import CaseStore
import FEEL
import WorkflowEngine
import WorkflowKit

/// Lists tasks.
struct TaskList: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Visa uppgifter, den som ska vara klar först överst.",
    discussion: "JSON: en lista av {task, id, dnr, title, board, role, assignee, due, created}.")

  @Option(name: .customLong("case"), help: ArgumentHelp("Bara ärendets uppgifter.", valueName: "ärende")) var caseName:
    String?
  @Flag(help: "Bara uppgifter som kontot (--as) har eller kan ta.") var mine = false
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    if mine && reader.account == nil { throw ValidationError("--mine behöver ett konto: lägg till --as KONTO.") }
  }

  func run() async throws {
    let session = try await globals.session(at: time)
    let who = try reader.reader(in: session)
    let (caseName, organisation, today, account) = (caseName, session.organisation, session.today, reader.account)
    let mine = mine
    let (tasks, names, veil) = try await session.store.read { tx in
      let caseID = try caseName.map { try CaseLookup.find($0, in: tx, as: who).id }
      var tasks = try tx.workItems(WorkItemFilter(caseID: caseID, limit: 1000), reader: who)
      let veil = try Veil(over: tasks.map(\.caseID), as: who, in: tx)
      // A name is told apart from those of all of its case's tasks, whoever they are for.
      let names = TaskName.names(of: tasks)
      if mine, let account { tasks.removeAll { !organisation.mayDo($0, account, on: today) } }
      return (tasks.map { organisation.current($0, on: today).veiled(by: veil) }, names, veil)
    }
    var table = TextTable()
    for task in tasks {
      let person = task.assignee.map { organisation.title(ofAccount: $0) }
      table.add(
        names[task.id] ?? "", task.title, person ?? organisation.title(ofRole: task.role),
        Words.deadline(task.due, today: today), veil.publicTitle(of: task.caseID) == nil ? "" : Veil.mark)
    }
    globals.answer(
      .list(tasks.map { RowJSON.value($0, name: names[$0.id] ?? $0.id) }),
      text: tasks.isEmpty ? "Inga uppgifter." : table.text)
  }
}

extension WorkItemRow {
  /// The task as it stands in a list: a secret case's own public title stands for what is to be done.
  fileprivate func veiled(by veil: Veil) -> WorkItemRow {
    guard let title = veil.publicTitle(of: caseID) else { return self }
    var row = self
    row.title = title
    return row
  }
}
