/// Lengths of time as people write them: `14 dagar`.
enum LengthWords {
  /// How a length is written in FEEL, such as `P14D`; nil where the word is no unit of days, months or years.
  static func period(_ count: String, _ unit: String) -> String? {
    guard let number = Int(count), (0...100_000).contains(number) else { return nil }
    switch unit.lowercased() {
    case "dag", "dagar", "dygn": return "P\(number)D"
    case "vecka", "veckor": return "P\(number * 7)D"
    case "månad", "månader": return "P\(number)M"
    case "år": return "P\(number)Y"
    default: return nil
    }
  }

  /// The same of a whole text: `14 dagar`.
  static func period(_ text: String) -> String? {
    let words = text.split(separator: " ")
    return words.count == 2 ? period(String(words[0]), String(words[1])) : nil
  }
}
