/// A date in Swedish words, with its distance from today where that is asked for.
public struct SwedishDateText: Sendable, Hashable {
  /// The date the text is about.
  public let date: CivilDate

  /// Texts about a date.
  public init(_ date: CivilDate) {
    self.date = date
  }

  /// With weekday and year, names shortened: "fre 9 mars 2018", "tis 12 okt 2021".
  public var short: String { "\(shortWithoutYear) \(date.year)" }

  /// With weekday, names shortened: "fre 9 mars", "tis 12 okt".
  public var shortWithoutYear: String {
    let (_, month, day) = date.civil
    return "\(date.weekday.shortName) \(day) \(SwedishMonth.shortName(month))"
  }

  /// For letters and protocols: "9 mars 2018", "12 oktober 2021".
  public var long: String { "\(dayAndMonth) \(date.year)" }

  /// Day and month in full: "9 mars", "12 oktober".
  public var dayAndMonth: String {
    let (_, month, day) = date.civil
    return "\(day) \(SwedishMonth.name(month))"
  }

  /// How far off a last day is: "i dag", "i morgon", "3 dagar kvar", "gick ut i går", "gick ut för 2 dagar sedan".
  public func distance(today: CivilDate) -> String {
    switch today.days(until: date) {
    case 0: "i dag"
    case 1: "i morgon"
    case let left where left > 1: "\(left) dagar kvar"
    case -1: "gick ut i går"
    case let left: "gick ut för \(-left) dagar sedan"
    }
  }

  /// A last day and its distance, "fre 9 mars, 3 dagar kvar"; the year is written when it is not today's year.
  public func deadline(today: CivilDate) -> String {
    let text = date.year == today.year ? shortWithoutYear : short
    return "\(text), \(distance(today: today))"
  }
}
