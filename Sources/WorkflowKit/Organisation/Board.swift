public import CivilTime

/// A nämnd.
public struct Board: Sendable, Hashable {
  /// Its id in data, such as `socialnämnden`.
  public let id: String
  /// Its name.
  public let name: String
  /// The letters of its case numbers, such as `SOCN`.
  public let code: String
  /// The form of its case numbers, with `{kod}`, `{år}` and `{nr}`.
  public let numberFormat: String
  /// The form of its references (beteckningar), with `{dnr}` and `{diarieplan}`; nil where it writes no code after the
  /// number.
  public let referenceFormat: String?
  /// Where its number series begin, in years in which they do not begin with 1.
  public let starts: [SeriesStart]
  /// Whether it has given its ordförande the task of deciding urgent matters (KL 6:39).
  public let chairDecidesUrgent: Bool
  /// The role of its ordförande, or of the other ledamot who has that task; nil where it is not said.
  public let chairRole: String?
  /// The accounts of the ledamöter whom it has named to decide urgent matters when nobody with `chairRole` can (KL 6:39).
  public let chairStandIns: [String]
  /// The role of the förvaltningschef within its area, who alone may pass decisions on (KL 7:6); nil where there is none.
  public let chief: String?
  /// The agreements by which other municipalities' employees may decide for it (KL 9:37).
  public let contracts: [StaffContract]
  /// What its förvaltningschef has passed on (KL 7:6).
  public let subdelegations: [Subdelegation]
  /// The roles that may do each act outside the ordinary course of a process; nobody may what is not there.
  public let rights: [Right: [String]]
  /// Its meetings, by day.
  public let meetings: [Meeting]
  /// How many ledamöter it has; nil where that is not said.
  public let members: Int?
  /// Its utskott.
  public let committees: [MeetingBody]

  /// A nämnd.
  public init(
    id: String, name: String, code: String, numberFormat: String, referenceFormat: String? = nil,
    starts: [SeriesStart] = [], chairDecidesUrgent: Bool, chairRole: String? = nil,
    chairStandIns: [String] = [], chief: String? = nil, contracts: [StaffContract] = [],
    subdelegations: [Subdelegation] = [],
    rights: [Right: [String]] = [:], meetings: [Meeting], members: Int? = nil, committees: [MeetingBody] = []
  ) {
    self.id = id
    self.name = name
    self.code = code
    self.numberFormat = numberFormat
    self.referenceFormat = referenceFormat
    self.starts = starts
    self.chairDecidesUrgent = chairDecidesUrgent
    self.chairRole = chairRole
    self.chairStandIns = chairStandIns
    self.chief = chief
    self.contracts = contracts
    self.subdelegations = subdelegations
    self.rights = rights
    self.meetings = meetings.sorted { $0.date < $1.date }
    self.members = members
    self.committees = committees
  }

  /// The nämnd as a body that meets and decides.
  public var body: MeetingBody { MeetingBody(id: id, name: name, members: members, meetings: meetings) }

  /// The first meeting on or after a day of the nämnd and of each of its utskott, by id; without those that have none.
  public func nextMeetings(from day: CivilDate) -> [String: CivilDate] {
    ([body] + committees).reduce(into: [:]) { next, body in
      next[body.id] = body.meetings.map(\.date).filter { $0 >= day }.min()
    }
  }

  /// The first meeting on or after a day whose manusstopp has not passed on that day.
  public func nextMeeting(openOn day: CivilDate) -> Meeting? { body.nextMeeting(openOn: day) }

  /// The first meeting after a day.
  public func meeting(after day: CivilDate) -> Meeting? { body.meeting(after: day) }

  /// The meeting on a day.
  public func meeting(on day: CivilDate) -> Meeting? { body.meeting(on: day) }
}
