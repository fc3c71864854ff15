/// An eve on which no lawful time runs out, though it is no allmän helgdag (lag 1930:173 2 §); the raw value is its
/// Swedish name.
public enum SwedishEve: String, Sendable, Hashable, CaseIterable, Codable {
  /// The Friday before midsommardagen, 19–25 June.
  case midsummersEve = "midsommarafton"
  /// 24 December.
  case christmasEve = "julafton"
  /// 31 December.
  case newYearsEve = "nyårsafton"

  /// The Swedish name, as in the law.
  public var name: String { rawValue }
}
