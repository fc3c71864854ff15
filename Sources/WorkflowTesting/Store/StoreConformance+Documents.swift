import CaseStore

extension StoreConformance {
  static let documentChecks: [Check] = [
    Check("A document's bytes are kept once under their hash, checked when read, and removed for good") { store in
      let bytes = Array("Yttrande å ä ö".utf8)
      let hash = try store.documents.put(bytes)
      try Expect.equal(hash, Digest.of(bytes).hex, "the hash")
      try Expect.equal(try store.documents.put(bytes), hash, "the hash the second time")
      let empty = try store.documents.put([])
      try Expect.equal(try store.documents.all().sorted(), [empty, hash].sorted(), "all hashes")
      try Expect.equal(try store.documents.get(hash), bytes, "the bytes")
      try Expect.equal(try store.documents.get(empty), [], "the bytes of an empty document")
      try Expect.that(store.documents.contains(hash), "the document is there")
      try store.documents.remove(hash)
      try store.documents.remove(hash)
      try Expect.that(!store.documents.contains(hash), "a removed document is not there")
      try await Expect.failure(StoreError.corrupt("dokumentet \(hash) saknas"), "reading a removed document") {
        _ = try store.documents.get(hash)
      }
      for name in ["", "..", "../../etc/passwd", hash.uppercased()] {
        try Expect.that(!store.documents.contains(name), "\(name) is no document")
      }
    },
    Check("A case's documents are listed by number and change in place") { store in
      let hash = try store.documents.put([1, 2, 3])
      var second = try Sample.document(2, hash: hash)
      let first = try Sample.document(1, hash: hash)
      try await put([second, first, Sample.document(1, hash: hash, case: "2")], in: store)
      second.withdrawn = true
      second.direction = .outgoing
      try await put([second], in: store)
      try Expect.equal(try await store.read { try $0.documents(case: "1") }, [first, second], "the documents")
    },
    Check("A search finds the cases with all the words, whatever they contain") { store in
      try await put([Sample.caseRow("1"), Sample.caseRow("2"), Sample.caseRow("3"), Sample.caseRow("4")], in: store)
      try await index(
        [
          ("1", "titel", "Ansökan om serveringstillstånd för Ågatan 3"), ("1", "part", "Restaurang \"Gåsen\""),
          ("2", "titel", "Remiss om servering på Agatan"), ("3", "titel", "Detaljplan AND NOT cykelväg SOCN/2018:23"),
          ("4", "titel", "Bokslut för kör och skrud"),
        ], in: store)
      let table: [(String, [String])] = [
        ("servering", ["1", "2"]), ("SERVERINGSTILLSTÅND", ["1"]), ("ågatan", ["1"]), ("agatan", ["2"]),
        ("remiss serv", ["2"]),
        ("remiss serv om", ["2"]), ("remiss ser om", []), ("om remiss ser", ["2"]), ("gåsen", ["1"]), ("gås", ["1"]),
        ("gåsar", ["1"]), ("gasen", []), ("serveringstillstånden", ["1"]),
        ("tillstånd", ["1"]), ("tillståndet restaurang", []), ("plan", ["3"]), ("planerna", ["3"]),
        ("planen not", ["3"]),
        ("kör", ["4"]), ("kor", []), ("ko\u{308}r", ["4"]), ("ruds", []), ("\"gåsen\"", ["1"]),
        ("ansökan gåsen", []), ("AND NOT", ["3"]),
        ("socn/2018:23", ["3"]), ("cykelväg OR remiss", []), ("titel:remiss", []), ("NEAR(remiss om)", []), ("*", []),
        ("-", []),
        ("\"", []), ("", []), ("remiss*", ["2"]), ("(", []), ("^remiss", ["2"]), ("ser\0vering", []),
      ]
      for (words, expected) in table {
        let hits = try await store.read { try $0.search(words, reader: .system, limit: 10) }
        try Expect.equal(hits.map(\.row.id).sorted(), expected, "the cases with \"\(words)\"")
      }
      let hit = try await store.read { try $0.search("gåsen", reader: .system, limit: 10).first }
      try Expect.equal(hit?.part, "part", "the part that matched")
      try Expect.that(hit?.excerpt.contains("Gåsen") ?? false, "the excerpt holds the word")
      let few = try await store.read { try $0.search("om", reader: .system, limit: 1) }
      try Expect.equal(few.count, 1, "hits within the limit")
    },
    Check("A text is replaced and removed by its part") { store in
      try await put([Sample.caseRow("1")], in: store)
      try await index(
        [("1", "titel", "gammal"), ("1", "part", "annan"), ("1", "titel", "ny"), ("1", "titel", "ny")], in: store)
      try Expect.equal(try await count("gammal", in: store), 0, "hits on the old text")
      try Expect.equal(try await count("ny", in: store), 1, "hits on the new text")
      try await index([("1", "titel", nil), ("1", "saknas", nil)], in: store)
      try Expect.equal(try await count("ny", in: store), 0, "hits on the removed text")
      try Expect.equal(try await count("annan", in: store), 1, "hits on the other part")
      try Expect.equal(
        try await store.read { try $0.searchTexts(case: "1") }, ["part": "annan"], "the texts that are left")
    },
    Check("A search shows a reader nothing of cases it may not see") { store in
      try await put([Sample.caseRow("1"), Sample.caseRow("2", readers: ["account:ordforande"])], in: store)
      try await index([("1", "titel", "orosanmälan"), ("2", "titel", "orosanmälan orosanmälan")], in: store)
      let table: [(Reader, [String])] = [
        (.keys(Sample.keys), ["1"]), (.keys(["account:ordforande"]), ["2"]), (.keys([]), []), (.system, ["1", "2"]),
      ]
      for (reader, expected) in table {
        let hits = try await store.read { try $0.search("orosanmälan", reader: reader, limit: 1 + expected.count) }
        try Expect.equal(hits.map(\.row.id).sorted(), expected, "what \(reader) finds")
      }
    },
    Check("A secret case is found by the words of its number and public title, and by no others") { store in
      var row = try Sample.caseRow("1", readers: ["account:ordforande"])
      (row.secret, row.publicTitle) = (true, "Remiss om boenden")
      try await put([row, try Sample.caseRow("2")], in: store)
      try await index([("1", "case", "orosanmälan om boendet"), ("2", "case", "remiss om boende")], in: store)
      func found(_ words: String, _ units: [String]) async throws -> [CaseRow] {
        try await store.read { try $0.searchTitles(words, of: units, limit: 5) }
      }
      for words in ["remiss", "remisser boendet", "rem", "\(row.dnr) remiss", "boende"] {
        try Expect.equal(try await found(words, [row.unit]), [row.publicPart], "the case by \"\(words)\"")
      }
      for words in ["orosanmälan", "remiss orosanmälan", "", "\u{E000}"] {
        try Expect.equal(try await found(words, [row.unit]), [], "the cases by \"\(words)\"")
      }
      try Expect.equal(try await found("remiss", ["byggnadsnamnden"]), [], "the cases of another nämnd")
      try Expect.equal(
        try await store.read { try $0.search("remiss", reader: .system, limit: 5).map(\.row.id) }, ["2"],
        "the cases that have the word in a text of their own")
      try Expect.equal(
        try await store.read { try $0.searchTexts(case: "1") }, ["case": "orosanmälan om boendet"], "its own texts")
      row.publicTitle = "Detaljplan"
      try await put([row], in: store)
      try Expect.equal(try await found("remiss", [row.unit]), [], "the case by its old title")
      try Expect.equal(try await found("planer", [row.unit]), [row.publicPart], "the case by its new title")
      row.secret = false
      try await put([row], in: store)
      try Expect.equal(try await found("planer", [row.unit]), [], "the case when it is secret no longer")
    },
  ]

  private static func put(_ rows: [DocumentRow], in store: any CaseStore) async throws {
    try await store.write { transaction in
      for row in rows { try transaction.put(row) }
    }
  }

  private static func index(_ texts: [(id: String, part: String, text: String?)], in store: any CaseStore) async throws
  {
    try await store.write { transaction in
      for entry in texts { try transaction.index(text: entry.text, case: entry.id, part: entry.part) }
    }
  }

  private static func count(_ words: String, in store: any CaseStore) async throws -> Int {
    try await store.read { try $0.search(words, reader: .system, limit: 10).count }
  }
}
