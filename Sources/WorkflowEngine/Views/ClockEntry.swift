public import CivilTime
import FEEL

/// A line of a clock's ledger.
public struct ClockEntry: Sendable, Hashable {
  /// The event's number in the case.
  public let sequence: Int
  /// When it happened.
  public let time: Instant
  /// The account that did it; `system` for the program itself.
  public let actor: String
  /// What happened, in Swedish.
  public let text: String
  /// The last day that it set; nil where it set none.
  public let due: CivilDate?
  /// The type of the event that made the last day another, such as `task.completed`.
  public let cause: String?

  init(_ event: HistoryEntry) {
    sequence = event.sequence
    time = event.time
    actor = event.actor
    text = event.text
    due = event.structural["due"].date
    cause = event.structural["cause"].text
  }
}
