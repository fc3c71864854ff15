import ArgumentParser
import CaseStore
import WorkflowEngine

/// Hands in a task's form.
struct TaskComplete: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: "Gör en uppgift: lämna in dess formulär.",
    discussion: """
      Formulärets fält skrivs i YAML eller JSON (se ordning task show). Det som står i formuläret från början gäller för fält \
      som inte skrivs.
      """)

  @Argument(help: ArgumentHelp("Uppgiften.", valueName: "uppgift")) var name: String
  @Option(help: ArgumentHelp("Filen med formulärets fält; - är standardindata.", valueName: "fil")) var input: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    try Accounts.require(actor.actor, in: session.organisation)
    let (task, _) = try await session.task(name, for: actor.actor, as: .system)
    let values = try InputFile.read(input, fields: task.fields, what: "formuläret")
    let receipt = try await session.engine.perform(
      .completeTask(task.id, values: values), on: task.row.caseID, by: actor.actor, at: session.now)
    globals.answer(RowJSON.value(receipt), text: "\(task.title): gjort i \(receipt.dnr).")
  }
}
