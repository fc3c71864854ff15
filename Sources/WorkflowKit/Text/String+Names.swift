extension String {
  /// The text as names and addresses are compared: small letters, one blank between words, commas passed over.
  public var folded: String {
    lowercased().split { $0.isWhitespace || $0 == "," }.joined(separator: " ")
  }

  /// The text as a file name or key: a–z, 0–9 and hyphens.
  public var slug: String {
    var slug = ""
    for character in lowercased() {
      let plain = String.plainLetters[character] ?? character
      if plain.isASCII, plain.isLetter || plain.isNumber {
        slug.append(plain)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug
  }

  private static let plainLetters: [Character: Character] = ["å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u"]
}
