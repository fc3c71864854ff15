import CaseStore
import FEEL

extension StoreConformance {
  static let taskChecks: [Check] = [
    Check("Tasks are listed by the day that runs out first and by every filter, those without such a day at the end") {
      store in
      try await put([Sample.caseRow("1"), Sample.caseRow("2")], in: store)
      try await put(
        [
          Sample.task("a", case: "1", due: 5), Sample.task("b", case: "1", created: 1),
          Sample.task("c", case: "2", due: 2, assignee: "handlaggare-1"),
          Sample.task("d", case: "2", created: 0, role: "ordforande"),
          Sample.task("e", case: "2", due: 9, soonest: 2, created: 3, unit: "byggnadsnamnden"),
        ], in: store)
      let table: [(WorkItemFilter, [String])] = [
        (WorkItemFilter(), ["c", "e", "a", "d", "b"]),
        (WorkItemFilter(caseID: "1"), ["a", "b"]),
        (WorkItemFilter(caseID: "2", roles: ["ordforande"]), ["d"]),
        (WorkItemFilter(assignee: "handlaggare-1"), ["c"]),
        (WorkItemFilter(unassigned: true), ["e", "a", "d", "b"]),
        (WorkItemFilter(unassigned: true, unit: "socialnamnden"), ["a", "d", "b"]),
        (WorkItemFilter(unit: "socialnamnden", roles: ["handlaggare", "registrator"]), ["c", "a", "b"]),
        (WorkItemFilter(roles: []), []),
        (WorkItemFilter(limit: 2), ["c", "e"]),
      ]
      for (filter, expected) in table {
        let found = try await store.read { try $0.workItems(filter, reader: .system) }
        try Expect.equal(found.map(\.id), expected, "the tasks by \(filter)")
      }
      let row = try Sample.task("c", case: "2", due: 2, assignee: "handlaggare-1")
      try Expect.equal(try await store.read { try $0.workItem("c") }, row, "the task by id")
      try Expect.equal(try await store.read { try $0.workItem("b")?.due }, nil, "the last day of a task without one")
    },
    Check("Tasks of a case that a reader may not see are not in any of its lists") { store in
      try await put([Sample.caseRow("1"), Sample.caseRow("2", readers: ["account:ordforande"])], in: store)
      try await put(
        [Sample.task("a", case: "1"), Sample.task("b", case: "2", assignee: "x")], in: store)
      let filters = [
        WorkItemFilter(), WorkItemFilter(caseID: "2"), WorkItemFilter(assignee: "x"),
        WorkItemFilter(unit: "socialnamnden"), WorkItemFilter(roles: ["handlaggare"]),
      ]
      for filter in filters {
        let found = try await store.read { try $0.workItems(filter, reader: .keys(Sample.keys)) }
        try Expect.that(!found.contains { $0.id == "b" }, "\(filter) shows a task of a case that may not be read")
      }
      let all: Reader = .keys(["account:ordforande"] + Sample.keys)
      let found = try await store.read { try $0.workItems(WorkItemFilter(), reader: all).map(\.id) }
      try Expect.equal(found, ["a", "b"], "the tasks of one who may read both")
    },
    Check("A task can be changed and taken away, and its drafts go with it") { store in
      try await put([Sample.caseRow("1")], in: store)
      var row = try Sample.task("a", case: "1")
      try await put([row, Sample.task("b", case: "1")], in: store)
      row.assignee = "handlaggare-1"
      row.due = try Sample.day(3)
      try await put([row], in: store)
      try Expect.equal(try await store.read { try $0.workItem("a") }, row, "the changed task")
      try await store.write { transaction in
        try transaction.putDraft(["text": "Utkast"], task: "a", actor: "handlaggare-1")
        try transaction.putDraft(["text": "Annat"], task: "a", actor: "handlaggare-2")
        try transaction.putDraft(["text": "Tredje"], task: "b", actor: "handlaggare-1")
        try transaction.removeWorkItem("a")
      }
      try Expect.equal(try await store.read { try $0.workItem("a") }, nil, "the removed task")
      for actor in ["handlaggare-1", "handlaggare-2"] {
        let draft = try await store.read { try $0.draft(task: "a", actor: actor) }
        try Expect.equal(draft, Value?.none, "the draft of a removed task")
      }
      let other = try await store.read { try $0.draft(task: "b", actor: "handlaggare-1") }
      try Expect.equal(other, ["text": "Tredje"], "the draft of another task")
    },
    Check("Each one's draft is kept until it is forgotten") { store in
      try await store.write { transaction in
        try transaction.putDraft(["text": "Först"], task: "a", actor: "x")
        try transaction.putDraft(["text": "Sedan"], task: "a", actor: "x")
        try transaction.putDraft(["text": "Annan"], task: "a", actor: "y")
      }
      try Expect.equal(try await store.read { try $0.draft(task: "a", actor: "x") }, ["text": "Sedan"], "x's draft")
      try await store.write { try $0.putDraft(nil, task: "a", actor: "x") }
      try Expect.equal(try await store.read { try $0.draft(task: "a", actor: "x") }, Value?.none, "x's forgotten draft")
      try Expect.equal(try await store.read { try $0.draft(task: "a", actor: "y") }, ["text": "Annan"], "y's draft")
    },
    Check("A clock that is due is lent to one worker at a time, the oldest first") { store in
      let clocks = try [("1", "b", 2), ("1", "a", 1), ("2", "a", 9)].map {
        ClockRow(caseID: $0.0, key: $0.1, due: try Sample.instant($0.2))
      }
      try await store.write { transaction in
        for clock in clocks { try transaction.put(clock) }
      }
      try Expect.equal(try await store.read { try $0.clocks(case: "1").map(\.key) }, ["a", "b"], "a case's clocks")
      try Expect.equal(try await store.read { try $0.nextWakeUp() }, try Sample.instant(1), "the next wake-up")
      try Expect.equal(try await lease(store, now: 5, until: 7, limit: 1), ["1 a"], "the first lease")
      try Expect.equal(try await lease(store, now: 5, until: 7), ["1 b"], "the second lease")
      try Expect.equal(try await lease(store, now: 6, until: 8), [], "what is left while both are lent")
      try Expect.equal(try await store.read { try $0.nextWakeUp() }, try Sample.instant(7), "the wake-up while lent")
      try Expect.equal(
        try await lease(store, now: 7, until: 8), ["1 a", "1 b"], "what is lent when the leases have run out")
      let moved = ClockRow(caseID: "1", key: "a", due: try Sample.instant(20))
      try await store.write { transaction in
        try transaction.put(moved)
        try transaction.removeClock(case: "1", key: "b")
      }
      try Expect.equal(
        try await store.read { try $0.clocks(case: "1") }, [moved], "the clocks after the worker's command")
      try Expect.equal(try await lease(store, now: 25, until: 30), ["2 a", "1 a"], "what is due later")
    },
  ]

  private static func put(_ rows: [WorkItemRow], in store: any CaseStore) async throws {
    try await store.write { transaction in
      for row in rows { try transaction.put(row) }
    }
  }

  private static func lease(_ store: any CaseStore, now: Int, until: Int, limit: Int = 10) async throws -> [String] {
    let (now, until) = (try Sample.instant(now), try Sample.instant(until))
    let rows = try await store.write { try $0.leaseClocks(due: now, worker: "w", until: until, limit: limit) }
    return rows.map { "\($0.caseID) \($0.key)" }
  }
}
