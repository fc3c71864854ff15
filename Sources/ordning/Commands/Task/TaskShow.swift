import ArgumentParser
import CaseStore
import FEEL
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// Shows a task and its form.
struct TaskShow: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Visa en uppgift och fälten i dess formulär.",
    discussion: "JSON: som i task list, och dessutom form, button, advice, guidance och fields.")

  @Argument(help: ArgumentHelp("Uppgiften.", valueName: "uppgift")) var name: String
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    let who = try reader.reader(in: session.organisation)
    let (name, account) = (name, reader.account)
    let found = try await session.store.read { tx in try FoundTask(name, for: account, as: who, in: tx, session) }
    let (task, form, guidance) = (found.row, found.form, found.guidance)
    var value = RowJSON.value(task, name: found.name).context ?? Context()
    value["form"] = .string(form.form.title)
    value["button"] = .string(form.form.button)
    value["advice"] = .list(found.advice.map { .string($0) })
    value["guidance"] = .text(guidance?.text)
    value["fields"] = FieldsView.value(form.fields)
    let person = task.assignee.map { Accounts.title($0, in: session.organisation) }
    let facts = [
      person ?? session.organisation.roles[task.role]?.title ?? "", Words.deadline(task.due, today: session.today),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    var lines = ["\(found.name)  \(task.title)", facts]
    if let guidance {
      lines.append(guidance.text + (guidance.lagrum.isEmpty ? "" : " (\(guidance.lagrum.joined(separator: ", ")))"))
    }
    lines += found.advice.map { Words.advice($0, indent: 0) }
    lines.append("")
    lines.append(
      form.fields.isEmpty ? "Formuläret \"\(form.form.title)\" har inga fält." : "Fält i \"\(form.form.title)\":")
    lines.append(FieldsView.blocks(form.fields, indent: 2))
    globals.answer(.context(value), text: lines.joined(separator: "\n"))
  }
}
