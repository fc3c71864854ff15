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
  /// Whether it has given its ordförande the task of deciding urgent matters (KL 6:39).
  public let chairDecidesUrgent: Bool
  /// The roles that may do each act outside the ordinary course of a process; nobody may what is not there.
  public let rights: [Right: [String]]
  /// Its meetings, by day.
  public let meetings: [Meeting]

  /// A nämnd.
  public init(
    id: String, name: String, code: String, numberFormat: String, chairDecidesUrgent: Bool,
    rights: [Right: [String]] = [:], meetings: [Meeting]
  ) {
    self.id = id
    self.name = name
    self.code = code
    self.numberFormat = numberFormat
    self.chairDecidesUrgent = chairDecidesUrgent
    self.rights = rights
    self.meetings = meetings.sorted { $0.date < $1.date }
  }

  /// The number series of its cases in a year.
  public func caseSeries(year: Int) -> String { "diarium/\(id)/\(year)" }

  /// The series of its paragraphs (§§) in a calendar year.
  public func paragraphSeries(year: Int) -> String { "paragraf/\(id)/\(year)" }

  /// A case number in the nämnd's form.
  public func caseNumber(year: Int, number: Int) -> String {
    numberFormat.replacing("{kod}", with: code).replacing("{år}", with: String(year))
      .replacing("{nr}", with: String(number))
  }

  /// The first meeting on or after a day whose manusstopp has not passed on that day.
  public func nextMeeting(openOn day: CivilDate) -> Meeting? { meetings.first { $0.cutoff >= day && $0.date >= day } }

  /// The first meeting after a day.
  public func meeting(after day: CivilDate) -> Meeting? { meetings.first { $0.date > day } }

  /// The meeting on a day.
  public func meeting(on day: CivilDate) -> Meeting? { meetings.first { $0.date == day } }
}
