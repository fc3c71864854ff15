import ArgumentParser
import CaseStore
import FEEL
import WorkflowEngine

/// The outbox.
struct EffectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "effect", abstract: "Visa utskick och annat som görs åt ärendena.", subcommands: [EffectList.self])
}

/// Lists effects.
struct EffectList: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Visa utskick: i kö, pågår, klart, misslyckat, ovisst, inställt.",
    discussion: "JSON: en lista av {id, dnr, kind, state, to, attempts, next_attempt, error}.")

  /// Where an effect stands.
  enum State: String, ExpressibleByArgument, CaseIterable {
    case queued = "kö"
    case running = "pågår"
    case succeeded = "klart"
    case failed = "misslyckat"
    case oviss = "ovisst"
    case cancelled = "inställt"

    var row: EffectRow.State {
      switch self {
      case .queued: .queued
      case .running: .running
      case .succeeded: .succeeded
      case .failed: .failed
      case .oviss: .oviss
      case .cancelled: .cancelled
      }
    }
  }

  @Option(name: .customLong("case"), help: ArgumentHelp("Bara ärendets utskick.", valueName: "ärende")) var caseName:
    String?
  @Option(help: ArgumentHelp("Bara utskick i det läget.", valueName: "läge")) var state: State?
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    let who = try reader.reader(in: session)
    let (caseName, state, registry) = (caseName, state?.row, session.registry)
    let rows = try await session.store.read { tx in
      let caseID = try caseName.map { try CaseLookup.find($0, in: tx, as: who).id }
      let effects = try tx.effects(case: caseID, state: state)
      let veil = try Veil(over: effects.map(\.caseID), as: who, in: tx)
      return try effects.filter { veil.lets($0.caseID) }.map { row in
        (
          line: DispatchView(row, registry: registry), dnr: try tx.caseRow(row.caseID)?.dnr ?? row.caseID,
          publicTitle: veil.publicTitle(of: row.caseID)
        )
      }
    }
    var table = TextTable()
    for (line, dnr, publicTitle) in rows {
      let row = line.row
      let next = row.state == .queued && row.attempts > 0 ? "nästa försök \(Words.time(row.nextAttempt))" : ""
      table.add(
        dnr, line.kind, publicTitle ?? line.receiver, Words.state(row.state),
        row.attempts > 0 ? Words.count(row.attempts, "försök", "försök") : "", next,
        publicTitle == nil ? row.lastError ?? "" : Veil.mark)
    }
    globals.answer(
      .list(rows.map { RowJSON.value($0.line, dnr: $0.dnr, publicTitle: $0.publicTitle) }),
      text: rows.isEmpty ? "Inga utskick." : table.text)
  }
}
