import CaseStore
import Foundation

/// A text as the search index holds it.
///
/// Swedish letters are letters of their own: *kör* and *kor* are different words.
struct SearchableText {
  /// The stems of its words, in order.
  let stems: String
  /// The letters of its words three by three, so that a part of a compound is found as a phrase.
  let triples: String

  /// Stands between words among the triples: no triple is a single letter, so no part goes over two words.
  private static let wordEnd = "x"
  /// Shorter parts stand in too many words to say anything.
  static let shortestPart = 4

  /// Stands first among the stems of a text that anyone may search, so that those are found without reading the others: a
  /// character for private use, which is no letter to whoever types it but one to the index.
  static let publicMark = "\u{E000}"

  /// - Parameter part: Which part of its case it is.
  init(_ text: String, part: String, _ stemmer: SwedishStemmer) {
    let words = Self.words(of: text)
    let mark = part == QueryCatalogue.publicPart ? [Self.publicMark] : []
    stems = (mark + words.map(stemmer.stem)).joined(separator: " ")
    triples = words.filter { $0.count >= Self.shortestPart }.map(Self.triples).joined(separator: " \(Self.wordEnd) ")
  }

  /// The words of a text in small letters: runs of letters and digits.
  static func words(of text: String) -> [String] {
    text.precomposedStringWithCanonicalMapping.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The letters of a word three by three: *plan* is *pla lan*.
  static func triples(of word: String) -> String {
    let letters = Array(word)
    return letters.indices.dropLast(2).map { String(letters[$0...$0 + 2]) }.joined(separator: " ")
  }
}
