/// A limit of days in the words of a matter: `upp till tre dagar`, `längre än 3 dagar`.
struct DayLimit: Hashable {
  /// The words, as printed.
  let words: String
  /// The limit over a count of days, such as `<= 3`.
  let comparison: String

  private static let forms: [(words: [String], comparison: String)] = [
    (["upp", "till"], "<="), (["högst"], "<="), (["längst"], "<="), (["längre", "än"], ">"), (["mer", "än"], ">"),
    (["fler", "än"], ">"), (["minst"], ">="), (["kortare", "än"], "<"), (["färre", "än"], "<"),
  ]

  private static let numbers = [
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
    "fjorton": 14, "trettio": 30,
  ]

  /// The limit in a matter's words; nil where there is none, or more than one.
  init?(in matter: String) {
    let words = matter.split(whereSeparator: \.isWhitespace).map(String.init)
    let plain = words.map { word in word.lowercased().filter { !".,;:()".contains($0) } }
    var found: [DayLimit] = []
    for start in plain.indices {
      for form in Self.forms where plain[start...].starts(with: form.words) {
        let number = start + form.words.count
        guard number + 1 < plain.count, ["dag", "dagar"].contains(plain[number + 1]),
          let count = Int(plain[number]) ?? Self.numbers[plain[number]]
        else { continue }
        found.append(
          DayLimit(
            words: plain[start...(number + 1)].joined(separator: " "), comparison: "\(form.comparison) \(count)"))
      }
    }
    guard found.count == 1 else { return nil }
    self = found[0]
  }

  private init(words: String, comparison: String) {
    self.words = words
    self.comparison = comparison
  }
}
