/// Names of several words or signs, by their first word; of those that stand in a text the longest counts.
struct KnownNames: Sendable {
  private struct Name {
    let text: String
    let tokens: [Token]
  }

  private var names: [String: [Name]] = [:]

  init(_ names: some Sequence<String> = []) {
    for name in names { insert(name) }
  }

  /// Makes a name known; one that is a single word needs no help.
  mutating func insert(_ text: String) {
    // Letters beyond ASCII are looked at only where those within it say nothing.
    guard !text.utf8.allSatisfy(Self.isWordByte), !text.unicodeScalars.allSatisfy(\.continuesName) else { return }
    let (tokens, problems) = Lexer.tokens(of: text)
    guard problems.isEmpty, tokens.count > 2, case .word(let first) = tokens[0].kind else { return }
    guard names[first]?.contains(where: { $0.text == text }) != true else { return }
    let name = Name(text: text, tokens: Array(tokens.dropLast()))
    names[first] = ((names[first] ?? []) + [name]).sorted { $0.tokens.count > $1.tokens.count }
  }

  /// Whether a byte of UTF-8 is an ASCII letter, digit or `_`.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F: true
    default: false
    }
  }

  /// The longest name that stands at a place in a text, and how many tokens it is.
  ///
  /// - Parameter fits: whether the name can end before the token with that place.
  func longest(
    in tokens: [Token], at index: Int, onlyWords: Bool = false, where fits: (Int) -> Bool = { _ in true }
  ) -> (String, Int)? {
    guard !names.isEmpty, case .word(let first) = tokens[index].kind, let candidates = names[first] else { return nil }
    let found = candidates.first { name in
      Self.stands(name.tokens, in: tokens, at: index) && fits(index + name.tokens.count)
        && !(onlyWords && name.tokens.contains(where: \.isMark))
    }
    return found.map { ($0.text, $0.tokens.count) }
  }

  /// Whether the same tokens stand there, with space between them where the name has some.
  private static func stands(_ name: [Token], in tokens: [Token], at index: Int) -> Bool {
    guard index + name.count <= tokens.count else { return false }
    return name.indices.allSatisfy { place in
      guard tokens[index + place].kind == name[place].kind else { return false }
      return place == 0 || isApart(name, place) == isApart(tokens, index + place)
    }
  }

  private static func isApart(_ tokens: [Token], _ place: Int) -> Bool {
    tokens[place].range.lowerBound > tokens[place - 1].range.upperBound
  }
}

extension Builtins {
  /// The names of functions that have several words.
  static let knownNames = KnownNames(all.keys)

  /// The functions as values.
  static let values = all.mapValues(\.value)
}

extension Selection {
  /// The names of properties that have several words.
  static let knownNames = KnownNames(["time offset", "start included", "end included"])
}
