/// The words that cannot be names.
enum Keyword {
  static let literals: Set<String> = ["true", "false", "null"]
  static let openers: Set<String> = ["if", "for", "some", "every", "function"]
  static let joiners: Set<String> = [
    "and", "or", "in", "then", "else", "return", "satisfies", "between", "instance",
  ]

  /// Whether the word cannot be a name.
  static func isReserved(_ word: String) -> Bool {
    literals.contains(word) || openers.contains(word) || joiners.contains(word)
  }

  /// The reserved word that one with capital letters was probably meant as.
  static func capitalized(_ word: String) -> String? {
    let small = word.lowercased()
    return small != word && isReserved(small) ? small : nil
  }

  /// Whether the word stands between operands.
  static func joins(_ word: String) -> Bool { joiners.contains(word) }

  /// Whether the word may be one of them: they have small letters from a to z, and are short.
  static func mayBe(_ word: String) -> Bool {
    word.utf8.count <= 9 && word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// The word of the language that a Swedish word was probably meant as.
  static let swedish: [String: String] = [
    "och": "and", "eller": "or", "är": "=", "inte": "not(…)", "om": "if", "annars": "else", "mellan": "between",
    "sant": "true", "falskt": "false", "sann": "true", "falsk": "false", "inget": "null", "då": "then", "så": "then",
    "plus": "+", "minus": "-",
  ]
}
