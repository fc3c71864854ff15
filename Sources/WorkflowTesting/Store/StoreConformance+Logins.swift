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
    }
  ]
}
