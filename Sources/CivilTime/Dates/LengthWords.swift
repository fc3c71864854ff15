/// Lengths of time as people write them: `14 dagar`.
package enum LengthWords {
  /// The length that a number, in digits or as a word, and a unit stand for, such as `P14D`; nil where the word is no unit
  /// of days, months or years.
  package static func period(_ count: String, _ unit: String) -> Period? {
    guard let number = number(count), number < 5000 else { return nil }
    switch unit.lowercased() {
    case "dag", "dagar", "dygn", "dgr", "dagars", "dygns": return .days(number)
    case "vecka", "veckor", "veckors": return .days(number * 7)
    case "månad", "månader", "månaders", "mån": return .months(number)
    case "kvartal": return .months(number * 3)
    case "halvår": return .months(number * 6)
    case "år", "års": return .years(number)
    default: return nil
    }
  }

  /// The number that digits or a word stand for: `14`, `två`; nil for other words.
  package static func number(_ word: String) -> UInt16? { UInt16(word) ?? numbers[word.lowercased()] }

  private static let numbers: [String: UInt16] = [
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
    "tolv": 12, "fjorton": 14, "femton": 15, "tjugo": 20, "trettio": 30,
  ]

  /// The length that a text is meant to be, though it is not written so: `14 dagar`, `14D`, or `14` for days.
  package static func meant(_ text: String) -> Period? {
    let words = text.split(separator: " ")
    if words.count == 2 { return period(String(words[0]), String(words[1])) }
    if let swedish = text.uppercased().wholeMatch(of: #/P?(\d+)([VÅ])/#) {
      return Period("P\(swedish.output.1)\(swedish.output.2 == "V" ? "W" : "Y")")
    }
    guard words.count == 1, let first = text.first, first.isNumber || first == "p" else { return nil }
    return Period("P" + text.uppercased()) ?? Period(text.uppercased()) ?? period(text, "dagar")
  }
}
