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
    let who = try reader.reader(in: session)
    let (task, form) = try await session.task(name, for: reader.account, as: who)
    let row = session.organisation.current(task.row, on: session.today)
    var value = RowJSON.value(row, name: task.name).context ?? Context()
    value["form"] = .string(form.title)
    value["button"] = .string(form.button)
    value["advice"] = .list(task.advice.map { .string($0) })
    value["guidance"] = .text(task.guidance?.text)
    value["fields"] = FieldsView.value(task.fields)
    let person = row.assignee.map { session.organisation.title(ofAccount: $0) }
    let facts = [
      person ?? session.organisation.title(ofRole: task.role), Words.deadline(task.due, today: session.today),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    var lines = ["\(task.name)  \(task.title)", facts]
    if let guidance = task.guidance { lines.append(Words.guidance(guidance)) }
    lines += task.advice.map { Words.advice($0, indent: 0) }
    lines.append("")
    lines.append(
      task.fields.isEmpty ? "Formuläret \"\(form.title)\" har inga fält." : "Fält i \"\(form.title)\":")
    lines.append(FieldsView.blocks(task.fields, indent: 2))
    globals.answer(.context(value), text: lines.joined(separator: "\n"))
  }
}
