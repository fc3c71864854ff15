import WorkflowKit
import WorkflowTesting

extension KeyBench {
  private static let head = "scenario: Prov\nworkflow: prov\nstart: 2018-02-14\nas: a\ninput: {}\nstory:\n  - "

  /// The values of the keys that each kind of entry must have.
  private static let acts: [String: [(key: String, value: String)]] = [
    "reassign": [("to", "b")], "correct": [("value", "1")], "clock": [("change", "suspend")],
    "world": [("is", "up")],
  ]

  /// One for each table of a scenario file.
  static let scenario: [KeyBench] =
    [
      KeyBench(
        table: .scenario,
        base: [
          ("scenario", "Prov"), ("workflow", "prov"), ("start", "2018-02-14"), ("as", "a"), ("input", "{}"),
          ("story", "[]"),
        ], before: "")
    ]
    + KeyTable.acts.map { table in
      let meeting = "{date: 2018-03-21, cutoff: 2018-03-05, notice: 2018-03-14, place: Solrosen}"
      let act = table.keys[0].name
      return KeyBench(
        table: table, base: [(act, act == "meeting" ? meeting : "s")] + (acts[act] ?? []), before: head)
    }
    + [
      KeyBench(table: .waiting, base: [("day", "2018-02-15"), ("expect", "{}")], before: head),
      KeyBench(table: .expectation, base: [("status", "open")], before: head + "expect:\n      "),
      KeyBench(
        table: .expectedTask, base: [("step", "s")], before: head + "expect:\n      tasks:\n        - "),
      KeyBench(
        table: .expectedReport, base: [("meeting", "2018-03-21"), ("decisions", "[Tillstånd]")],
        before: head + "expect:\n      reported:\n        "),
    ]
}
