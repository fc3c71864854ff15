import CaseStore
import GRDB

extension Schema {
  /// A secret case is listed and found by its number and public title, also for those who may not read it.
  static func version8(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO case_reader (tenant, case_id, reader, status, opened, workflow)
        SELECT tenant, id, 'title:' || unit, status, opened, workflow FROM case_row WHERE secret
        """)
    let stemmer = try SwedishStemmer()
    let part = QueryCatalogue.publicPart
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT tenant, id, dnr || ' ' || public_title AS text FROM case_row c WHERE secret AND NOT EXISTS (
          SELECT 1 FROM search_part p WHERE p.tenant = c.tenant AND p.case_id = c.id AND p.part = ?)
        """, arguments: [part])
    for row in rows {
      let (tenant, id, text): (String, String, String) = (row["tenant"], row["id"], row["text"])
      let searchable = SearchableText(text, part: part, stemmer)
      try database.execute(
        sql: "INSERT INTO search_text (tenant, case_id, part, text, stems, triples) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [tenant, id, part, text, searchable.stems, searchable.triples])
      try database.execute(
        sql: "INSERT INTO search_part (tenant, case_id, part, row) VALUES (?, ?, ?, ?)",
        arguments: [tenant, id, part, database.lastInsertedRowID])
    }
  }
}
