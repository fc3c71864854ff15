import CaseStore
import GRDB

/// What a store keeps twice so that it is found fast, checked against what it was made from.
///
/// Who may read which case, who has a role in it, when a worker is to wake, and texts that are no case's: nothing of this can be seen through
/// `StoreReader`, which answers by these very keys.
enum IndexCheck {
  /// The problems in words; none where everything holds.
  static func problems(in database: Database, tenant: Tenant) throws -> [String] {
    try questions.flatMap { question in
      try String.fetchAll(database, sql: question.sql, arguments: ["tenant": tenant.id]).map {
        question.words.replacing("%", with: $0)
      }
    } + searchProblems(in: database, tenant: tenant)
  }

  /// Texts that would not be found by their own words.
  private static func searchProblems(in database: Database, tenant: Tenant) throws -> [String] {
    let stemmer = try SwedishStemmer()
    // What somebody else has written there may be of any type.
    let columns = ["case_id", "part", "text", "stems", "triples"].map { "coalesce(CAST(\($0) AS TEXT), '') AS \($0)" }
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT \(columns.joined(separator: ", ")) FROM search_text WHERE tenant = ? ORDER BY case_id, part",
      arguments: [tenant.id])
    var problems: [String] = []
    while let row = try rows.next() {
      let right = SearchableText(row["text"], part: row["part"], stemmer)
      if right.stems != row["stems"] || right.triples != row["triples"] {
        let id: String = row["case_id"]
        problems.append("ärendet \(id): sökregistret har andra ord än texten")
      }
    }
    return problems
  }

  /// The sql names what is wrong, a row each; the words have its name where the percent sign is.
  private static let questions: [(words: String, sql: String)] = [
    (
      "%: registret över vem som får läsa ärendet är ofullständigt",
      """
      SELECT DISTINCT c.dnr FROM case_row c JOIN (\(keys)) k ON k.tenant = c.tenant AND k.id = c.id
      WHERE c.tenant = :tenant AND NOT EXISTS (
        SELECT 1 FROM case_reader r WHERE r.tenant = c.tenant AND r.case_id = c.id AND r.reader = k.reader
          AND r.status = c.status AND r.opened = c.opened AND r.workflow = c.workflow)
      ORDER BY c.dnr
      """
    ),
    (
      "ärendet %: registret över vilka som har en roll i det stämmer inte med ärendelistan",
      """
      SELECT id FROM (
        SELECT c.id, coalesce(j.value, '') AS account, c.status, c.opened FROM case_row c,
          json_each(CASE WHEN json_valid(c.officers) THEN c.officers ELSE '[]' END) j WHERE c.tenant = :tenant
        EXCEPT SELECT case_id, account, status, opened FROM case_officer WHERE tenant = :tenant)
      UNION SELECT case_id FROM (
        SELECT case_id, account, status, opened FROM case_officer WHERE tenant = :tenant
        EXCEPT SELECT c.id, coalesce(j.value, ''), c.status, c.opened FROM case_row c,
          json_each(CASE WHEN json_valid(c.officers) THEN c.officers ELSE '[]' END) j WHERE c.tenant = :tenant)
      ORDER BY 1
      """
    ),
    (
      "ärendet %: registret över vem som får läsa det har någon för mycket",
      """
      SELECT DISTINCT r.case_id FROM case_reader r WHERE r.tenant = :tenant AND NOT EXISTS (
        SELECT 1 FROM (\(keys)) k WHERE k.tenant = r.tenant AND k.id = r.case_id AND k.reader = r.reader)
      ORDER BY r.case_id
      """
    ),
    (
      "%: sökregistret har inte den offentliga titeln",
      """
      SELECT c.dnr FROM case_row c LEFT JOIN search_part p
        ON p.tenant = c.tenant AND p.case_id = c.id AND p.part = '\(QueryCatalogue.publicPart)'
      LEFT JOIN search_text s ON s.rowid = p.row
      WHERE c.tenant = :tenant
        AND coalesce(s.text, '') <> CASE WHEN c.secret THEN c.dnr || ' ' || c.public_title ELSE '' END
      ORDER BY c.dnr
      """
    ),
    (
      "ärendet %: en bevakning väcks vid fel tid",
      """
      SELECT DISTINCT case_id FROM clock
      WHERE tenant = :tenant AND (wake < due OR (wake <> due AND worker IS NULL)) ORDER BY case_id
      """
    ),
    (
      "utskicket % väcks vid fel tid",
      """
      SELECT id FROM effect WHERE tenant = :tenant
        AND wake <> CASE state WHEN 'running' THEN coalesce(lease_until, next_attempt) ELSE next_attempt END
      ORDER BY id
      """
    ),
    (
      "ärendet %: sökregistret har en text som inte är ärendets",
      """
      SELECT DISTINCT case_id FROM search_text t WHERE tenant = :tenant AND NOT EXISTS (
        SELECT 1 FROM search_part p WHERE p.tenant = t.tenant AND p.case_id = t.case_id AND p.part = t.part
          AND p.row = t.rowid)
      ORDER BY case_id
      """
    ),
  ]

  /// Every case with every key it may be read by; `*` is the program itself, and by `title:` a secret one is found by its
  /// public title.
  private static let keys = """
    SELECT tenant, id, '*' AS reader FROM case_row
    UNION ALL
    SELECT tenant, id, 'title:' || unit FROM case_row WHERE secret
    UNION ALL
    SELECT c.tenant, c.id, j.value FROM case_row c,
      json_each(CASE WHEN json_valid(c.readers) THEN c.readers ELSE '[]' END) j
    """
}
