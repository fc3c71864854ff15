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
    let known = names
    defer { names = known }
    let iterations = try iterations()
    try take(word: "return", "skriv for x in lista return värde")
    let body = try expression()
    return try node(.loop(iterations, body), from: start)
  }

  /// Reads `some … in … satisfies …` or `every … in … satisfies …`.
  mutating func quantified(_ quantifier: Form.Quantifier) throws(FEELProblem) -> Syntax {
    let start = current.range.lowerBound
    let known = names
    defer { names = known }
    let iterations = try iterations()
    try take(word: "satisfies", "skriv \(quantifier.rawValue) x in lista satisfies villkor")
    let body = try expression()
    return try node(.quantified(quantifier, iterations, body), from: start)
  }

  private mutating func iterations() throws(FEELProblem) -> [Form.Iteration] {
    advance()
    var iterations: [Form.Iteration] = []
    repeat {
      let name = try newName(until: [.word("in")], "ett namn")
      try take(word: "in", "skriv x in lista")
      let source = try nested { parser throws(FEELProblem) in try parser.expression() }
      var upper: Syntax?
      if accept(.dots) {
        upper = try nested { parser throws(FEELProblem) in try parser.expression() }
      }
      iterations.append(Form.Iteration(name: name, source: source, upper: upper))
      learn(name.text)
    } while accept(.comma)
    return iterations
  }
}
