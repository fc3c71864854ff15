import GRDB

extension Schema {
  /// The search index holds the stems of Swedish words and the parts of compounds; what is searched for is read anew.
  static func version3(_ database: Database) throws {
    let stemmer = try SwedishStemmer()
    try database.execute(
      sql: """
        ALTER TABLE search_text RENAME TO search_text_old;
        CREATE VIRTUAL TABLE search_text USING fts5(
          tenant UNINDEXED, case_id UNINDEXED, part UNINDEXED, text UNINDEXED, stems, triples,
          tokenize = "unicode61 remove_diacritics 0"
        );
        """)
    let columns = ["tenant", "case_id", "part", "text"].map { "coalesce(CAST(\($0) AS TEXT), '') AS \($0)" }
    let old = try Row.fetchCursor(
      database, sql: "SELECT rowid, \(columns.joined(separator: ", ")) FROM search_text_old")
    while let row = try old.next() {
      let searchable = SearchableText(row["text"], part: row["part"], stemmer)
      try database.execute(
        sql: """
          INSERT INTO search_text (rowid, tenant, case_id, part, text, stems, triples) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          row["rowid"] as Int64, row["tenant"] as String, row["case_id"] as String, row["part"] as String,
          row["text"] as String, searchable.stems, searchable.triples,
        ])
    }
    try database.execute(sql: "DROP TABLE search_text_old")
  }
}
