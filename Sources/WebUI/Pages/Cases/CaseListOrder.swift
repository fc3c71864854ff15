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
    case .newest: "Nyast först"
    case .oldest: "Äldst först"
    case .title: "Ärende"
    case .party: "Part"
    case .officer: "Handläggare"
    case .position: "Läge"
    }
  }

  /// Whether the store gives the cases in this order; otherwise all of them must be read to be ordered.
  var isKept: Bool { self == .newest || self == .oldest }

  /// Cases that the store has given in this order, those opened at the same moment by their numbers.
  func numbered(_ rows: [CaseRow]) -> [CaseRow] {
    // An id begins with the moment that the case was opened at.
    func moment(_ row: CaseRow) -> Substring { row.id.prefix { $0 != "-" } }
    func number(_ row: CaseRow) -> Int { row.dnr.split { !$0.isNumber }.last.flatMap { Int($0) } ?? 0 }
    var groups: [[CaseRow]] = []
    for row in rows {
      if let last = groups.last?.last, moment(last) == moment(row) {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups.flatMap { group in
      group.sorted { self == .oldest ? number($0) < number($1) : number($0) > number($1) }
    }
  }

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
