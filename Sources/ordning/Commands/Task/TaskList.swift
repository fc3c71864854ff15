import ArgumentParser
import CaseStore
import FEEL
import WorkflowEngine
import WorkflowKit

/// Lists tasks.
struct TaskList: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Visa uppgifter, den som ska vara klar först överst.",
    discussion: """
      Den som har roller i flera kommuner får en enda lista med --also, en gång för varje kommuns datamapp; då står \
      kommunen vid varje uppgift. JSON: en lista av {task, id, dnr, title, board, role, assignee, due, created, \
      municipality, data}.
      """)

  @Option(name: .customLong("case"), help: ArgumentHelp("Bara ärendets uppgifter.", valueName: "ärende")) var caseName:
    String?
  @Flag(help: "Bara uppgifter som kontot (--as) har eller kan ta.") var mine = false
  @Option(help: ArgumentHelp("En annan kommuns datamapp, vars uppgifter också visas.", valueName: "mapp"))
  var also: [String] = []
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    if mine && reader.account == nil { throw ValidationError("--mine behöver ett konto: lägg till --as KONTO.") }
    if !also.isEmpty && caseName != nil {
      throw ValidationError("--case gäller en enda datamapp: ange den med --data och ta bort --also.")
    }
  }

  func run() async throws {
    let folders = ([globals.data] + also).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var lines: [ListedTasks.Line] = []
    for folder in folders { lines += try await tasks(in: folder, among: folders) }
    lines.sort(by: ListedTasks.Line.precedes)
    var table = TextTable()
    for line in lines {
      table.add(
        folders.count > 1 ? line.municipality : "", line.name, line.task.title, line.whose, line.deadline,
        line.isVeiled ? Veil.mark : "")
    }
    globals.answer(
      .list(lines.map { Self.value($0) }), text: lines.isEmpty ? "Inga uppgifter." : table.text)
  }

  private func tasks(in folder: String, among folders: [String]) async throws -> [ListedTasks.Line] {
    var globals = globals
    globals.data = folder
    let session = try await globals.session(at: time)
    if let account = reader.account, folders.count > 1, session.organisation.accounts[account] == nil {
      throw Refusal(
        "Kontot \(account) finns inte i \(session.organisation.name) (\(folder)).",
        code: "organisation.unknown-account",
        hint: "Ta bort datamappen ur listan, eller be kommunen lägga upp kontot.")
    }
    return try await ListedTasks(
      of: session, in: folder, as: try reader.reader(in: session), case: caseName, mine: mine ? reader.account : nil
    ).lines
  }

  private static func value(_ line: ListedTasks.Line) -> Value {
    var value = RowJSON.value(line.task, name: line.name).context ?? Context()
    value["municipality"] = .string(line.municipality)
    value["data"] = .string(line.data)
    return .context(value)
  }
}
