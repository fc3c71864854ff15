import CaseStore
import WorkflowEngine
import WorkflowKit

/// Recomputes all that a store claims: its own integrity, the chains, and the state of every case.
enum StoreCheck {
  /// The problems in words; none where everything holds.
  static func problems(in store: any CaseStore, exported: EventChainAudit.ExportedHead?) async throws -> [String] {
    let progress = Progress("Kontrollerar")
    defer { progress.finish() }
    var problems = try await store.integrityProblems()
    problems += try await EventChainAudit(of: store, exported: exported).run { progress.report($0 * 0.6) }
      .map(\.description)
    problems += try await store.read { tx in
      var problems: [String] = []
      var last: String?
      while true {
        let page = try tx.streams(prefix: "case/", after: last, limit: 200)
        guard let end = page.last else { return problems }
        for id in page.compactMap(\.caseID) { problems += check(id, tx) }
        last = end.text
      }
    }
    return problems
  }

  /// The refusal that lists problems.
  static func refusal(_ problems: [String]) -> Refusal {
    Refusal(
      "Datamappen är inte hel: \(Words.count(problems.count, "problem", "problem")).\n  "
        + problems.joined(separator: "\n  "), code: "store.damaged",
      hint: "Återställ en säkerhetskopia till en ny mapp (ordning restore), och anmäl felet.")
  }

  private static func check(_ id: String, _ tx: any StoreReader) -> [String] {
    do {
      let whole = try CaseHistory.fold(id, tx, useSnapshot: false)
      var problems: [String] = []
      if try CaseHistory.fold(id, tx, useSnapshot: true) != whole {
        problems.append("\(whole.dnr): den sparade ögonblicksbilden stämmer inte med händelserna")
      }
      guard let row = try tx.caseRow(id) else {
        return problems + ["\(whole.dnr): ärendet saknas i ärendelistan"]
      }
      if row.dnr != whole.dnr || row.status != whole.status || row.title != whole.title || row.closed != whole.closed {
        problems.append("\(whole.dnr): ärendelistan stämmer inte med händelserna")
      }
      return problems
    } catch {
      return ["ärendet \(id): \(error)"]
    }
  }
}
