/// A path in an expression with a sign after it that asks whether it is the text that follows.
struct ComparedPath {
  /// The names of the path.
  let names: [String]
  /// Where what it is compared with begins.
  let end: String.Index
  /// Whether that is a list: `val in (`.
  let isList: Bool

  /// Those in a text, which is gone through once: a name of any length costs no more than its letters.
  static func all(in text: String) -> [ComparedPath] {
    var found: [ComparedPath] = []
    var place = text.startIndex
    while place < text.endIndex {
      guard text[place].isLetter || text[place] == "_" else {
        place = text.index(after: place)
        continue
      }
      let word = text[place...].prefix { isOfWord($0) || $0 == "." }
      place = word.endIndex
      guard let (end, isList) = comparison(in: text, from: word.endIndex) else { continue }
      found.append(ComparedPath(names: word.split(separator: ".").map(String.init), end: end, isList: isList))
      place = end
    }
    return found
  }

  /// Whether a character can stand in a name.
  static func isOfWord(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber || letter == "_" }

  /// Where what is compared with begins, if such a sign stands there.
  private static func comparison(in text: String, from start: String.Index) -> (end: String.Index, isList: Bool)? {
    var rest = text[start...].drop(while: \.isWhitespace)
    if rest.hasPrefix("in") {
      rest = rest.dropFirst(2).drop(while: \.isWhitespace)
      return rest.first == "(" ? (rest.dropFirst().drop(while: \.isWhitespace).startIndex, true) : nil
    }
    guard let sign = ["!=", "="].first(where: { rest.hasPrefix($0) }) else { return nil }
    return (rest.dropFirst(sign.count).drop(while: \.isWhitespace).startIndex, false)
  }
}
