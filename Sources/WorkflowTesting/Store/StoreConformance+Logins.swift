import CaseStore
import CivilTime

extension StoreConformance {
  static let loginChecks: [Check] = [
    Check("A session is kept as it was put, and one that has been ended stays so") { store in
      let (start, end) = (try Instant.parse("2018-02-14T09:00:00Z"), try Instant.parse("2018-02-14T10:00:00Z"))
      let whole = SessionRow(id: "a", account: "hl1", started: start, seen: start, ended: end)
      let running = SessionRow(id: "b", account: "hl1", started: start, seen: start)
      try await store.write { transaction in
        for row in [whole, running] { try transaction.put(row) }
      }
      try Expect.equal(try await store.read { try $0.session("a") }, whole, "a session that was put as ended")
      try Expect.equal(try await store.read { try $0.session("b") }, running, "one that was not")
      try await store.write { try $0.endSessions(of: "hl1", at: end) }
      var seen = running
      seen.seen = end
      // As it was read before it was ended.
      try await store.write { [seen] in try $0.put(seen) }
      seen.ended = end
      try Expect.equal(try await store.read { try $0.session("b") }, seen, "one that was heard of as it was ended")
      try await store.write { try $0.removeSession("a") }
      try Expect.equal(try await store.read { try $0.session("a") == nil }, true, "whether the removed one is gone")
    },
    Check("A form that was sent in is found by its key, by what it says when it is done, and no more when it is old") {
      store in
      let (start, end) = (try Instant.parse("2018-02-14T09:00:00Z"), try Instant.parse("2018-02-14T10:00:00Z"))
      var row = SentFormRow(key: "k", account: "hl1", digest: "d", time: start)
      try await store.write { [row] in try $0.put(row) }
      try Expect.equal(try await store.read { try $0.sentForm("k") }, row, "a form that was put")
      let undone = try await store.read { try $0.sentForm(of: "hl1", digest: "d", since: start) }
      try Expect.equal(undone, nil, "one that is not done, by what it says")
      row.place = "/arenden/1"
      try await store.write { [row] in try $0.put(row) }
      let done = try await store.read { try $0.sentForm(of: "hl1", digest: "d", since: start) }
      try Expect.equal(done, row, "one that is done")
      for (account, digest, since) in [("hl2", "d", start), ("hl1", "e", start), ("hl1", "d", end)] {
        let found = try await store.read { try $0.sentForm(of: account, digest: digest, since: since) }
        try Expect.equal(found, nil, "one of another account, of other words, of before")
      }
      try await store.write { try $0.removeSentForms(before: start) }
      try Expect.equal(try await store.read { try $0.sentForm("k") }, row, "one that is not old")
      try await store.write { try $0.removeSentForms(before: end) }
      try Expect.equal(try await store.read { try $0.sentForm("k") }, nil, "one that is old")
      try await store.write { [row] transaction in
        try transaction.put(row)
        try transaction.removeSentForm("k")
      }
      try Expect.equal(try await store.read { try $0.sentForm("k") }, nil, "one that was forgotten")
    },
  ]
}
