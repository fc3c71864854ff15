import CaseStore
import GRDB
import Testing

@testable import CaseStoreSQLite

@Suite("Searching in Swedish")
struct SearchTests {
  @Test(
    "words of the same kind have the same stem, and words that differ in å, ä or ö have not",
    arguments: [
      ("ansökningarna", "ansökning", true), ("nämndens", "nämnd", true), ("beslutet", "beslut", true),
      ("kör", "kor", false), ("mål", "mal", false), ("får", "far", false),
    ])
  func stems(_ one: String, _ other: String, _ same: Bool) throws {
    let stemmer = try SwedishStemmer()
    #expect((stemmer.stem(one) == stemmer.stem(other)) == same)
  }

  @Test("a text is kept by its stems and by the letters of its words three by three, never over two words")
  func searchable() throws {
    let text = SearchableText("Planen: KS/2018 – ÅTERVALL, vid", part: "case", try SwedishStemmer())
    #expect(text.stems.hasPrefix("plan ks 2018 åter"))
    #expect(text.triples == "pla lan ane nen x 201 018 x åte ter erv rva val all")
    #expect(SearchableText("", part: "case", try SwedishStemmer()).triples == "")
  }

  @Test(
    "an excerpt stands round the first word that was searched for",
    arguments: [
      ("kort text om planering", "plan", "kort text om planering"),
      (
        "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton serveringstillstånd slut",
        "tillstånden",
        "…tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton serveringstillstånd slut"
      ),
      (
        "mål ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton", "målen",
        "mål ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton…"
      ),
      (
        "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton program slut", "programmet",
        "…tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton program slut"
      ),
      ("", "mål", ""),
    ])
  func excerpts(_ text: String, _ words: String, _ excerpt: String) throws {
    let stemmer = try SwedishStemmer()
    let searched = try #require(SearchWords(words, stemmer))
    #expect(searched.excerpt(of: text, stemmer) == excerpt)
  }

  @Test("a whole word comes before a part of one")
  func order() async throws {
    let store = try TemporaryFolder().create()
    try await store.write { tx in
      for (id, text) in [("1", "serveringstillstånd"), ("2", "tillstånd för Gåsen och mycket annat som står här")] {
        try tx.put(Given.caseRow(id))
        try tx.index(text: text, case: id, part: "case")
      }
    }
    let found = try await store.read { try $0.search("tillståndet", reader: .system, limit: 10) }
    #expect(found.map(\.row.id) == ["2", "1"])
  }

  @Test("a word that ends with m or n is found where it is written with two before an ending, and the other way round")
  func doubled() async throws {
    let store = try TemporaryFolder().create()
    let texts = ["program", "programmet", "programmen", "vän", "vännerna", "man", "planen"]
    try await store.write { tx in
      for (number, text) in texts.enumerated() {
        try tx.put(Given.caseRow("\(number)"))
        try tx.index(text: "om \(text) här", case: "\(number)", part: "case")
      }
    }
    for (words, expected) in [
      ("program", ["0", "1", "2"]), ("programmet", ["0", "1", "2"]), ("vännen", ["3", "4"]), ("vän här", ["3", "4"]),
      ("plan", ["6"]),
    ] {
      let found = try await store.read { try $0.search(words, reader: .system, limit: 10) }
      #expect(Set(found.map(\.row.id)) == Set(expected), "\(words)")
    }
  }

  @Test("of whole words the text that came last comes first, and within the limit no other is looked for")
  func newest() async throws {
    let store = try TemporaryFolder().create()
    try await store.write { tx in
      for (id, text) in [("1", "tillstånd"), ("2", "tillståndet"), ("3", "serveringstillstånd"), ("4", "tillstånden")] {
        try tx.put(Given.caseRow(id))
        try tx.index(text: text, case: id, part: "case")
      }
    }
    for (limit, expected) in [(2, ["4", "2"]), (4, ["4", "2", "1", "3"])] {
      let found = try await store.read { try $0.search("tillstånd", reader: .system, limit: limit) }
      #expect(found.map(\.row.id) == expected)
    }
  }

  @Test("a store of version 2 is searched anew when it is opened, and nothing else of it is changed")
  func migration() async throws {
    let folder = TemporaryFolder()
    let store = try folder.create()
    try await store.write { tx in
      for (id, text) in [("1", "Serveringstillstånd för kören"), ("2", "Detaljplan")] {
        try tx.put(Given.caseRow(id))
        try tx.index(text: text, case: id, part: "case")
      }
      var secret = try Given.caseRow("3")
      (secret.secret, secret.publicTitle) = (true, "Remissen om boenden")
      try tx.put(secret)
      try tx.index(text: "borttagen", case: "1", part: "note/1")
      try tx.index(text: nil, case: "1", part: "note/1")
    }
    try await store.pool.write { try Self.takeBackToVersion2($0) }
    try await store.close()
    let again = try folder.open()
    #expect(try await again.integrityProblems() == [])
    #expect(try await again.read { try $0.searchTexts(case: "1") } == ["case": "Serveringstillstånd för kören"])
    for (words, expected) in [
      ("tillståndet", ["1"]), ("kör", ["1"]), ("kor", []), ("planer", ["2"]), ("borttagen", []),
    ] {
      let found = try await again.read { try $0.search(words, reader: .system, limit: 10) }
      #expect(found.map(\.row.id) == expected, "\(words)")
    }
    // A secret case is found by its public title, which nobody could search for before.
    let unit = "socialnamnden"
    #expect(try await again.read { try $0.searchTitles("remiss boende", of: [unit], limit: 10).map(\.id) } == ["3"])
    #expect(try await again.read { try $0.cases(CaseFilter(titlesOf: [unit]), reader: .keys([])).map(\.id) } == ["3"])
    try await again.write { try $0.index(text: nil, case: "2", part: "case") }
    #expect(try await again.read { try $0.search("planer", reader: .system, limit: 10) } == [])
    #expect(try await again.integrityProblems() == [])
  }

  @Test("a text that stands in the index with another's words is found by the check")
  func damage() async throws {
    let store = try TemporaryFolder().create()
    try await store.write { tx in
      try tx.put(Given.caseRow("1"))
      try tx.index(text: "Detaljplan", case: "1", part: "case")
    }
    #expect(try await store.integrityProblems() == [])
    try await store.pool.write { try $0.execute(sql: "UPDATE search_text SET stems = 'annat'") }
    #expect(try await store.integrityProblems() == ["ärendet 1: sökregistret har andra ord än texten"])
  }

  @Test("a secret case whose public title is not what is searched for is found by the check")
  func publicTitle() async throws {
    let store = try TemporaryFolder().create()
    try await store.write { tx in
      var row = try Given.caseRow("1")
      (row.secret, row.publicTitle) = (true, "Remissen")
      try tx.put(row)
    }
    #expect(try await store.integrityProblems() == [])
    try await store.pool.write { try $0.execute(sql: "UPDATE case_row SET public_title = 'Annat'") }
    #expect(try await store.integrityProblems() == ["SOCN/2018:1: sökregistret har inte den offentliga titeln"])
    try await store.pool.write { try $0.execute(sql: "UPDATE case_row SET secret = 0") }
    #expect(
      try await store.integrityProblems() == [
        "ärendet 1: registret över vem som får läsa det har någon för mycket",
        "SOCN/2018:1: sökregistret har inte den offentliga titeln",
      ])
  }

  private static func takeBackToVersion2(_ database: Database) throws {
    try OpeningTests.takeBackToVersion8(database)
    try database.execute(
      sql: """
        DELETE FROM case_reader WHERE reader LIKE 'title:%';
        DELETE FROM search_part WHERE part = 'public';
        DELETE FROM search_text WHERE part = 'public';
        CREATE TEMP TABLE kept AS SELECT rowid AS row, tenant, case_id, part, text FROM search_text;
        DROP TABLE search_text;
        CREATE VIRTUAL TABLE search_text USING fts5(
          tenant UNINDEXED, case_id UNINDEXED, part UNINDEXED, text, tokenize = "unicode61 remove_diacritics 0"
        );
        INSERT INTO search_text (rowid, tenant, case_id, part, text) SELECT row, tenant, case_id, part, text FROM kept;
        DROP TABLE kept;
        DROP INDEX work_item_case;
        DROP INDEX work_item_assignee;
        DROP INDEX work_item_unit;
        DROP INDEX work_item_free;
        DROP INDEX work_item_soonest;
        ALTER TABLE work_item DROP COLUMN soonest;
        CREATE INDEX work_item_case ON work_item (tenant, case_id, due, created);
        CREATE INDEX work_item_assignee ON work_item (tenant, assignee, due, created) WHERE assignee IS NOT NULL;
        CREATE INDEX work_item_unit ON work_item (tenant, unit, due, created);
        CREATE INDEX work_item_due ON work_item (tenant, due, created);
        ALTER TABLE login DROP COLUMN one_time_from;
        DROP INDEX case_row_unread;
        ALTER TABLE case_row DROP COLUMN officers;
        DROP INDEX case_reader_workflow;
        ALTER TABLE case_reader DROP COLUMN workflow;
        DROP TABLE case_officer;
        ALTER TABLE session DROP COLUMN ended;
        DELETE FROM grdb_migrations WHERE identifier IN ('3', '4', '5', '6', '7', '8');
        PRAGMA user_version = 2;
        """)
  }
}
