/// What a person types into the search box.
struct SearchWords {
  /// One of them: more than one where signs stand between, such as in a case's number.
  private struct Typed {
    let words: [String]
    let stems: [String]

    /// The stems, and the same with the last letter doubled or single: *program* and *programmet*, *vän* and *vännen* have
    /// stems that differ by that, since Swedish writes m and n double between vowels and single at the end of a word.
    var ways: [[String]] {
      guard let last = stems.last, let other = Self.other(last) else { return [stems] }
      return [stems, Array(stems.dropLast()) + [other]]
    }

    private static func other(_ stem: String) -> String? {
      guard let end = stem.last, end == "m" || end == "n", stem.count > 2 else { return nil }
      return stem.hasSuffix("\(end)\(end)") ? String(stem.dropLast()) : stem + "\(end)"
    }
  }

  private let typed: [Typed]

  /// The words; nil where nothing is searched for.
  init?(_ text: String, _ stemmer: SwedishStemmer) {
    typed = text.split(whereSeparator: \.isWhitespace).map { SearchableText.words(of: String($0)) }
      .filter { !$0.isEmpty }.map { Typed(words: $0, stems: $0.map(stemmer.stem)) }
    if typed.isEmpty { return nil }
  }

  /// FTS5 expressions, each of which finds what the one before it finds and more: all the words in any inflection; the
  /// last as the beginning of a word; each as a part of a compound.
  ///
  /// Consist of letters and digits within quotes, so nothing that a person types is FTS5's own syntax.
  var expressions: [String] {
    let whole = typed.map { $0.ways.map { "stems : \(Self.phrase($0))" } }
    var begun = whole
    if let last = typed.last {
      begun[begun.count - 1].append("stems : \(Self.phrase(last.stems.dropLast() + last.words.suffix(1))) *")
    }
    let parts = zip(typed, begun).map { typed, ways in
      ways + (Self.part(typed).map { ["triples : \(Self.phrase([SearchableText.triples(of: $0)]))"] } ?? [])
    }
    let ways = [whole, begun] + (parts == begun ? [] : [parts])
    return ways.map { words in words.map { "(\($0.joined(separator: " OR ")))" }.joined(separator: " AND ") }
  }

  /// The same, of the texts that anyone may search.
  var publicExpressions: [String] { expressions.map { "stems : \"\(SearchableText.publicMark)\" AND (\($0))" } }

  /// Some words of a text round the first that was searched for.
  func excerpt(of text: String, _ stemmer: SwedishStemmer) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let place = words.firstIndex { isFound(in: String($0), stemmer) } ?? 0
    let start = max(0, min(place - Self.before, words.count - Self.most))
    let shown = words[start..<min(words.count, start + Self.most)].joined(separator: " ")
    return (start > 0 ? "…" : "") + shown + (start + Self.most < words.count ? "…" : "")
  }

  /// So many words make an excerpt, so many of them before the one that was found.
  private static let (most, before) = (16, 5)

  private func isFound(in text: String, _ stemmer: SwedishStemmer) -> Bool {
    let words = SearchableText.words(of: text)
    let stems = Set(words.map(stemmer.stem))
    return typed.contains { typed in
      typed.ways.contains { $0.contains(where: stems.contains) }
        || words.contains { word in
          typed.words.last.map(word.hasPrefix) ?? false || Self.part(typed).map(word.contains) ?? false
        }
    }
  }

  private static func part(_ typed: Typed) -> String? {
    guard typed.stems.count == 1, let stem = typed.stems.first, stem.count >= SearchableText.shortestPart else {
      return nil
    }
    return stem
  }

  private static func phrase(_ words: some Sequence<String>) -> String { "\"\(words.joined(separator: " "))\"" }
}
