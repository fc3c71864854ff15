/// When a block is done.
public enum Join: Sendable, Hashable {
  /// When all branches are done.
  case all
  /// When the first is done; the others are cancelled.
  case any
  /// When so many are done; the others are cancelled. Fewer branches than that is an incident.
  case count(Int)

  /// How many of so many branches must be done.
  public func needed(of total: Int) -> Int {
    switch self {
    case .all: total
    case .any: min(1, total)
    case .count(let number): number
    }
  }
}
