public import CivilTime
public import SourceDiagnostics

/// A clock of a process: a last day that its cases must watch.
public struct ClockDefinition: Sendable {
  /// How the last day is found.
  public enum Rule: Sendable {
    /// The expression gives the last day.
    case until(PlacedExpression)
    /// The expression gives the first day, and the period how long it runs (lag 1930:173 1 §).
    case lasts(from: PlacedExpression, Period)

    /// The expression that gives the day it starts from.
    var day: PlacedExpression {
      switch self {
      case .until(let day), .lasts(let day, _): day
      }
    }
  }

  /// By how much it may be extended.
  public struct Extension: Sendable, Hashable {
    /// The longest extension.
    public let atMost: Period
    /// How many times.
    public let times: Int
    /// What must be stated.
    public let needs: [String]
  }

  /// Its name.
  public let id: String
  /// What people call it.
  public let title: String
  /// The provision it rests on.
  public let lagrum: String?
  /// How the last day is found.
  public let rule: Rule
  /// Whether a last day on a Saturday, Sunday or holiday moves to the next weekday (lag 1930:173 2 §).
  public let rolls: Bool
  /// Whether it may be stopped, and run on.
  public let maySuspend: Bool
  /// By how much it may be extended; nil for not at all.
  public let extend: Extension?
  /// How long before the last day it warns, as written.
  public let warnings: [Period]
  /// Where it stands.
  public let place: SourcePlace
}
