import CaseStore

extension StoreConformance {
  static let caseChecks: [Check] = [
    Check("A case is found by its id and its number, and changes in place") { store in
      var row = try Sample.caseRow("1")
      try await put([row], in: store)
      try Expect.equal(try await store.read { try $0.caseRow("1") }, row, "the case by id")
      try Expect.equal(try await store.read { try $0.caseRow(dnr: "SOCN/2018:1") }, row, "the case by number")
      row.position = "Godkänn"
      row.sequence = 9
      try await put([row], in: store)
      try Expect.equal(try await store.read { try $0.caseRow("1") }, row, "the case after a command")
      row.dnr = "SOCN/2018:77"
      row.pin = "pin-2"
      row.secret = true
      row.status = .closed
      row.closed = try Sample.day(5)
      row.readers = ["account:handlaggare"]
      row.officers = ["handlaggare", "ordforande"]
      try await put([row], in: store)
      try Expect.equal(
        try await store.read { try $0.caseRow(dnr: "SOCN/2018:77") }, row, "the case after all has changed")
      try Expect.equal(try await store.read { try $0.caseRow(dnr: "SOCN/2018:1") }, nil, "the case by its old number")
      try Expect.equal(try await store.read { try $0.caseRow("2") }, nil, "a case that is not there")
    },
    Check("A reader sees only the cases that one of its keys may read") { store in
      try await put(
        [
          Sample.caseRow("1", readers: ["unit:socialnamnden", "account:ordforande"]),
          Sample.caseRow("2", readers: ["account:ordforande"]), Sample.caseRow("3", readers: []),
        ], in: store)
      try Expect.equal(try await ids(store, .system), ["3", "2", "1"], "what the program sees")
      try Expect.equal(try await ids(store, .keys(["unit:socialnamnden"])), ["1"], "what the unit sees")
      let both: Reader = .keys(["unit:socialnamnden", "account:ordforande"])
      try Expect.equal(try await ids(store, both), ["2", "1"], "what two keys see, each case once")
      for keys in [[], ["*"], [""], ["unit:byggnadsnamnden"], ["%"]] {
        try Expect.equal(try await ids(store, .keys(keys)), [], "what the keys \(keys) see")
      }
    },
    Check("A case that is made secret is seen by its former readers no longer") { store in
      var row = try Sample.caseRow("1")
      try await put([row], in: store)
      row.secret = true
      row.readers = ["account:handlaggare"]
      try await put([row], in: store)
      try Expect.equal(try await ids(store, .keys(Sample.keys)), [], "what the unit sees")
      try Expect.equal(try await ids(store, .keys(["account:handlaggare"])), ["1"], "what the named one sees")
    },
    Check("A secret case is listed by its public title for those of its nämnd, and never by more") { store in
      var secret = try Sample.caseRow("2", opened: 2, readers: ["account:ordforande"], officers: ["hl1"])
      (secret.secret, secret.publicTitle) = (true, "Remiss")
      try await put([try Sample.caseRow("1", opened: 1), secret], in: store)
      func found(_ filter: CaseFilter, _ keys: [String]) async throws -> [CaseRow] {
        try await store.read { try $0.cases(filter, reader: .keys(keys)) }
      }
      let filter = CaseFilter(titlesOf: [secret.unit])
      let rows = try await found(filter, Sample.keys)
      try Expect.equal(rows.map(\.id), ["2", "1"], "the cases and titles")
      try Expect.equal(rows.first, secret.publicPart, "what is shown of the secret one")
      try Expect.equal(try await found(filter, []).map(\.id), ["2"], "what is shown to who may read nothing")
      try Expect.equal(
        try await found(filter, ["account:ordforande"]), [secret], "what is shown to who may read it")
      for (more, expected) in [
        (CaseFilter(), ["1"]), (CaseFilter(titlesOf: ["byggnadsnamnden"]), ["1"]),
        (CaseFilter(status: .closed, titlesOf: [secret.unit]), []),
        (CaseFilter(workflow: secret.workflow, titlesOf: [secret.unit]), ["1"]),
        (CaseFilter(officer: "hl1", titlesOf: [secret.unit]), []),
        (CaseFilter(limit: 1, after: "2", titlesOf: [secret.unit]), ["1"]),
      ] {
        try Expect.equal(try await found(more, Sample.keys).map(\.id), expected, "the cases by \(more)")
      }
      let claimed = try await found(CaseFilter(), Sample.keys + ["title:" + secret.unit])
      try Expect.equal(claimed.map(\.id), ["1"], "what a claimed key opens")
      secret.unit = "byggnadsnamnden"
      try await put([secret], in: store)
      try Expect.equal(try await found(filter, []), [], "the titles of a nämnd that it has left")
      secret.secret = false
      try await put([secret], in: store)
      try Expect.equal(
        try await found(CaseFilter(titlesOf: [secret.unit]), []), [], "the titles when it is secret no longer")
    },
    Check("Cases are listed newest first, filtered and in pages") { store in
      try await put(
        [
          Sample.caseRow("a", opened: 1), Sample.caseRow("b", opened: 3),
          Sample.caseRow("c", opened: 2, status: .closed),
          Sample.caseRow("d", opened: 3, workflow: "serveringstillstand"),
          Sample.caseRow("e", opened: 0, unit: "byggnadsnamnden", status: .annulled),
        ], in: store)
      let table: [(CaseFilter, [String])] = [
        (CaseFilter(), ["d", "b", "c", "a", "e"]),
        (CaseFilter(status: .open), ["d", "b", "a"]),
        (CaseFilter(status: .closed), ["c"]),
        (CaseFilter(workflow: "remissvar"), ["b", "c", "a", "e"]),
        (CaseFilter(unit: "byggnadsnamnden"), ["e"]),
        (CaseFilter(status: .open, unit: "byggnadsnamnden"), []),
        (CaseFilter(limit: 2), ["d", "b"]),
        (CaseFilter(limit: 2, after: "b"), ["c", "a"]),
        (CaseFilter(status: .open, after: "d"), ["b", "a"]),
        (CaseFilter(limit: 0), []),
        (CaseFilter(isOldestFirst: true), ["e", "a", "c", "b", "d"]),
        (CaseFilter(status: .open, isOldestFirst: true, limit: 2, after: "a"), ["b", "d"]),
        (CaseFilter(workflow: "remissvar", isOldestFirst: true), ["e", "a", "c", "b"]),
        (CaseFilter(status: .open, workflow: "remissvar", limit: 1, after: "b"), ["a"]),
      ]
      for reader in [Reader.system, .keys(Sample.keys)] {
        for (filter, expected) in table {
          let found = try await store.read { try $0.cases(filter, reader: reader) }
          try Expect.equal(found.map(\.id), expected, "the cases by \(filter) for \(reader)")
        }
      }
    },
    Check("Cases are listed by those who have a role in them, as far as they may be read") { store in
      var rows = [
        try Sample.caseRow("1", opened: 1, officers: ["hl1"]),
        try Sample.caseRow("2", opened: 2, officers: ["hl1", "hl2"]),
        try Sample.caseRow(
          "3", opened: 3, workflow: "serveringstillstand", readers: ["account:hl1"], officers: ["hl1"]),
        try Sample.caseRow("4", opened: 4, status: .closed, officers: ["hl1"]), try Sample.caseRow("5"),
      ]
      try await put(rows, in: store)
      func found(_ filter: CaseFilter, _ reader: Reader = .system) async throws -> [String] {
        try await store.read { try $0.cases(filter, reader: reader).map(\.id) }
      }
      try Expect.equal(try await found(CaseFilter(officer: "hl1")), ["4", "3", "2", "1"], "all of one account")
      try Expect.equal(
        try await found(CaseFilter(status: .open, officer: "hl1", isOldestFirst: true, limit: 2)), ["1", "2"],
        "the two oldest")
      try Expect.equal(
        try await found(CaseFilter(status: .open, officer: "hl1"), .keys(Sample.keys)), ["2", "1"],
        "what a reader of the unit sees")
      try Expect.equal(
        try await found(CaseFilter(workflow: "serveringstillstand", officer: "hl1")), ["3"],
        "one process of one account")
      try Expect.equal(try await found(CaseFilter(officer: "hl1"), .keys([])), [], "what nobody's keys see")
      try Expect.equal(try await store.read { try $0.caseOfficers() }, ["hl1", "hl2"], "those who have a role")
      rows[0].officers = ["hl2"]
      try await put([rows[0]], in: store)
      try Expect.equal(try await found(CaseFilter(officer: "hl2")), ["2", "1"], "what has been given to another")
    },
    Check("Open cases are counted by the definition they are pinned to") { store in
      try await put(
        [
          Sample.caseRow("1", pin: "x"), Sample.caseRow("2", pin: "y"), Sample.caseRow("3", pin: "x"),
          Sample.caseRow("4", status: .closed, pin: "z"),
        ], in: store)
      let pins = try await store.read { try $0.openCasesByPin().map { "\($0.pin) \($0.count)" } }
      try Expect.equal(pins.sorted(), ["x 2", "y 1"], "the pins")
    },
  ]

  static func put(_ rows: [CaseRow], in store: any CaseStore) async throws {
    try await store.write { transaction in
      for row in rows { try transaction.put(row) }
    }
  }

  private static func ids(_ store: any CaseStore, _ reader: Reader) async throws -> [String] {
    try await store.read { try $0.cases(CaseFilter(), reader: reader).map(\.id) }
  }
}
