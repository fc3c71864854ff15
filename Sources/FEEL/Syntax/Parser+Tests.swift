extension Parser {
  /// `-`, tests with commas between, or `not(tests)`; the result is a condition about `?`.
  mutating func unaryTests() throws(FEELProblem) -> Syntax {
    let first = current
    let input = Syntax(.input, first.range.lowerBound..<first.range.lowerBound)
    if isAt(.minus), peek(1).kind == .end {
      advance()
      return try node(.boolean(true), first.range)
    }
    if isAt(word: "not"), peek(1).kind == .mark(.openParen), isWholeCall {
      advance()
      advance()
      let tests = try nested { parser throws(FEELProblem) in try parser.tests() }
      try take(.closeParen, closing: "not(")
      let inner = try node(.membership(input, tests), from: first.range.lowerBound)
      return try node(.call(Label("not", first.range), [.init(name: nil, value: inner)]), from: first.range.lowerBound)
    }
    let tests = try tests()
    return try node(.membership(input, tests), from: first.range.lowerBound)
  }

  /// Whether the bracket after the next word is closed by the last sign of the text.
  private var isWholeCall: Bool {
    var depth = 0
    for place in (index + 1)..<tokens.count {
      if tokens[place].kind == .mark(.openParen) { depth += 1 }
      if tokens[place].kind == .mark(.closeParen) { depth -= 1 }
      if depth == 0 { return tokens[min(place + 1, tokens.count - 1)].kind == .end }
    }
    return true
  }

  /// The tests after `in`: one, or several within parentheses.
  mutating func membershipTests() throws(FEELProblem) -> [Form.Test] {
    guard isAt(.openParen) else { return [try test(.sum)] }
    let opening = current
    advance()
    let tests = try nested { parser throws(FEELProblem) in try parser.tests() }
    guard tests.count == 1, case .value(let first) = tests[0] else {
      try take(.closeParen, closing: "in (")
      return tests
    }
    // What looked like tests may be the range (a..b), or an operand that begins so, such as (a + b) * c.
    let operand: Syntax
    if isAt(.dots) {
      operand = try range(from: opening, includesLower: false, lower: first)
    } else {
      try take(.closeParen, closing: "in (")
      operand = first
    }
    let start = opening.range.lowerBound
    return [.value(try extended(try withPostfixes(operand, from: start), from: start, .sum))]
  }

  mutating func tests() throws(FEELProblem) -> [Form.Test] {
    var tests = [try test(.whole)]
    while accept(.comma) { tests.append(try test(.whole)) }
    return tests
  }

  private mutating func test(_ minimum: Binding) throws(FEELProblem) -> Form.Test {
    if case .mark(let mark) = current.kind, let comparison = mark.comparison {
      advance()
      return .comparison(comparison, try expression(.sum))
    }
    return .value(try expression(minimum))
  }
}
