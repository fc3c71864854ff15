import CaseStore
import GRDBSQLite

extension SQLiteSession {
  func index(text: String?, case id: String, part: String) throws {
    let row = try first(.searchPart) {
      $0.add(id)
      $0.add(part)
    } read: {
      $0.int(0)
    }
    switch (row, text) {
    case (nil, nil): return
    case (nil, let text?): try insert(text, case: id, part: part)
    case (let row?, let text?): try replace(row, with: text, part: part)
    case (let row?, nil): try remove(row, case: id, part: part)
    }
  }

  func search(_ words: String, reader: Reader, limit: Int) throws -> [SearchHit] {
    let stemmer = try swedishStemmer()
    guard limit > 0, let words = SearchWords(words, stemmer) else { return [] }
    var seen: Set<String> = []
    var found: [(id: String, part: String, excerpt: String)] = []
    // The next way finds more and costs more: it is only tried where there is room left.
    for expression in words.expressions where found.count < limit {
      try each(.search) {
        $0.add(keys(of: reader).map(json))
        $0.add(expression)
      } body: { row in
        let id = row.text(0)
        if seen.insert(id).inserted {
          found.append((id, row.text(1), words.excerpt(of: row.text(2), stemmer)))
        }
        return found.count < limit
      }
    }
    return try found.compactMap { hit in
      try caseRow(hit.id).map { SearchHit(row: $0, part: hit.part, excerpt: hit.excerpt) }
    }
  }

  func searchTitles(_ words: String, of units: [String], limit: Int) throws -> [CaseRow] {
    guard limit > 0, let words = SearchWords(words, try swedishStemmer()) else { return [] }
    let keys = json(units.map(Self.titleKey))
    var found: [String] = []
    for expression in words.publicExpressions where found.count < limit {
      try each(.searchTitles) {
        $0.add(keys)
        $0.add(expression)
      } body: { row in
        let id = row.text(0)
        if !found.contains(id) { found.append(id) }
        return found.count < limit
      }
    }
    return try found.compactMap { try caseRow($0)?.publicPart }
  }

  func searchTexts(case id: String) throws -> [String: String] {
    let rows = try all(.searchTexts, { $0.add(id) }, read: { ($0.text(0), $0.text(1)) })
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// Rewrites the search index so that nothing is left of removed texts: until then FTS5 only marks their words as gone.
  func eraseSearchRemains() throws {
    let code = sqlite3_exec(
      connection, "INSERT INTO search_text (search_text) VALUES ('optimize')", nil, nil, nil)
    if code != SQLITE_OK { throw SQLiteFailure.error(code: code, message: "sökregistret går inte att skriva om") }
  }

  private func insert(_ text: String, case id: String, part: String) throws {
    let searchable = SearchableText(text, part: part, try swedishStemmer())
    try run(.insertSearchText) {
      $0.add(id)
      $0.add(part)
      $0.add(text)
      $0.add(searchable.stems)
      $0.add(searchable.triples)
    }
    let row = sqlite3_last_insert_rowid(connection)
    try run(.putSearchPart) {
      $0.add(id)
      $0.add(part)
      $0.add(row)
    }
  }

  private func replace(_ row: Int, with text: String, part: String) throws {
    let old = try first(.searchText, { $0.add(row) }, read: { $0.text(0) })
    // The same text again would cost a rewrite of its words in the index.
    if let old, old.utf8.elementsEqual(text.utf8) { return }
    let searchable = SearchableText(text, part: part, try swedishStemmer())
    try run(.updateSearchText) {
      $0.add(row)
      $0.add(text)
      $0.add(searchable.stems)
      $0.add(searchable.triples)
    }
  }

  private func remove(_ row: Int, case id: String, part: String) throws {
    try run(.removeSearchText) { $0.add(row) }
    try run(.removeSearchPart) {
      $0.add(id)
      $0.add(part)
    }
  }
}
