import ArgumentParser
import CaseStore
import CivilTime
import FEEL
import WorkflowEngine

/// Lists cases.
struct CaseList: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Visa ärenden, de nyaste först.",
    discussion:
      "JSON: en lista av {dnr, id, title, public_title, secret, party, workflow, board, status, position, opened, closed}."
  )

  /// Which cases to list by how far they have come.
  enum Status: String, ExpressibleByArgument, CaseIterable {
    case open = "pågår"
    case closed = "avslutat"
    case annulled = "makulerat"
    case all = "alla"

    var row: CaseRow.Status? {
      switch self {
      case .open: .open
      case .closed: .closed
      case .annulled: .annulled
      case .all: nil
      }
    }
  }

  @Option(help: ArgumentHelp("Vilka ärenden.", valueName: "läge")) var status = Status.open
  @Option(help: ArgumentHelp("Bara ärenden som kör processen.", valueName: "process")) var workflow: String?
  @Option(help: ArgumentHelp("Bara nämndens ärenden.", valueName: "nämnd")) var board: String?
  @Option(help: ArgumentHelp("Högst så många.", valueName: "antal")) var limit = 200
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit ska vara minst 1.") }
  }

  func run() async throws {
    let session = try await globals.session(at: time)
    let who = try reader.reader(in: session)
    var filter = CaseFilter(status: status.row, workflow: workflow, unit: board, limit: limit)
    filter.titlesOf = who.units
    let rows = try await session.store.read { [filter] in try $0.cases(filter, reader: who) }.map {
      Veil.row($0, as: who)
    }
    var table = TextTable()
    for row in rows {
      table.add(
        row.dnr, row.title, Veil.hides(row, from: who) || !who.mayRead(row) ? Veil.mark : row.party, row.opened.swedish,
        Words.status(row.status), row.position)
    }
    globals.answer(.list(rows.map { RowJSON.value($0) }), text: rows.isEmpty ? nothing : table.text)
  }

  private var nothing: String {
    status == .open ? "Inga pågående ärenden. Visa alla med --status alla." : "Inga ärenden."
  }
}
