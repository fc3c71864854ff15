import CaseStore
import WorkflowKit

/// An order in which the list of cases can stand, by what it is called in the address.
enum CaseListOrder: String, CaseIterable, Sendable {
  case newest = "nyast"
  case oldest = "aldst"
  case title = "rubrik"
  case party = "part"
  case officer = "handlaggare"
  case position = "lage"

  /// What it is called on the page.
  var words: String {
    switch self {
    case .newest: "Senast öppnat först"
    case .oldest: "Först öppnat först"
    case .title: "Ärende"
    case .party: "Part"
    case .officer: "Handläggare"
    case .position: "Läge"
    }
  }

  /// Whether the store gives the cases in this order; otherwise all of them must be read to be ordered.
  var isKept: Bool { self == .newest || self == .oldest }

  /// The cases in this order, as a Swedish list is ordered; those that have nothing to be ordered by come last.
  ///
  /// - Parameter names: What the accounts are called.
  func ordered(_ rows: [CaseRow], names: (CaseRow) -> String) -> [CaseRow] {
    func text(_ row: CaseRow) -> String {
      switch self {
      case .newest, .oldest: ""
      case .title: row.title
      case .party: row.party
      case .officer: names(row)
      case .position: row.position
      }
    }
    if isKept { return rows }
    return rows.filter { !text($0).isEmpty }.sortedInSwedish(by: text) + rows.filter { text($0).isEmpty }
  }
}
