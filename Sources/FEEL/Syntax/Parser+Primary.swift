extension Parser {
  /// Reads a value that is not made by an operator.
  mutating func primary() throws(FEELProblem) -> Syntax {
    let token = current
    switch token.kind {
    case .number(let digits):
      advance()
      guard let number = Number(digits) else {
        throw FEELProblem(
          code: "feel.number", message: "talet \(digits) är för stort eller har för många siffror", range: token.range)
      }
      return try node(.number(number), token.range)
    case .text(let text):
      advance()
      return try node(.string(text), token.range)
    case .word(let word): return try primary(word: word)
    case .mark(.openParen): return try parenthesis()
    case .mark(.openBracket): return try bracket()
    case .mark(.closeBracket) where peek(1).beginsOperand:
      advance()
      return try range(from: token, includesLower: false)
    case .mark(.openBrace): return try context()
    case .mark(.at): return try temporal()
    case .mark(.question):
      advance()
      return try node(.input, token.range)
    default: throw unexpected("ett värde")
    }
  }

  private mutating func primary(word: String) throws(FEELProblem) -> Syntax {
    let range = current.range
    if let (text, length) = longestName { return try name(text, length) }
    guard Keyword.mayBe(word) else { return try name(word, 1) }
    switch word {
    case "true", "false":
      advance()
      return try node(.boolean(word == "true"), range)
    case "null":
      advance()
      return try node(.null, range)
    case "if": return try condition()
    case "for": return try loop()
    case "some": return try quantified(.some)
    case "every": return try quantified(.every)
    case "function": return try function()
    default:
      if Keyword.joins(word) { throw unexpected("ett värde") }
      return try name(word, 1)
    }
  }

  private mutating func temporal() throws(FEELProblem) -> Syntax {
    let start = current.range.lowerBound
    advance()
    guard case .text(let text) = current.kind else {
      throw unexpected("ett datum inom citattecken", hint: "skriv till exempel @\"2018-03-09\"")
    }
    let range = start..<current.range.upperBound
    advance()
    switch Temporal.parse(text, zones: zones, mode: mode) {
    case .success(let value): return try node(.temporal(text, value), range)
    case .failure(let fault):
      // The standard makes it null where it is read.
      if mode == .standard { return try node(.temporal(text, nil), range) }
      throw FEELProblem(code: "feel.date", message: fault.message, range: range, hint: fault.hint)
    }
  }

  /// `(x)` or a range that begins outside its lower end.
  private mutating func parenthesis() throws(FEELProblem) -> Syntax {
    let opening = current
    advance()
    let inner = try nested { parser throws(FEELProblem) in try parser.valueOrTest() }
    if isAt(.dots) { return try range(from: opening, includesLower: false, lower: inner) }
    try take(.closeParen, closing: "parentesen (")
    return inner
  }

  /// A list, or a range that begins with its lower end.
  private mutating func bracket() throws(FEELProblem) -> Syntax {
    let opening = current
    advance()
    if accept(.closeBracket) { return try node(.list([]), from: opening.range.lowerBound) }
    let first = try nested { parser throws(FEELProblem) in try parser.valueOrTest() }
    if isAt(.dots) { return try range(from: opening, includesLower: true, lower: first) }
    var items = [first]
    while accept(.comma) {
      items.append(try nested { parser throws(FEELProblem) in try parser.valueOrTest() })
    }
    try take(.closeBracket, closing: "listan [")
    return try node(.list(items), from: opening.range.lowerBound)
  }

  /// Reads a range whose opening bracket, and perhaps lower end, has been read.
  mutating func range(
    from opening: Token, includesLower: Bool, lower known: Syntax? = nil
  ) throws(FEELProblem) -> Syntax {
    let lower: Syntax
    if let known {
      lower = known
    } else {
      lower = try nested { parser throws(FEELProblem) in try parser.expression(.sum) }
    }
    guard accept(.dots) else { throw unexpected("..", hint: "skriv till exempel ]1..3[") }
    let outer = mayCloseRange
    mayCloseRange = true
    defer { mayCloseRange = outer }
    let upper = try expression(.sum)
    let includesUpper = isAt(.closeBracket)
    guard includesUpper || isAt(.closeParen) || isAt(.openBracket) else {
      throw unexpected("] eller )", hint: "intervallet ska slutas: [1..3] har med 3, [1..3) har inte med 3")
    }
    advance()
    let ends = Form.Ends(lower: lower, includesLower: includesLower, upper: upper, includesUpper: includesUpper)
    return try node(.range(ends), from: opening.range.lowerBound)
  }

  private mutating func context() throws(FEELProblem) -> Syntax {
    let start = current.range.lowerBound
    advance()
    var entries: [Form.Entry] = []
    // What is a name among the entries may still be the name of a field after them.
    let known = names
    defer { names = known }
    if accept(.closeBrace) { return try node(.context([]), from: start) }
    repeat {
      let label = try entryName()
      guard accept(.colon) else { throw unexpected(":", hint: "en post skrivs {namn: värde}") }
      guard mode == .standard || !entries.contains(where: { $0.name == label }) else {
        throw FEELProblem(
          code: "feel.syntax", message: "namnet \"\(label.text)\" står två gånger i samma post", range: label.range,
          hint: "ta bort det ena")
      }
      // A function may call itself by the name of its entry.
      if isAt(word: "function") { learn(label.text) }
      let value = try nested { parser throws(FEELProblem) in try parser.valueOrTest() }
      entries.append(Form.Entry(name: label, value: value))
      learn(label.text)
    } while accept(.comma)
    try take(.closeBrace, closing: "posten {")
    return try node(.context(entries), from: start)
  }

  private mutating func entryName() throws(FEELProblem) -> Label {
    if case .text(let text) = current.kind {
      let label = Label(text, current.range)
      advance()
      return label
    }
    return try newName(until: [.mark(.colon)], "ett namn")
  }
}
