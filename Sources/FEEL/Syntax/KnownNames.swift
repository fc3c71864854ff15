/// Names of several words or signs, by their first word; of those that stand in a text the longest counts.
struct KnownNames: Sendable {
  private struct Name {
    let text: String
    let tokens: [Token]
  }

  private var names: [String: [Name]] = [:]
  /// Whether the second part of one of them is a sign.
  private var haveSigns = false

  init(_ names: some Sequence<String> = []) {
    for name in names { insert(name) }
  }

  /// Makes a name known; one that is a single word needs no help.
  mutating func insert(_ text: String) {
    guard !Self.isWord(text) else { return }
    let (tokens, problems) = Lexer.tokens(of: text)
    guard problems.isEmpty, tokens.count > 2, case .word(let first) = tokens[0].kind else { return }
    guard names[first]?.contains(where: { $0.text == text }) != true else { return }
    let name = Name(text: text, tokens: Array(tokens.dropLast()))
    haveSigns = haveSigns || tokens[1].isMark
    names[first] = ((names[first] ?? []) + [name]).sorted { $0.tokens.count > $1.tokens.count }
  }

  /// Whether a text is a single word.
  private static func isWord(_ text: String) -> Bool {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in bytes.allSatisfy(\.continuesName) }
    return isPlain ?? false || text.unicodeScalars.allSatisfy(\.continuesName)
  }

  /// The longest name that stands at a place in a text, and how many tokens it is.
  ///
  /// - Parameter fits: whether the name can end before the token with that place.
  func longest(
    in tokens: [Token], at index: Int, onlyWords: Bool = false, where fits: (Int) -> Bool = { _ in true }
  ) -> (String, Int)? {
    guard !names.isEmpty, mayGoOn(tokens, at: index + 1), case .word(let first) = tokens[index].kind,
      let candidates = names[first]
    else { return nil }
    let found = candidates.first { name in
      Self.stands(name.tokens, in: tokens, at: index) && fits(index + name.tokens.count)
        && !(onlyWords && name.tokens.contains(where: \.isMark))
    }
    return found.map { ($0.text, $0.tokens.count) }
  }

  /// Whether what stands at a place can be the second part of a name.
  private func mayGoOn(_ tokens: [Token], at index: Int) -> Bool {
    guard index < tokens.count else { return false }
    return switch tokens[index].kind {
    case .word, .number, .text: true
    case .mark: haveSigns
    case .end: false
    }
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
