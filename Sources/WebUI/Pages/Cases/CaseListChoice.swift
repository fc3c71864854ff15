import CaseStore
import WorkflowDefinitions
import WorkflowKit

/// Which cases an address asks for, and in what order.
struct CaseListChoice {
  /// How far the cases have come, by what it is called in the address.
  static let statuses: [(name: String, status: CaseRow.Status, title: String)] = [
    ("", .open, "Pågående"), ("avslutade", .closed, "Avslutade"), ("makulerade", .annulled, "Makulerade"),
  ]

  var status = ""
  var process = ""
  var officer = ""
  var board = ""
  var order = CaseListOrder.newest
  /// The case that the page begins after, where the store keeps the order.
  var after = ""
  /// The number of the page, where all are read to be ordered.
  var page = 1
  /// What was asked for that there is not.
  private(set) var problems: [String] = []

  /// What the fields of an address say.
  ///
  /// - Parameter accounts: Those that can be asked for.
  init(_ fields: FormBody, processes: [String: Workflow], accounts: Set<String>, units: [String]) {
    func take(_ name: String, _ problem: String, isKnown: (String) -> Bool) -> String {
      let text = fields.text(name)
      if text.isEmpty || isKnown(text) { return text }
      problems.append("\(problem) \"\(text)\".")
      return ""
    }
    status = take("visa", "Det finns inget läge som heter") { text in Self.statuses.contains { $0.name == text } }
    process = take("typ", "Det finns ingen process som heter") { processes[$0] != nil }
    officer = take("handlaggare", "Det finns inget konto som heter") { accounts.contains($0) }
    board = take("namnd", "Det finns ingen nämnd hos dig som heter") { units.contains($0) }
    let wanted = take("ordning", "Listan kan inte ordnas efter") { CaseListOrder(rawValue: $0) != nil }
    order = CaseListOrder(rawValue: wanted) ?? .newest
    after = fields.text("efter")
    page = min(max(1, Int(fields.text("sida")) ?? 1), CaseListPage.mostOrdered / CaseListPage.most)
  }

  /// The cases that are asked for.
  func filter(limit: Int) -> CaseFilter {
    CaseFilter(
      status: Self.statuses.first { $0.name == status }?.status ?? .open, workflow: process.nilIfEmpty,
      unit: board.nilIfEmpty, officer: officer.nilIfEmpty, isOldestFirst: order == .oldest, limit: limit,
      after: order.isKept ? after.nilIfEmpty : nil)
  }

  /// The address of the first page of these cases.
  var path: String { path(with: []) }

  /// The address of a page of these cases.
  func path(with more: [(String, String)]) -> String {
    let parts =
      [
        ("visa", status), ("typ", process), ("handlaggare", officer), ("namnd", board),
        ("ordning", order == .newest ? "" : order.rawValue),
      ].filter { !$0.1.isEmpty } + more
    return parts.isEmpty ? "/arenden" : "/arenden?" + AddressQuery.text(parts)
  }
}

extension String {
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
