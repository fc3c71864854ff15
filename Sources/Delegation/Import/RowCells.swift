/// The cells of a row whose columns have run into each other.
struct RowCells {
  let matter: [TextWord]
  let lagrum: [TextWord]
  let delegates: [String]
  let note: [TextWord]

  /// The cells among a row's words, without its number: a lagrum with one or more delegates straight after it divides
  /// them. Nil where there is none.
  init?(_ words: [TextWord], vocabulary: ImportVocabulary) {
    let texts = words.map(\.text)
    for place in texts.indices {
      guard vocabulary.delegate(in: texts, at: place) != nil,
        let start = LagrumText.start(in: texts, endingAt: place, vocabulary: vocabulary), start > 0
      else { continue }
      let (delegates, end) = Self.delegates(in: texts, from: place, vocabulary)
      matter = Array(words[..<start])
      lagrum = Array(words[start..<place])
      self.delegates = delegates
      note = Array(words[end...])
      return
    }
    return nil
  }

  /// The delegates named from a place on, and where the first word after them is.
  static func delegates(
    in words: [String], from start: Int, _ vocabulary: ImportVocabulary
  ) -> (delegates: [String], end: Int) {
    var delegates: [String] = []
    var place = start
    while place < words.count {
      if !delegates.isEmpty, ["/", "eller"].contains(words[place]), place + 1 < words.count,
        vocabulary.delegate(in: words, at: place + 1) != nil
      {
        place += 1
      }
      guard let count = vocabulary.delegate(in: words, at: place) else { break }
      delegates.append(words[place..<(place + count)].map { ImportVocabulary.bare($0) }.joined(separator: " "))
      place += count
    }
    return (delegates, place)
  }
}
