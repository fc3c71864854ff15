public import CivilTime

/// The lists "Anmälan av delegationsbeslut": which decisions are reported at which meeting, each once and only once.
///
/// A decision comes to the first meeting whose kallelse is not yet out when it is recorded; an urgent one always to the
/// next meeting (KL 6:40). What is on a list that is out stays there.
public struct DelegationReport: Sendable {
  /// The list of one meeting.
  public struct List: Sendable, Hashable {
    /// The day of the meeting.
    public let meeting: CivilDate
    /// The urgent decisions (KL 6:39), by day.
    public let urgent: [ReportedDecision]
    /// The other decisions, by day.
    public let ordinary: [ReportedDecision]

    /// A list.
    public init(meeting: CivilDate, urgent: [ReportedDecision], ordinary: [ReportedDecision]) {
      self.meeting = meeting
      self.urgent = urgent
      self.ordinary = ordinary
    }

    /// All decisions on it.
    public var decisions: [ReportedDecision] { urgent + ordinary }
  }

  /// The lists, by meeting.
  public let lists: [List]
  /// The decisions that no meeting can take yet.
  public let waiting: [ReportedDecision]

  /// The lists of all meetings.
  public init(_ decisions: [ReportedDecision], meetings: [ReportMeeting]) {
    let meetings = meetings.sorted { $0.date < $1.date }
    var byMeeting: [Int: [ReportedDecision]] = [:]
    var waiting: [ReportedDecision] = []
    var seen: Set<String> = []
    for decision in decisions.sorted(by: Self.precedes) where decision.isReported && seen.insert(decision.id).inserted {
      let place = meetings.firstIndex { $0.has(decision) } ?? meetings.firstIndex { $0.takes(decision) }
      if let place { byMeeting[place, default: []].append(decision) } else { waiting.append(decision) }
    }
    lists = meetings.indices.map { index in
      let own = byMeeting[index] ?? []
      return List(
        meeting: meetings[index].date, urgent: own.filter { $0.urgency != nil },
        ordinary: own.filter { $0.urgency == nil })
    }
    self.waiting = waiting
  }

  /// The list of the meeting on a day; nil where there is no meeting.
  public func list(on day: CivilDate) -> List? { lists.first { $0.meeting == day } }

  private static func precedes(_ a: ReportedDecision, _ b: ReportedDecision) -> Bool {
    (a.decided, a.dnr, a.id) < (b.decided, b.dnr, b.id)
  }
}
