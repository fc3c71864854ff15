import CaseStore
import FEEL

extension StoreConformance {
  static let effectChecks: [Check] = [
    Check("A due effect is lent once, with one more attempt; one whose lease has run out is abandoned, not lent") {
      store in
      try await put(
        [Sample.effect("b", next: 2), Sample.effect("a", next: 1), Sample.effect("c", next: 30)], in: store)
      try Expect.equal(try await store.read { try $0.nextWakeUp() }, try Sample.instant(1), "the next wake-up")
      let (now, until) = (try Sample.instant(5), try Sample.instant(9))
      let lent = try await store.write { try $0.leaseEffects(due: now, worker: "w", until: until, limit: 10) }
      try Expect.equal(lent.map(\.id), ["a", "b"], "what is lent")
      try Expect.equal(lent.map(\.attempts), [1, 1], "the attempts")
      for row in lent {
        try Expect.equal(row.state, .running, "the state of what is lent")
        try Expect.equal(row.leaseUntil, until, "the end of the lease")
        try Expect.equal(row.worker, "w", "the worker")
        try Expect.equal(try await store.read { try $0.effect(row.id) }, row, "the stored effect")
      }
      let late = try Sample.instant(10)
      let again = try await store.write { try $0.leaseEffects(due: late, worker: "v", until: late, limit: 10) }
      try Expect.equal(again.map(\.id), [], "what is lent again")
      let early = try await store.write { try $0.abandonedEffects(now: now, limit: 10) }
      try Expect.equal(early.map(\.id), [], "what is abandoned while the lease holds")
      try Expect.equal(try await store.read { try $0.nextWakeUp() }, until, "the wake-up when the leases run out")
      let abandoned = try await store.write { try $0.abandonedEffects(now: late, limit: 10) }
      try Expect.equal(abandoned.map(\.id), ["a", "b"], "what is abandoned afterwards")
    },
    Check("A lease is renewed by the worker and try it was lent to, also when it has run out, and by no other") {
      store in
      try await put([Sample.effect("a", next: 1)], in: store)
      let (now, until, later) = (try Sample.instant(5), try Sample.instant(6), try Sample.instant(8))
      _ = try await store.write { try $0.leaseEffects(due: now, worker: "w", until: until, limit: 1) }
      let lent = try await store.read { try $0.effect("a") }
      let table: [(id: String, worker: String, attempt: Int)] = [
        ("a", "v", 1), ("a", "w", 2), ("a", "w", 0), ("b", "w", 1),
      ]
      for (id, worker, attempt) in table {
        let isRenewed = try await store.write {
          try $0.renewLease(effect: id, worker: worker, attempt: attempt, until: later)
        }
        try Expect.equal(isRenewed, false, "whether \(worker) renews try \(attempt) of \(id)")
      }
      try Expect.equal(try await store.read { try $0.effect("a") }, lent, "the effect after others have tried")
      let isRenewed = try await store.write { try $0.renewLease(effect: "a", worker: "w", attempt: 1, until: later) }
      try Expect.equal(isRenewed, true, "whether the worker renews its own")
      var renewed = lent
      renewed?.leaseUntil = later
      try Expect.equal(try await store.read { try $0.effect("a") }, renewed, "the renewed effect")
      try Expect.equal(try await store.read { try $0.nextWakeUp() }, later, "the wake-up when the new lease runs out")
      let early = try await store.write { try $0.abandonedEffects(now: until, limit: 10) }
      try Expect.equal(early.map(\.id), [], "what is abandoned when the first lease would have run out")
      let late = try await store.write { try $0.abandonedEffects(now: later, limit: 10) }
      try Expect.equal(late.map(\.id), ["a"], "what is abandoned when the new lease has run out")
      let last = try Sample.instant(9)
      let isKept = try await store.write { try $0.renewLease(effect: "a", worker: "w", attempt: 1, until: last) }
      try Expect.equal(isKept, true, "whether a lease that has run out is renewed where nobody has taken the effect")
    },
    Check("An effect that is no longer under way has no lease to renew, and the next try is another's") { store in
      let (now, until) = (try Sample.instant(5), try Sample.instant(6))
      for state in EffectRow.State.allCases where state != .running {
        var row = try Sample.effect("a", state: state, next: 1)
        row.attempts = 1
        row.worker = "w"
        try await put([row], in: store)
        let isRenewed = try await store.write { try $0.renewLease(effect: "a", worker: "w", attempt: 1, until: until) }
        try Expect.equal(isRenewed, false, "whether an effect that is \(state.rawValue) is renewed")
        try Expect.equal(try await store.read { try $0.effect("a") }, row, "the effect that is \(state.rawValue)")
      }
      var row = try Sample.effect("a", next: 1)
      row.attempts = 1
      try await put([row], in: store)
      let lent = try await store.write { try $0.leaseEffects(due: now, worker: "w", until: until, limit: 1) }
      try Expect.equal(lent.map(\.attempts), [2], "the number of the next try")
      let isOld = try await store.write { try $0.renewLease(effect: "a", worker: "w", attempt: 1, until: until) }
      try Expect.equal(isOld, false, "whether the same worker's earlier try is renewed")
    },
    Check("Effects are listed by case and state, and keep everything") { store in
      var done = try Sample.effect("1", case: "x", state: .succeeded)
      done.attempts = 3
      done.attemptsBefore = 2
      done.lastError = "Servern svarade inte."
      try await put(
        [
          done, Sample.effect("2", case: "x"), Sample.effect("3", case: "y"),
          Sample.effect("4", case: "y", state: .oviss),
        ],
        in: store)
      try Expect.equal(try await store.read { try $0.effect("1") }, done, "the effect")
      let table: [(String?, EffectRow.State?, [String])] = [
        (nil, nil, ["1", "2", "3", "4"]), ("x", nil, ["1", "2"]), ("x", .queued, ["2"]), (nil, .queued, ["2", "3"]),
        (nil, .oviss, ["4"]), ("x", .oviss, []), ("z", nil, []),
      ]
      for (id, state, expected) in table {
        let found = try await store.read { try $0.effects(case: id, state: state).map(\.id) }
        try Expect.equal(found.sorted(), expected, "the effects of \(id ?? "all") in \(state?.rawValue ?? "any state")")
      }
      done.state = .cancelled
      try await put([done], in: store)
      try Expect.equal(try await store.read { try $0.effect("1")?.state }, .cancelled, "the changed effect")
    },
    Check("Incidents are listed, the open ones or all, of a case or of all") { store in
      func incident(_ id: String, _ caseID: String, settled: Int?) throws -> IncidentRow {
        IncidentRow(
          id: id, caseID: caseID, dnr: "SOCN/2018:1", instance: "skicka", effect: "e", message: "Brevet kom inte fram.",
          opened: try Sample.instant(1), settled: try settled.map(Sample.instant))
      }
      let rows = [
        try incident("a", "1", settled: nil), try incident("b", "1", settled: 4), try incident("c", "2", settled: nil),
      ]
      try await store.write { transaction in
        for row in rows { try transaction.put(row) }
      }
      let table: [(String?, Bool, [String])] = [
        (nil, true, ["a", "c"]), (nil, false, ["a", "b", "c"]), ("1", true, ["a"]), ("1", false, ["a", "b"]),
      ]
      for (id, openOnly, expected) in table {
        let found = try await store.read { try $0.incidents(case: id, openOnly: openOnly).map(\.id) }
        try Expect.equal(found, expected, "the incidents of \(id ?? "all"), open only: \(openOnly)")
      }
      try Expect.equal(try await store.read { try $0.incident("b") }, rows[1], "the incident by id")
      let settled = try incident("a", "1", settled: 9)
      try await store.write { try $0.put(settled) }
      try Expect.equal(try await store.read { try $0.incident("a") }, settled, "the settled incident")
    },
  ]

  private static func put(_ rows: [EffectRow], in store: any CaseStore) async throws {
    try await store.write { transaction in
      for row in rows { try transaction.put(row) }
    }
  }
}
