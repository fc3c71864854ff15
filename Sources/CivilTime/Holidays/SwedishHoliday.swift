/// An allmän helgdag (lag 1989:253 1 §); the raw value is its Swedish name.
public enum SwedishHoliday: String, Sendable, Hashable, CaseIterable, Codable {
  /// 1 January.
  case newYearsDay = "nyårsdagen"
  /// 6 January.
  case epiphany = "trettondedag jul"
  /// The Friday before Easter Sunday.
  case goodFriday = "långfredagen"
  /// Easter Sunday.
  case easterSunday = "påskdagen"
  /// The day after Easter Sunday.
  case easterMonday = "annandag påsk"
  /// 1 May.
  case firstOfMay = "första maj"
  /// The sixth Thursday after Easter Sunday.
  case ascensionDay = "Kristi himmelsfärdsdag"
  /// The seventh Sunday after Easter Sunday.
  case whitSunday = "pingstdagen"
  /// The day after Whit Sunday; a holiday through 2004.
  case whitMonday = "annandag pingst"
  /// 6 June; a holiday from 2005.
  case nationalDay = "nationaldagen"
  /// The Saturday of 20–26 June.
  case midsummerDay = "midsommardagen"
  /// The Saturday of 31 October–6 November.
  case allSaintsDay = "alla helgons dag"
  /// 25 December.
  case christmasDay = "juldagen"
  /// 26 December.
  case boxingDay = "annandag jul"
  /// A Sunday that is no other holiday.
  case sunday = "söndag"

  /// The Swedish name, as in the law.
  public var name: String { rawValue }
}
