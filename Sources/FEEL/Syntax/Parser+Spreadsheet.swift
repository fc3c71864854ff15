/// Choices and conditions written as calls, as in a spreadsheet: `IF(a; b; c)`, `OCH(a; b)`.
extension Parser {
  /// The problem of the first such call; nil where there is none.
  ///
  /// - Parameter isWrong: Whether the expression cannot be read otherwise: only then words that it has of its own, such as
  ///   `if`, are taken to be meant so.
  func spreadsheetProblem(isWrong: Bool) -> FEELProblem? {
    guard mode == .strict,
      let first = tokens.indices.first(where: { (isWrong || !isKeyword(at: $0)) && spreadsheetCall(at: $0) != nil }),
      let call = spreadsheetCall(at: first)
    else { return nil }
    let range = tokens[first].range.lowerBound..<tokens[call.end].range.upperBound
    return FEELProblem(
      code: "feel.syntax", message: "\(quote(tokens[first]))(…) finns inte i uttryck", range: range,
      hint: "skriv \(call.mended)")
  }

  private func isKeyword(at place: Int) -> Bool {
    guard case .word(let word) = tokens[place].kind else { return false }
    return ["if", "and", "or"].contains(word)
  }

  private enum Kind {
    case choice
    case joined(String)
  }

  /// What a word begins where values between brackets follow it.
  private static let kinds: [String: Kind] = [
    "if": .choice, "om": .choice, "and": .joined("and"), "och": .joined("and"), "or": .joined("or"),
    "eller": .joined("or"),
  ]

  /// The call that begins with the word at a place, as it is meant, and the place of its last bracket.
  private func spreadsheetCall(at place: Int) -> (mended: String, end: Int)? {
    guard tokens.indices.contains(place + 1), tokens[place + 1].kind == .mark(.openParen),
      case .word(let word) = tokens[place].kind, let kind = Self.kinds[word.lowercased()], beginsValue(place),
      let (values, end) = values(after: place + 1)
    else { return nil }
    switch kind {
    case .choice where values.count == 2 || values.count == 3:
      return ("if \(values[0]) then \(values[1]) else \(values.count == 3 ? values[2] : "null")", end)
    case .joined(let joiner) where values.count > 1: return (values.joined(separator: " \(joiner) "), end)
    case .choice, .joined: return nil
    }
  }

  /// Whether a value can begin at a place: `a and (b)` is no call.
  private func beginsValue(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    return switch tokens[place - 1].kind {
    case .word(let word): Keyword.joins(word) || word == "if"
    case .mark(.closeParen), .mark(.closeBracket), .mark(.closeBrace), .mark(.dot), .mark(.question): false
    case .number, .text, .end: false
    case .mark: true
    }
  }

  /// The values between a bracket and the one that closes it, each as it is meant, and the place of that one; nil where it
  /// is not closed or a value is lacking.
  private func values(after opening: Int) -> (values: [String], end: Int)? {
    var (values, depth, first): ([String], Int, Int) = ([], 0, opening + 1)
    for place in opening..<tokens.count {
      switch tokens[place].kind {
      case .mark(.openParen), .mark(.openBracket), .mark(.openBrace): depth += 1
      case .mark(.closeBracket), .mark(.closeBrace): depth -= 1
      case .mark(.comma) where depth == 1, .mark(.closeParen):
        if tokens[place].kind == .mark(.closeParen) { depth -= 1 }
        guard depth == 0 || tokens[place].kind == .mark(.comma) else { continue }
        guard first < place else { return nil }
        values.append(value(from: first, to: place - 1))
        if depth == 0 { return (values, place) }
        first = place + 1
      default: continue
      }
    }
    return nil
  }

  /// A value as it is meant, where it is itself such a call.
  private func value(from first: Int, to last: Int) -> String {
    guard let inner = spreadsheetCall(at: first), inner.end == last else { return text(from: first, to: last) }
    return inner.mended
  }
}
