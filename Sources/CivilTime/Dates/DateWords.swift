/// Days as people write them: `1 juni 2026`.
package enum DateWords {
  /// The day that a text is meant to be, though it is not written as ÅÅÅÅ-MM-DD: in words, or without its zeros.
  package static func meant(_ text: String) -> CivilDate? {
    let words = text.lowercased().split { $0 == " " || $0 == "\"" || $0 == "." }.drop { $0 == "den" }
    if words.count == 3, let day = Int(words[words.startIndex]), let year = Int(words[words.startIndex + 2]),
      let month = months.firstIndex(where: { isShort(words[words.startIndex + 1], for: $0) })
    {
      return CivilDate(year: year, month: month + 1, day: day)
    }
    guard words.count == 1, let word = words.first else { return nil }
    let parts = word.split(whereSeparator: { "-/–.".contains($0) }).map(String.init)
    if parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    {
      return CivilDate(year: year, month: month, day: day)
    }
    guard word.count == 8, let digits = Int(word) else { return nil }
    return CivilDate(year: digits / 10000, month: digits / 100 % 100, day: digits % 100)
  }

  /// The same of a day in words inside a text, or as `1/6 2026`.
  package static func first(in text: String) -> CivilDate? {
    if let match = text.firstMatch(of: #/(\d{1,2})\/(\d{1,2})[ -](\d{4})/#), let day = Int(match.output.1),
      let month = Int(match.output.2), let year = Int(match.output.3)
    {
      return CivilDate(year: year, month: month, day: day)
    }
    return text.firstMatch(of: #/\d{1,2} \p{L}{3,} \d{4}/#).flatMap { meant(String($0.output)) }
  }

  private static func isShort(_ word: Substring, for month: String) -> Bool { word.count > 2 && month.hasPrefix(word) }

  private static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]
}
