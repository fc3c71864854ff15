/// The level at which a decision is taken.
public enum DecisionLevel: String, Sendable, Hashable, CaseIterable, Codable {
  /// An employee, at the desk.
  case delegate = "delegat"
  /// An utskott, at a meeting with a protocol of its own.
  case committee = "utskott"
  /// The ordförande or another member alone (KL 6:37, 6:39).
  case chair = "ordförande"
  /// The nämnd, at a meeting.
  case board = "nämnd"

  /// Whether it stands above another: what was decided there is not changed by the other.
  func isAbove(_ other: DecisionLevel) -> Bool { rank > other.rank }

  private var rank: Int {
    switch self {
    case .delegate: 0
    case .chair: 1
    case .committee: 2
    case .board: 3
    }
  }
}
