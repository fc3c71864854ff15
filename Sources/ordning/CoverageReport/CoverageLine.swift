import WorkflowEngine
import WorkflowTesting

/// A line of a process's file, and what of it has been taken.
struct CoverageLine {
  /// What can be said of a line.
  enum Mark: String {
    case taken = "tagen"
    case partly = "delvis"
    case untaken = "aldrig"
    case none = ""
  }

  let number: Int
  let text: String
  private let parts: [CoveragePart]

  init(_ number: Int, _ text: String, parts: [CoveragePart]) {
    self.number = number
    self.text = text
    self.parts = parts
  }

  var mark: Mark {
    guard !parts.isEmpty else { return .none }
    let taken = parts.count { $0.times > 0 }
    if taken == 0 { return .untaken }
    return taken == parts.count ? .taken : .partly
  }

  /// How many times its parts have been taken.
  private var times: String {
    let times = parts.map(\.times).sorted()
    guard let least = times.first, let most = times.last, least < most else {
      return Words.count(times.first ?? 0, "gång", "gånger")
    }
    return "\(least)–\(most) gånger"
  }

  /// The mark in words: how many times, or which parts never.
  var words: String {
    switch mark {
    case .none: ""
    case .taken: "tagen \(times)"
    case .partly: "aldrig: " + parts.filter { $0.times == 0 }.map(\.name).joined(separator: ", ")
    case .untaken: "aldrig tagen"
    }
  }
}
