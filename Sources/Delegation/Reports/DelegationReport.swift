public import CivilTime

/// The list "Anmälan av delegationsbeslut" of a meeting (KL 6:40, 7:8).
public struct DelegationReport: Sendable, Hashable {
  /// The day of the meeting.
  public let meeting: CivilDate
  /// The urgent decisions (KL 6:39), by day.
  public let urgent: [ReportedDecision]
  /// The other decisions, by day.
  public let ordinary: [ReportedDecision]

  /// The list of decisions, in the order they are given.
  public init(meeting: CivilDate, _ decisions: [ReportedDecision]) {
    self.meeting = meeting
    urgent = decisions.filter { $0.urgency != nil }
    ordinary = decisions.filter { $0.urgency == nil }
  }

  /// All decisions on it.
  public var decisions: [ReportedDecision] { urgent + ordinary }
}
