/// A choice or conditions joined, written as a call in a spreadsheet: `IF(a; b; c)`, `OCH(a; b)`.
struct SpreadsheetCall {
  enum Kind {
    case choice
    case joined(Operator)
  }

  let kind: Kind
  /// The places of the tokens of each value, and of the last bracket.
  let values: [ClosedRange<Int>]
  let end: Int

  /// What a word begins where values between brackets follow it.
  private static let kinds: [String: Kind] = [
    "if": .choice, "om": .choice, "and": .joined(.and), "och": .joined(.and), "or": .joined(.or),
    "eller": .joined(.or),
  ]

  /// What the word at a place begins, if a bracket follows it.
  static func kind(at place: Int, in tokens: [Token]) -> Kind? {
    guard place + 1 < tokens.count, tokens[place + 1].kind == .mark(.openParen),
      case .word(let word) = tokens[place].kind, word.utf8.count <= 5, let kind = kinds[word.lowercased()],
      tokens.mayBeginValue(at: place)
    else { return nil }
    return kind
  }

  /// The call that begins with the word at a place; nil where its bracket is not closed, a value is lacking, or there are
  /// too few or too many.
  init?(at place: Int, in tokens: [Token], _ spans: [Int: BracketSpan]) {
    guard let kind = Self.kind(at: place, in: tokens), let span = spans[place + 1],
      tokens[span.end].kind == .mark(.closeParen)
    else { return nil }
    var (values, first): ([ClosedRange<Int>], Int) = ([], place + 2)
    for stop in span.commas + [span.end] {
      guard first < stop else { return nil }
      values.append(first...(stop - 1))
      first = stop + 1
    }
    switch kind {
    case .choice: guard values.count == 2 || values.count == 3 else { return nil }
    case .joined: guard values.count > 1 else { return nil }
    }
    (self.kind, self.values, end) = (kind, values, span.end)
  }

  /// How tightly what is meant holds together.
  var binding: Binding {
    switch kind {
    case .choice: .whole
    case .joined(let op): op.binding
    }
  }

  /// How it is written, told without its values.
  var pattern: String {
    switch kind {
    case .choice: "if villkor then värde else annat värde"
    case .joined(let op): "\(op.rawValue) mellan villkoren"
    }
  }
}
