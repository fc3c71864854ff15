/// Why a day does not count as a day to act (lag 1930:173 2 §), and is not a working day.
public enum DayOff: Sendable, Hashable {
  /// An allmän helgdag; a plain Sunday is one.
  case holiday(SwedishHoliday)
  /// Midsommarafton, julafton or nyårsafton.
  case eve(SwedishEve)
  /// A Saturday that is neither holiday nor eve.
  case saturday

  /// The Swedish name of the reason: "långfredagen", "julafton", "lördag".
  public var name: String {
    switch self {
    case .holiday(let holiday): holiday.name
    case .eve(let eve): eve.name
    case .saturday: Weekday.saturday.name
    }
  }

  /// The law by which the day does not count.
  public var citation: String {
    switch self {
    case .holiday(let holiday): SwedishHolidays.citation(for: holiday)
    case .eve(let eve): SwedishHolidays.citation(for: eve)
    case .saturday: "lag (1930:173) 2 §"
    }
  }
}
