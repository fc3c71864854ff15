import ArgumentParser
import CaseStore
import FEEL
import WorkflowEngine

/// Lists incidents.
struct IncidentList: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Visa öppna stopp.",
    discussion: "JSON: en lista av {incident, id, dnr, step, effect, message, opened, settled}.")

  @Option(name: .customLong("case"), help: ArgumentHelp("Bara ärendets stopp.", valueName: "ärende")) var caseName:
    String?
  @Flag(help: "Också de som är lösta.") var all = false
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    let who = try reader.reader(in: session)
    let (caseName, openOnly) = (caseName, !all)
    let (rows, veil) = try await session.store.read { tx in
      let caseID = try caseName.map { try CaseLookup.find($0, in: tx, as: who).id }
      let rows = try tx.incidents(case: caseID, openOnly: openOnly)
      let veil = try Veil(over: rows.map(\.caseID), as: who, in: tx)
      let shown = rows.filter { veil.lets($0.caseID) }.map { row in
        var row = row
        // The message may tell what went wrong with whom.
        if let title = veil.publicTitle(of: row.caseID) { row.message = title }
        return row
      }
      return (shown, veil)
    }
    var table = TextTable()
    for row in rows {
      table.add(
        IncidentLookup.name(of: row), TaskName.step(ofInstance: row.instance), Words.time(row.opened),
        row.settled.map { "löst \(Words.time($0))" } ?? "", row.message,
        veil.publicTitle(of: row.caseID) == nil ? "" : Veil.mark)
    }
    globals.answer(.list(rows.map { RowJSON.value($0) }), text: rows.isEmpty ? "Inga stopp." : table.text)
  }
}
