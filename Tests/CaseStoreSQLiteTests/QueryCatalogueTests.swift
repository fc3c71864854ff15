import CaseStore
import GRDB
import Testing

@testable import CaseStoreSQLite

@Suite("The query catalogue")
struct QueryCatalogueTests {
  @Test("Every query has a SQLite text that can be prepared", arguments: Query.allCases)
  func prepares(_ query: Query) async throws {
    let folder = TemporaryFolder()
    let store = try folder.create()
    let text = SQLiteSession.catalogue[query]
    #expect(!text.isEmpty)
    try await store.pool.read { _ = try $0.makeStatement(sql: text) }
  }

  /// Lists of everything, asked for by whoever wants everything.
  private static let wholeTables: Set<Query> = [
    // As many as there are people who log in.
    .logins, .effectsOfAll, .incidentsOfAll, .numberSeries, .strayRows,
  ]

  @Test("No query scans a table: what it reads is found by key", arguments: Query.allCases)
  func isIndexed(_ query: Query) async throws {
    let folder = TemporaryFolder()
    let store = try folder.create()
    let plan = try await store.pool.read { database in
      let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + SQLiteSession.catalogue[query])
      // The plan does not depend on the values.
      statement.setUncheckedArguments(StatementArguments())
      return try Row.fetchAll(statement).map { $0["detail"] as String }
    }
    let scans = plan.filter { $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") && !$0.contains("json_each") }
    #expect(scans.isEmpty, "\(scans)")
    if !Self.wholeTables.contains(query) {
      #expect(
        !plan.contains { $0.hasPrefix("SEARCH") && $0.hasSuffix("(tenant=?)") && !isOrderedWalk(query) }, "\(plan)")
    }
  }

  /// Walks an index in the order of the answer and stops at the limit, or reads one end of it.
  private func isOrderedWalk(_ query: Query) -> Bool {
    [.lastLink, .workItemsOfAll, .openIncidents, .nextClock, .readings, .unorderedCases].contains(query)
  }

  @Test("PostgreSQL's texts number their parameters with $")
  func postgres() {
    let text = QueryCatalogue(.postgres)[.streamHead]
    #expect(text == "SELECT sequence, hash FROM stream WHERE tenant = $1 AND name = $2")
  }
}
