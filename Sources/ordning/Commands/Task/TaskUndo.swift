import ArgumentParser
import CaseStore
import WorkflowEngine
import WorkflowKit

/// Takes back a task that has been done.
struct TaskUndo: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Ångra en uppgift som du har gjort, innan något mer har hänt i ärendet.")

  @Argument(help: ArgumentHelp("Ärendet, eller ärende och steg.", valueName: "uppgift")) var name: String
  @Option(help: ArgumentHelp("Varför uppgiften ångras.", valueName: "skäl")) var reason = ""
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    try Accounts.require(actor.actor, in: session.organisation)
    let name = name
    let (caseID, task) = try await session.store.read { tx in try Self.find(name, in: tx, session) }
    let receipt = try await session.engine.perform(
      .undoTask(task, reason: reason), on: caseID, by: actor.actor, at: session.now)
    globals.answer(
      RowJSON.value(receipt), text: "Uppgiften \(TaskName.step(ofTask: task)) i \(receipt.dnr) är ångrad.")
  }

  /// The case and the task that was done last in it, where that is the one that is meant.
  private static func find(_ name: String, in tx: any StoreReader, _ session: Session) throws -> (String, String) {
    if let task = TaskID(name) { return (task.caseID, name) }
    let lookup = TaskLookup(reader: tx, organisation: session.organisation, today: session.today)
    let (row, step) = try lookup.split(name)
    let last = try CaseHistory.fold(row.id, tx, useSnapshot: true).undo?.task
    if let last, step == nil || step.map({ TaskName.matches($0, among: [last], id: \.self) }) == [last] {
      return (row.id, last)
    }
    throw Refusal(
      "Uppgiften kan inte ångras: något har redan hänt i ärendet efter den.", code: "task.undo-late",
      hint: "Rätta i stället i ett senare steg, eller be chefen skicka ärendet tillbaka.")
  }
}
