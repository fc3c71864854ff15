import CaseStore
package import CivilTime
package import Delegation
import WorkflowKit

extension Engine {
  /// What a comparison of two revisions of a nämnd's order tries: the open cases with the decisions still to be taken in
  /// them, and the decisions of a period. Cases are called by their public titles.
  ///
  /// - Throws: `EngineError.noOrganisation`, `StoreError`.
  package func matters(
    of board: String, catalogue: DecisionCatalogue, decidedIn period: ClosedRange<CivilDate>, at now: Instant
  ) async throws -> TriedMatters {
    try await store.read { tx in
      var collector = try MatterCollector(
        self, tx, catalogue: catalogue, decidedIn: period, at: try Moment(now))
      var after: String?
      repeat {
        let page = try tx.cases(CaseFilter(unit: board, limit: 500, after: after), reader: .system)
        for row in page { try collector.take(row) }
        after = page.count < 500 ? nil : page.last?.id
      } while after != nil
      return collector.matters.sorted
    }
  }
}

extension TriedMatters {
  /// The oldest first.
  fileprivate var sorted: TriedMatters {
    TriedMatters(
      open: open.reversed(),
      decided: decided.sorted { ($0.decided ?? .earliest, $0.reference) < ($1.decided ?? .earliest, $1.reference) },
      untried: untried)
  }
}
