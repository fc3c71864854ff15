extension QueryCatalogue {
  /// The columns of a case in the order that a `CaseRow` is read from them.
  static let caseColumns = """
    c.id, c.dnr, c.workflow, c.pin, c.unit, c.title, c.public_title, c.secret, c.party, c.status, c.opened, c.closed,
    c.position, c.sequence, c.readers, c.officers, c.insiders
    """

  static func cases(_ dialect: Dialect) -> [Query: String] {
    [
      .caseByID: "SELECT \(caseColumns) FROM case_row c WHERE c.tenant = ?1 AND c.id = ?2",
      .caseByNumber: "SELECT \(caseColumns) FROM case_row c WHERE c.tenant = ?1 AND c.dnr = ?2",
      .caseKeys: """
      SELECT dnr, pin, status, opened, readers, workflow, officers, secret, unit, public_title FROM case_row
      WHERE tenant = ?1 AND id = ?2
      """,
      .putCase: """
      INSERT INTO case_row (tenant, id, dnr, workflow, pin, unit, title, public_title, secret, party, status, opened,
        closed, position, sequence, readers, officers, insiders)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
      ON CONFLICT (tenant, id) DO UPDATE SET dnr = excluded.dnr, workflow = excluded.workflow, pin = excluded.pin,
        unit = excluded.unit, title = excluded.title, public_title = excluded.public_title,
        secret = excluded.secret, party = excluded.party, status = excluded.status, opened = excluded.opened,
        closed = excluded.closed, position = excluded.position, sequence = excluded.sequence,
        readers = excluded.readers, officers = excluded.officers, insiders = excluded.insiders
      """,
      // Leaves the columns alone that stand in an index, so that an ordinary command writes one row and no index.
      .updateCase: """
      UPDATE case_row SET workflow = ?3, unit = ?4, title = ?5, public_title = ?6, secret = ?7, party = ?8,
        closed = ?9, position = ?10, sequence = ?11, insiders = ?12
      WHERE tenant = ?1 AND id = ?2
      """,
      .insertCaseReader: """
      INSERT INTO case_reader (tenant, case_id, reader, status, opened, workflow) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (tenant, case_id, reader) DO NOTHING
      """,
      .removeCaseReaders: "DELETE FROM case_reader WHERE tenant = ?1 AND case_id = ?2",
      .insertCaseOfficer: """
      INSERT INTO case_officer (tenant, case_id, account, status, opened) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (tenant, case_id, account) DO NOTHING
      """,
      .nextCaseOfficer: "SELECT min(account) FROM case_officer WHERE tenant = ?1 AND account > ?2",
      .removeCaseOfficers: "DELETE FROM case_officer WHERE tenant = ?1 AND case_id = ?2",
      .newestOfReader: ofReader("", isOldestFirst: false),
      .oldestOfReader: ofReader("", isOldestFirst: true),
      .newestOfProcess: ofReader("AND k.workflow = ?6", isOldestFirst: false),
      .oldestOfProcess: ofReader("AND k.workflow = ?6", isOldestFirst: true),
      .newestOfOfficer: ofOfficer(dialect, isOldestFirst: false),
      .oldestOfOfficer: ofOfficer(dialect, isOldestFirst: true),
      .openCasesByPin: """
      SELECT pin, count(*) FROM case_row WHERE tenant = ?1 AND status = 'open' GROUP BY pin ORDER BY pin
      """,
    ]
  }

  /// The cases of one reader key and one status: an index walk that stops at the limit, however many cases there are.
  private static func ofReader(_ condition: String, isOldestFirst: Bool) -> String {
    list("case_reader k", by: "k.reader = ?2 AND k.status = ?3 \(condition)", isOldestFirst)
  }

  /// The cases of one account and one status, among those that may be read.
  private static func ofOfficer(_ dialect: Dialect, isOldestFirst: Bool) -> String {
    list(
      "case_officer k", by: "k.account = ?2 AND k.status = ?3 AND \(mayRead("k.case_id", keys: 9, dialect))",
      isOldestFirst)
  }

  /// A list of cases, driven by an index of keys.
  ///
  /// The parameters are the same whichever it is: key, status, day and case to begin after, process, nämnd, limit.
  private static func list(_ keys: String, by condition: String, _ isOldestFirst: Bool) -> String {
    let (sign, order) = isOldestFirst ? (">", "ASC") : ("<", "DESC")
    return """
      SELECT \(caseColumns) FROM \(keys) JOIN case_row c ON c.tenant = k.tenant AND c.id = k.case_id
      WHERE k.tenant = ?1 AND \(condition)
        AND (k.opened, k.case_id) \(sign) (?4, ?5)
        AND (?6 IS NULL OR c.workflow = ?6) AND (?7 IS NULL OR c.unit = ?7)
      ORDER BY k.opened \(order), k.case_id \(order) LIMIT ?8
      """
  }
}
