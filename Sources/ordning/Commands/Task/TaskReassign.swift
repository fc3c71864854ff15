import ArgumentParser
import CaseStore
import FEEL
import WorkflowEngine
import WorkflowKit

/// Gives a task, or all tasks of an account, to somebody else.
struct TaskReassign: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "reassign", abstract: "Ge en uppgift, eller alla som ett konto har, till någon annan, med skäl.",
    discussion: """
      Med --from flyttas kontots alla öppna uppgifter, var och en för sig: de som inte får flyttas ligger kvar och nämns, och \
      slutkoden är då 1. JSON med --from: en lista av {task, dnr, title, error}.
      """)

  @Argument(help: ArgumentHelp("Uppgiften; utelämnas med --from.", valueName: "uppgift")) var name: String?
  @Option(help: ArgumentHelp("Kontot vars alla uppgifter flyttas.", valueName: "konto")) var from: String?
  @Option(help: ArgumentHelp("Kontot som får uppgiften.", valueName: "konto")) var to: String
  @Option(help: ArgumentHelp("Varför uppgiften byter ägare.", valueName: "skäl")) var reason = ""
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    if name == nil && from == nil {
      throw ValidationError("Ange en uppgift, eller --from KONTO för alla uppgifter som kontot har.")
    }
    if name != nil && from != nil {
      throw ValidationError("Ange antingen en uppgift eller --from, inte båda.")
    }
  }

  func run() async throws {
    if let name {
      try await globals.perform(onTask: name, by: actor, at: time, { .reassignTask($0, to: to, reason: reason) }) {
        title, dnr in "\(title) i \(dnr) är nu \(to)s."
      }
    } else if let from {
      try await reassignAll(of: from)
    }
  }

  private func reassignAll(of from: String) async throws {
    let session = try await globals.session(at: time)
    for account in [actor.actor, to] { try Accounts.require(account, in: session.organisation) }
    let (tasks, names) = try await session.store.read { tx in
      let tasks = try tx.workItems(WorkItemFilter(assignee: from, limit: 10_000), reader: .system)
      // A name is told apart from those of all of its case's tasks, whoever they are for.
      let all = try Set(tasks.map(\.caseID)).flatMap { try tx.workItems(WorkItemFilter(caseID: $0), reader: .system) }
      let names = TaskName.names(of: all)
      return (tasks.sorted { (names[$0.id] ?? $0.id) < (names[$1.id] ?? $1.id) }, names)
    }
    // What an account had that has been taken away can be given on.
    if tasks.isEmpty { try Accounts.require(from, in: session.organisation) }
    var moved = TextTable(indent: 2)
    var refused: [String] = []
    var values: [Value] = []
    for task in tasks {
      let name = names[task.id] ?? task.id
      var why: String?
      do {
        _ = try await session.engine.perform(
          .reassignTask(task.id, to: to, reason: reason), on: task.caseID, by: actor.actor, at: session.now)
        moved.add(name, task.title)
      } catch {
        why = Failure(error).message
        refused.append("\(name): \(why ?? "")")
      }
      values.append([
        "task": .string(name), "dnr": .string(task.dnr), "title": .string(task.title), "error": .text(why),
      ])
    }
    let owner = session.organisation.title(ofAccount: from)
    let count = Words.count(tasks.count - refused.count, "uppgift", "uppgifter")
    let heading =
      tasks.isEmpty
      ? "\(owner) har inga öppna uppgifter."
      : "\(count) från \(owner) till \(session.organisation.title(ofAccount: to))\(moved.isEmpty ? "." : ":")"
    globals.answer(.list(values), text: moved.isEmpty ? heading : heading + "\n" + moved.text)
    if !refused.isEmpty {
      if !globals.json {
        Output.complain("Kunde inte flyttas:\n" + refused.map { "  " + $0 }.joined(separator: "\n"))
      }
      throw ExitCode.failure
    }
  }
}
