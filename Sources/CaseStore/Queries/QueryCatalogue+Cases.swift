extension QueryCatalogue {
  /// The columns of a case in the order that a `CaseRow` is read from them.
  static let caseColumns = """
    c.id, c.dnr, c.workflow, c.pin, c.unit, c.title, c.public_title, c.secret, c.party, c.status, c.opened, c.closed,
    c.position, c.sequence, c.readers
    """

  static func cases(_ dialect: Dialect) -> [Query: String] {
    [
      .caseByID: "SELECT \(caseColumns) FROM case_row c WHERE c.tenant = ?1 AND c.id = ?2",
      .caseByNumber: "SELECT \(caseColumns) FROM case_row c WHERE c.tenant = ?1 AND c.dnr = ?2",
      .caseKeys: "SELECT dnr, pin, status, opened, readers FROM case_row WHERE tenant = ?1 AND id = ?2",
      .putCase: """
      INSERT INTO case_row (tenant, id, dnr, workflow, pin, unit, title, public_title, secret, party, status, opened,
        closed, position, sequence, readers)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
      ON CONFLICT (tenant, id) DO UPDATE SET dnr = excluded.dnr, workflow = excluded.workflow, pin = excluded.pin,
        unit = excluded.unit, title = excluded.title, public_title = excluded.public_title,
        secret = excluded.secret, party = excluded.party, status = excluded.status, opened = excluded.opened,
        closed = excluded.closed, position = excluded.position, sequence = excluded.sequence,
        readers = excluded.readers
      """,
      // Leaves the columns alone that stand in an index, so that an ordinary command writes one row and no index.
      .updateCase: """
      UPDATE case_row SET workflow = ?3, unit = ?4, title = ?5, public_title = ?6, secret = ?7, party = ?8,
        closed = ?9, position = ?10, sequence = ?11
      WHERE tenant = ?1 AND id = ?2
      """,
      .insertCaseReader: """
      INSERT INTO case_reader (tenant, case_id, reader, status, opened) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (tenant, case_id, reader) DO NOTHING
      """,
      .removeCaseReaders: "DELETE FROM case_reader WHERE tenant = ?1 AND case_id = ?2",
      // One reader key and one status: an index walk that stops at the limit, however many cases there are.
      .casesOfReader: """
      SELECT \(caseColumns) FROM case_reader r JOIN case_row c ON c.tenant = r.tenant AND c.id = r.case_id
      WHERE r.tenant = ?1 AND r.reader = ?2 AND r.status = ?3
        AND (r.opened, r.case_id) < (?4, ?5)
        AND (?6 IS NULL OR c.workflow = ?6) AND (?7 IS NULL OR c.unit = ?7)
      ORDER BY r.opened DESC, r.case_id DESC LIMIT ?8
      """,
      .openCasesByPin: """
      SELECT pin, count(*) FROM case_row WHERE tenant = ?1 AND status = 'open' GROUP BY pin ORDER BY pin
      """,
    ]
  }
}
