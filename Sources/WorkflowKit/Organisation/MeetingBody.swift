public import CivilTime

/// A body that decides at meetings: a nämnd or an utskott.
public struct MeetingBody: Sendable, Hashable {
  /// Its id in data, such as `socialnämnden` or `myndighetsutskottet`.
  public let id: String
  /// Its name.
  public let name: String
  /// How many ledamöter it has; nil where that is not said, so that nobody can tell whether it is quorate.
  public let members: Int?
  /// Its meetings, by day.
  public let meetings: [Meeting]

  /// A body.
  public init(id: String, name: String, members: Int? = nil, meetings: [Meeting]) {
    self.id = id
    self.name = name
    self.members = members
    self.meetings = meetings.sorted { $0.date < $1.date }
  }

  /// The first meeting on or after a day whose manusstopp has not passed on that day.
  public func nextMeeting(openOn day: CivilDate) -> Meeting? { meetings.first { $0.cutoff >= day && $0.date >= day } }

  /// The first meeting after a day.
  public func meeting(after day: CivilDate) -> Meeting? { meetings.first { $0.date > day } }

  /// The meeting on a day.
  public func meeting(on day: CivilDate) -> Meeting? { meetings.first { $0.date == day } }

  /// The meeting at which a decision of a day, taken on the body's behalf, is reported: the first whose kallelse is not
  /// yet out that day, or the very next one where the decision was too urgent to await it (KL 6:40).
  public func reportMeeting(for day: CivilDate, isUrgent: Bool) -> Meeting? {
    meetings.first { isUrgent ? $0.date > day : $0.notice > day }
  }

  /// The series of its paragraphs (§§) in a calendar year.
  public func paragraphSeries(year: Int) -> String { "paragraf/\(id)/\(year)" }

  /// The body whose paragraphs of a year a series numbers; nil where it numbers something else.
  public static func paragraphs(of series: String) -> (body: String, year: Int)? {
    let parts = series.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "paragraf", let year = Int(parts[2]) else { return nil }
    return (String(parts[1]), year)
  }
}
