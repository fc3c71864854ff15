/// Lengths of time as people write them: `14 dagar`.
package enum LengthWords {
  /// The length that a number and a unit stand for, such as `P14D`; nil where the word is no unit of days, months or years.
  package static func period(_ count: String, _ unit: String) -> Period? {
    guard let number = UInt16(count), number < 5000 else { return nil }
    switch unit.lowercased() {
    case "dag", "dagar", "dygn": return .days(number)
    case "vecka", "veckor": return .days(number * 7)
    case "månad", "månader": return .months(number)
    case "år": return .years(number)
    default: return nil
    }
  }

  /// The length that a text is meant to be, though it is not written so: `14 dagar`, `14D`, or `14` for days.
  package static func meant(_ text: String) -> Period? {
    let words = text.split(separator: " ")
    if words.count == 2 { return period(String(words[0]), String(words[1])) }
    guard words.count == 1, let first = text.first, first.isNumber || first == "p" else { return nil }
    return Period("P" + text.uppercased()) ?? Period(text.uppercased()) ?? period(text, "dagar")
  }
}
