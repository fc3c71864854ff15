/// A name between brackets, as other languages and programs read it in a text: `{dnr}`, `${dnr}`, `[dnr]`.
struct BracedName {
  /// The name.
  let name: String
  /// Where it stands in the text, brackets and all.
  let range: Range<String.Index>

  /// The first one in a text, which is gone through once however many brackets stand in it.
  init?(firstIn text: Substring) {
    var place = text.startIndex
    while let opening = text[place...].firstIndex(where: { Self.opening.contains($0) }) {
      let isCurly = text[opening] == "{"
      let inner = isCurly ? text[opening...].drop { $0 == "{" } : text[opening...].dropFirst()
      // After a bracket without a name another may follow at once.
      place = inner.startIndex
      let name = inner.drop(while: \.isWhitespace).prefix { !$0.isWhitespace && !Self.all.contains($0) }
      let rest = text[name.endIndex...].drop(while: \.isWhitespace)
      guard !name.isEmpty, let closing = rest.first, Self.closing.contains(closing) else { continue }
      let end = closing == "}" ? rest.drop { $0 == "}" }.startIndex : rest.dropFirst().startIndex
      let hasDollar = isCurly && opening > text.startIndex && text[text.index(before: opening)] == "$"
      self.name = String(name)
      range = (hasDollar ? text.index(before: opening) : opening)..<end
      return
    }
    return nil
  }

  private static let opening: Set<Character> = ["{", "[", "<", "«", "%"]
  private static let closing: Set<Character> = ["}", "]", ">", "»", "%"]
  private static let all = opening.union(closing)
}
