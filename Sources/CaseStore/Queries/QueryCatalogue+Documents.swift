extension QueryCatalogue {
  static func documents(_ dialect: Dialect) -> [Query: String] {
    [
      .documentsOfCase: """
      SELECT case_id, number, title, direction, day, counterpart, secrecy, media_type, hash, size, withdrawn,
        public_title
      FROM document WHERE tenant = ?1 AND case_id = ?2 ORDER BY number
      """,
      .putDocument: """
      INSERT INTO document (tenant, case_id, number, title, direction, day, counterpart, secrecy, media_type, hash,
        size, withdrawn, public_title)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      ON CONFLICT (tenant, case_id, number) DO UPDATE SET title = excluded.title, direction = excluded.direction,
        day = excluded.day, counterpart = excluded.counterpart, secrecy = excluded.secrecy,
        media_type = excluded.media_type, hash = excluded.hash, size = excluded.size,
        withdrawn = excluded.withdrawn, public_title = excluded.public_title
      """,
      .documentHashes: """
      SELECT DISTINCT hash FROM document WHERE tenant = ?1 AND hash > ?2 ORDER BY hash LIMIT ?3
      """,
      .documentsWithHash: "SELECT case_id, number FROM document WHERE tenant = ?1 AND hash = ?2 LIMIT 1",
    ]
  }

  /// The part of a secret case's texts that anyone may search: its number and public title. The store writes it from the
  /// case's row.
  package static let publicPart = "public"

  /// A condition: the text `s` is none of a secret document, or the reader is among the case's insiders.
  private static func isShown(keys parameter: Int, _ dialect: Dialect) -> String {
    """
    (?\(parameter) IS NULL OR s.part NOT LIKE 'document/%' OR NOT EXISTS (SELECT 1 FROM document d
      WHERE d.tenant = ?1 AND d.case_id = s.case_id AND d.number = CAST(substr(s.part, 10) AS INTEGER)
        AND d.secrecy <> '')
      OR EXISTS (SELECT 1 FROM case_row c, json_each(c.insiders) j
        WHERE c.tenant = ?1 AND c.id = s.case_id AND j.value \(isOne(of: parameter, dialect))))
    """
  }

  static func search(_ dialect: Dialect) -> [Query: String] {
    guard dialect == .sqlite else { return [:] }
    return [
      .searchPart: "SELECT row FROM search_part WHERE tenant = ?1 AND case_id = ?2 AND part = ?3",
      .putSearchPart: "INSERT INTO search_part (tenant, case_id, part, row) VALUES (?1, ?2, ?3, ?4)",
      .removeSearchPart: "DELETE FROM search_part WHERE tenant = ?1 AND case_id = ?2 AND part = ?3",
      .searchText: "SELECT text FROM search_text WHERE tenant = ?1 AND rowid = ?2",
      .insertSearchText: """
      INSERT INTO search_text (tenant, case_id, part, text, stems, triples) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """,
      .updateSearchText: """
      UPDATE search_text SET text = ?3, stems = ?4, triples = ?5 WHERE tenant = ?1 AND rowid = ?2
      """,
      .removeSearchText: "DELETE FROM search_text WHERE tenant = ?1 AND rowid = ?2",
      // A text that has lost its place in the index, or stands in another's, is no text of the part.
      .searchTexts: """
      SELECT p.part, s.text FROM search_part p CROSS JOIN search_text s ON s.rowid = p.row
      WHERE p.tenant = ?1 AND p.case_id = ?2
        AND s.tenant = p.tenant AND s.case_id = p.case_id AND s.part = p.part AND p.part <> '\(publicPart)'
      """,
      // The index itself is in this order, so that the search may stop at any row.
      .search: """
      SELECT s.case_id, s.part, s.text FROM search_text s
      WHERE s.tenant = ?1 AND search_text MATCH ?3 AND s.part <> '\(publicPart)'
        AND \(mayRead("s.case_id", keys: 2, dialect)) AND \(isShown(keys: 2, dialect))
      ORDER BY s.rowid DESC
      """,
      .searchTitles: """
      SELECT s.case_id FROM search_text s
      WHERE s.tenant = ?1 AND search_text MATCH ?3 AND s.part = '\(publicPart)'
        AND \(mayRead("s.case_id", keys: 2, dialect))
      ORDER BY s.rowid DESC
      """,
    ]
  }
}
