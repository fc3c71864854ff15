/// The SQL texts of every `Query`, in the dialect of one database.
///
/// The texts are written once for both databases; where they must differ, the text is built from the dialect.
package struct QueryCatalogue: Sendable {
  /// Which database's SQL.
  package enum Dialect: Sendable, CaseIterable {
    case sqlite
    case postgres
  }

  private let texts: [String]

  /// The catalogue in a dialect.
  package init(_ dialect: Dialect) {
    var known = Self.streams(dialect)
    for part in [
      Self.cases(dialect), Self.tasks(dialect), Self.effects(dialect), Self.documents(dialect), Self.search(dialect),
      Self.records(dialect), Self.logins(dialect),
    ] {
      known.merge(part) { first, _ in first }
    }
    texts = Query.allCases.map { query in
      let text = known[query] ?? ""
      return dialect == .postgres ? text.replacing("?", with: "$") : text
    }
  }

  /// The text of a query; empty where this dialect has none, which a test forbids for a dialect that is in use.
  package subscript(query: Query) -> String { texts[query.rawValue] }

  /// A condition: the expression is one of the texts in the list parameter (a JSON array in SQLite, `text[]` in
  /// PostgreSQL).
  static func isOne(of parameter: Int, _ dialect: Dialect) -> String {
    switch dialect {
    case .sqlite: "IN (SELECT value FROM json_each(?\(parameter)))"
    case .postgres: "= ANY(?\(parameter))"
    }
  }

  /// A condition: the list parameter is null (the reader sees everything), or one of its keys is among the case's
  /// readers.
  static func mayRead(_ caseID: String, keys parameter: Int, _ dialect: Dialect) -> String {
    """
    (?\(parameter) IS NULL OR EXISTS (SELECT 1 FROM case_reader r
      WHERE r.tenant = ?1 AND r.case_id = \(caseID) AND r.reader \(isOne(of: parameter, dialect))))
    """
  }

  /// The clause that makes leasing workers skip each other's rows; SQLite has one writer and needs none.
  static func skippingLocked(_ dialect: Dialect) -> String {
    dialect == .postgres ? " FOR UPDATE SKIP LOCKED" : ""
  }
}
