import WorkflowKit

extension KeyBench {
  private static let none = Right.allCases.map { "\($0.rawValue): []" }.joined(separator: ", ")
  private static let roles = "[{id: r, title: R}]"
  private static let boards =
    "[{id: b, name: B, code: B, number_format: '{kod}/{år}:{nr}', rights: {\(none)}, meetings: []}]"
  private static let accounts = "[{id: a, title: A, roles: [{board: b, role: r}]}]"
  private static let parts = [("roles", roles), ("boards", boards), ("accounts", accounts)]

  /// The file but for one part, which comes last.
  private static func file(without part: String) -> String {
    "tenant: exempel\nname: Exempel\nconfigure: [r]\n"
      + parts.filter { $0.0 != part }.map { "\($0.0): \($0.1)\n" }.joined()
  }

  private static let inBoard =
    file(without: "boards")
    + "boards:\n  - id: b\n    name: B\n    code: B\n    number_format: '{kod}/{år}:{nr}'\n    meetings: []\n"

  /// One for each table of the organisation's file.
  static let organisation: [KeyBench] = [
    KeyBench(
      table: .organisation, base: [("tenant", "exempel"), ("name", "Exempel"), ("configure", "[r]")] + parts,
      before: ""),
    KeyBench(
      table: .role, base: [("id", "r"), ("title", "R")], before: file(without: "roles") + "roles:\n  - "),
    KeyBench(
      table: .board,
      base: [
        ("id", "b"), ("name", "B"), ("code", "B"), ("number_format", "'{kod}/{år}:{nr}'"), ("rights", "{\(none)}"),
        ("meetings", "[]"),
      ], before: file(without: "boards") + "boards:\n  - "),
    KeyBench(
      table: .series, base: [("year", "2018"), ("next_case", "2"), ("next_paragraph", "3")],
      before: inBoard + "    rights: {\(none)}\n    series:\n      - "),
    KeyBench(
      table: .rights, base: Right.allCases.map { ($0.rawValue, "[]") }, before: inBoard + "    rights:\n      "),
    KeyBench(
      table: .meeting,
      base: [("date", "2018-03-21"), ("cutoff", "2018-03-05"), ("notice", "2018-03-14"), ("place", "Solrosen")],
      before: inBoard.replacing("    meetings: []\n", with: "") + "    rights: {\(none)}\n    meetings:\n      - "),
    KeyBench(
      table: .committee, base: [("id", "u"), ("name", "U")],
      before: inBoard + "    rights: {\(none)}\n    committees:\n      - "),
    KeyBench(
      table: .contract, base: [("municipality", "Grannkommun"), ("roles", "[r]"), ("from", "2026-01-01")],
      before: inBoard + "    rights: {\(none)}\n    contracts:\n      - "),
    KeyBench(
      table: .subdelegation, base: [("role", "r"), ("account", "a"), ("item", "1.1"), ("from", "2026-01-01")],
      before: inBoard + "    rights: {\(none)}\n    subdelegations:\n      - "),
    KeyBench(
      table: .account, base: [("id", "a"), ("title", "A"), ("roles", "[{board: b, role: r}]")],
      before: file(without: "accounts") + "accounts:\n  - "),
    KeyBench(
      table: .holding, base: [("board", "b"), ("role", "r")],
      before: file(without: "accounts") + "accounts:\n  - id: a\n    title: A\n    roles:\n      - "),
    KeyBench(
      table: .absence, base: [("account", "a"), ("from", "2018-04-03"), ("through", "2018-04-13")],
      before: file(without: "") + "absences:\n  - "),
  ]
}
