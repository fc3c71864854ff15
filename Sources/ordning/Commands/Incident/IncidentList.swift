import ArgumentParser
import CaseStore
import FEEL

/// Lists incidents.
struct IncidentList: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Visa öppna stopp.",
    discussion: "JSON: en lista av {incident, id, dnr, step, effect, message, opened, settled}.")

  @Option(name: .customLong("case"), help: ArgumentHelp("Bara ärendets stopp.", valueName: "ärende")) var caseName:
    String?
  @Flag(help: "Också de som är lösta.") var all = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    let (caseName, openOnly) = (caseName, !all)
    let rows = try await session.store.read { tx in
      try tx.incidents(case: try caseName.map { try CaseLookup.find($0, in: tx).id }, openOnly: openOnly)
    }
    var table = TextTable()
    for row in rows {
      table.add(
        IncidentLookup.name(of: row), TaskName.step(ofInstance: row.instance), Words.time(row.opened),
        row.settled.map { "löst \(Words.time($0))" } ?? "", row.message)
    }
    globals.answer(.list(rows.map { RowJSON.value($0) }), text: rows.isEmpty ? "Inga stopp." : table.text)
  }
}
