public import CivilTime

/// A meeting to which decisions are reported.
public struct ReportMeeting: Sendable, Hashable {
  /// How far its list has come.
  public enum List: Sendable, Hashable {
    /// The kallelse is not yet out.
    case open
    /// The kallelse went out with these decisions; urgent ones may still be added at the meeting.
    case sent(Set<String>)
    /// The meeting has been held, and these decisions were reported.
    case held(Set<String>)
  }

  /// The day of the meeting.
  public let date: CivilDate
  /// The day the kallelse goes out.
  public let notice: CivilDate
  /// How far its list has come.
  public let list: List

  /// A meeting.
  public init(date: CivilDate, notice: CivilDate, list: List = .open) {
    self.date = date
    self.notice = notice
    self.list = list
  }

  /// Whether a decision is on a list that is out.
  func has(_ decision: ReportedDecision) -> Bool {
    switch list {
    case .open: false
    case .sent(let ids), .held(let ids): ids.contains(decision.id)
    }
  }

  /// Whether a decision that is on no list may still come to this meeting: an urgent one as long as it has not been
  /// held, another as long as the kallelse is not out.
  func takes(_ decision: ReportedDecision) -> Bool {
    switch list {
    case .held: false
    case .sent: decision.urgency != nil && decision.recorded < date
    case .open: decision.recorded < (decision.urgency == nil ? notice : date)
    }
  }
}
