/// How tables write the sections that an item rests on.
enum LagrumText {
  /// Whether a text is one or more sections, without the name of an act: `8 kap 2, 14, 19 §§`, `9 kap 18 § 1p`.
  static func isLagrum(_ text: String) -> Bool {
    let sections =
      #/
        (?:
          (?: \d+ (?:\ ?[a-h])? \ kap\.? \ )?
          (?:
            \d+ (?:\ ?[a-h]\b)? (?: (?: ,\ | \ och\ | \ samt\ |\ ?[-–\/]\ ? ) \d+ (?:\ ?[a-h]\b)? )* \ ? §{1,2}
            | §{1,2} \ ? \d+ (?: (?: ,\ | \ och\ | \ ?[-–]\ ? ) \d+ )*
          )
          (?: \ ?\/\ ? \d+ \ ? §{1,2} )*
          (?:
            \ \d+ (?: (?: ,\ | \ och\ | \ ?[-–]\ ? ) \d+ )* (?: \ ?p\b\.? )?
            | \ (?: p | st ) \.? \ \d+
            | ,? \ (?: första | andra | tredje | fjärde | femte ) \ (?: stycket | st\.? | punkten )
          )*
        )
        (?: (?: ,\ | \ och\ | \ samt\ ) (?: \d+ \ kap\.? \ )? \d+ (?:\ ?[a-h]\b)? \ §{1,2} (?: \ \d+ (?: \ ?p\b\.?)? )* )*
      /#
    return text.wholeMatch(of: sections) != nil
  }

  /// Where the sections that end just before a place begin; nil where no section does. The longest wins.
  static func start(in words: [String], endingAt end: Int, vocabulary: ImportVocabulary) -> Int? {
    var last = end
    while last > 0, vocabulary.isAct(words[last - 1]) { last -= 1 }
    guard last > 0 else { return nil }
    return (max(0, last - longest)..<last).first { start in
      guard let first = words[start].first, first.isNumber || first == "§" else { return false }
      let text = words[start..<last].joined(separator: " ")
      return text.contains("§") && isLagrum(text)
    }
  }

  /// No table writes more words of sections than this in one cell.
  private static let longest = 16
}
