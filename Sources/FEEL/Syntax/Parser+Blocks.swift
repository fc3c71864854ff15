extension Parser {
  /// Reads `if … then … else …`.
  mutating func condition() throws(FEELProblem) -> Syntax {
    let start = current.range.lowerBound
    advance()
    let test = try expression()
    try take(word: "then", "skriv if villkor then värde else annat värde")
    let yes = try expression()
    try take(word: "else", "skriv if villkor then värde else annat värde")
    let no = try expression()
    return try node(.condition(test, yes, no), from: start)
  }

  /// Reads `for … in … return …`.
  mutating func loop() throws(FEELProblem) -> Syntax {
    let start = current.range.lowerBound
    let known = spacedNames
    defer { spacedNames = known }
    let iterations = try iterations(mayCount: true)
    try take(word: "return", "skriv for x in lista return värde")
    let body = try expression()
    return try node(.loop(iterations, body), from: start)
  }

  /// Reads `some … in … satisfies …` or `every … in … satisfies …`.
  mutating func quantified(_ quantifier: Form.Quantifier) throws(FEELProblem) -> Syntax {
    let start = current.range.lowerBound
    let known = spacedNames
    defer { spacedNames = known }
    let iterations = try iterations(mayCount: false)
    try take(word: "satisfies", "skriv \(quantifier.rawValue) x in lista satisfies villkor")
    let body = try expression()
    return try node(.quantified(quantifier, iterations, body), from: start)
  }

  private mutating func iterations(mayCount: Bool) throws(FEELProblem) -> [Form.Iteration] {
    advance()
    var iterations: [Form.Iteration] = []
    repeat {
      let name = try words(until: .word("in"), "ett namn")
      try take(word: "in", "skriv x in lista")
      let source = try nested { parser throws(FEELProblem) in try parser.expression() }
      var upper: Syntax?
      if mayCount, accept(.dots) {
        upper = try nested { parser throws(FEELProblem) in try parser.expression() }
      }
      iterations.append(Form.Iteration(name: name, source: source, upper: upper))
      learn(name.text)
    } while accept(.comma)
    return iterations
  }

  /// The type after `instance of`.
  mutating func typeName() throws(FEELProblem) -> TypeName {
    guard case .word(let first) = current.kind else { throw unexpected("en typ", hint: Self.typeHint) }
    let start = current.range.lowerBound
    for length in [4, 3, 1] {
      let words = (0..<length).compactMap { ahead -> String? in
        guard case .word(let word) = peek(ahead).kind else { return nil }
        return word
      }
      guard words.count == length, let type = TypeName.simple[words.joined(separator: " ")] else { continue }
      for _ in 0..<length { advance() }
      return try parameter(of: type)
    }
    throw FEELProblem(
      code: "feel.unknown-type", message: "typen \"\(first)\" finns inte", range: start..<current.range.upperBound,
      hint: Self.typeHint)
  }

  private mutating func parameter(of type: TypeName) throws(FEELProblem) -> TypeName {
    guard type == .list(.any) || type == .range(.any), accept(.less) else { return type }
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Limits.nesting else { throw tooDeep(current.range) }
    let inner = try typeName()
    try take(.greater, closing: "typen")
    return type == .list(.any) ? .list(inner) : .range(inner)
  }

  private static let typeHint = "välj bland number, string, boolean, date, date and time, list, context och range"
}
