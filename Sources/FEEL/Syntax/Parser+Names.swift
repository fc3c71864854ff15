extension Parser {
  /// Reads a name, or a call of the function with that name.
  mutating func name() throws(FEELProblem) -> Syntax {
    let start = current.range.lowerBound
    let label = try knownName()
    guard isAt(.openParen) else { return try node(.name(label.text), label.range) }
    advance()
    let arguments = try nested { parser throws(FEELProblem) in try parser.arguments() }
    return try node(.call(label, arguments), from: start)
  }

  /// Reads the longest known name that begins here, otherwise one word.
  private mutating func knownName() throws(FEELProblem) -> Label {
    guard case .word(let first) = current.kind else { throw unexpected("ett namn") }
    let start = current.range.lowerBound
    let length = max(
      longest(spacedNames[first]), longest(spacedFunctions[first], beforeParenthesis: true), 1)
    return take(words: length, from: start)
  }

  /// Reads the name of a field after a dot; any word may be one.
  mutating func fieldName() throws(FEELProblem) -> Label {
    guard case .word(let first) = current.kind else {
      throw unexpected("namnet på ett fält", hint: "skriv till exempel beslut.utfall")
    }
    return take(words: max(longest(spacedNames[first]), 1), from: current.range.lowerBound)
  }

  private func longest(_ candidates: [[String]]?, beforeParenthesis: Bool = false) -> Int {
    let found = candidates?.first { words in
      words.indices.allSatisfy { peek($0).kind == .word(words[$0]) }
        && (!beforeParenthesis || peek(words.count).kind == .mark(.openParen))
    }
    return found?.count ?? 0
  }

  private mutating func take(words count: Int, from start: Int) -> Label {
    var words: [String] = []
    for _ in 0..<count {
      if case .word(let word) = current.kind { words.append(word) }
      advance()
    }
    return Label(words.joined(separator: " "), start..<end)
  }

  /// Reads one or more words up to a token, as one name.
  mutating func words(until stop: Token.Kind, _ expected: String) throws(FEELProblem) -> Label {
    var count = 0
    while case .word = peek(count).kind, peek(count).kind != stop { count += 1 }
    guard count > 0 else { throw unexpected(expected) }
    return take(words: count, from: current.range.lowerBound)
  }

  /// Reads the arguments after `(`, and `)`.
  private mutating func arguments() throws(FEELProblem) -> [Form.Argument] {
    if accept(.closeParen) { return [] }
    var arguments: [Form.Argument] = []
    repeat {
      var count = 0
      while case .word = peek(count).kind { count += 1 }
      var label: Label?
      if count > 0, peek(count).kind == .mark(.colon) {
        label = take(words: count, from: current.range.lowerBound)
        advance()
      }
      if let first = arguments.first, (first.name == nil) != (label == nil) {
        throw FEELProblem(
          code: "feel.syntax", message: "antingen alla eller inga argument ska ha namn", range: current.range,
          hint: "skriv till exempel substring(string: x, start position: 2)")
      }
      if let label, arguments.contains(where: { $0.name == label }) {
        throw FEELProblem(
          code: "feel.syntax", message: "argumentet \"\(label.text)\" står två gånger", range: label.range,
          hint: "ta bort det ena")
      }
      arguments.append(Form.Argument(name: label, value: try expression()))
    } while accept(.comma)
    try take(.closeParen, closing: "funktionen")
    return arguments
  }
}
