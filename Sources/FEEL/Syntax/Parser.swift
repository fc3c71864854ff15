/// Reads tokens as an expression, by recursive descent with binding strengths.
struct Parser {
  var tokens: [Token]
  var index = 0
  /// The source, for quoting tokens in messages.
  let source: String
  let zones: any ZoneRules
  let mode: Mode
  /// The names of several words or signs that can be read here.
  var names: KnownNames
  /// Those that entries may have, after a dot and within a filter.
  var fields: KnownNames
  /// Those of functions; they count only before `(`.
  let functions: [KnownNames]
  /// What can be read, for hints.
  let shape: ScopeShape
  var nesting = 0
  /// Whether `[` after an operand may close a range that is being read.
  var mayCloseRange = false
  /// Whether a filter is being read, where the fields of its items are names too.
  var isInFilter = false

  init(_ tokens: [Token], source: String, shape: ScopeShape, mode: Mode) {
    self.tokens = tokens
    self.source = source
    self.mode = mode
    self.shape = shape
    zones = shape.zones
    names = shape.knownNames
    fields = shape.knownFields
    functions = [Builtins.knownNames, shape.knownFunctions]
  }

  /// Reads the whole text as one expression.
  static func expression(
    _ text: String, in shape: ScopeShape = .empty, mode: Mode = .strict
  ) -> (syntax: Syntax?, problems: [FEELProblem]) {
    run(text, shape, mode) { parser throws(FEELProblem) in try parser.expression() }
  }

  /// Reads the whole text as unary tests about `?`.
  static func unaryTests(
    _ text: String, in shape: ScopeShape = .empty, mode: Mode = .strict
  ) -> (syntax: Syntax?, problems: [FEELProblem]) {
    run(text, shape, mode) { parser throws(FEELProblem) in try parser.unaryTests() }
  }

  private static func run(
    _ text: String, _ shape: ScopeShape, _ mode: Mode, _ read: (inout Parser) throws(FEELProblem) -> Syntax
  ) -> (syntax: Syntax?, problems: [FEELProblem]) {
    let length = text.utf8.count
    guard length <= Limits.length else {
      let message = "uttrycket är \(length) byte långt, men får vara högst \(Limits.length)"
      let hint = "dela upp det i flera namngivna uttryck"
      return (nil, [FEELProblem(code: "feel.too-long", message: message, range: 0..<length, hint: hint)])
    }
    let (tokens, problems) = Lexer.tokens(of: text, mode: mode)
    var parser = Parser(tokens, source: text, shape: shape, mode: mode)
    // What separates its values is no fault of its own.
    func meant(_ problem: FEELProblem) -> (syntax: Syntax?, problems: [FEELProblem]) {
      (nil, problems.filter { !$0.range.overlaps(problem.range) } + [problem])
    }
    if let problem = parser.spreadsheetProblem(isWrong: !problems.isEmpty) { return meant(problem) }
    do throws(FEELProblem) {
      let syntax = try read(&parser)
      guard case .end = parser.current.kind else { throw parser.unexpected("en operator") }
      return (syntax, problems)
    } catch {
      if let problem = parser.spreadsheetProblem(isWrong: true) { return meant(problem) }
      // What follows a wrong token is most often an effect of it.
      return (nil, problems.isEmpty ? [error] : problems)
    }
  }

  // MARK: - Expressions

  /// Reads an expression whose operators bind at least as tightly as `minimum`.
  mutating func expression(_ minimum: Binding = .whole) throws(FEELProblem) -> Syntax {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Limits.nesting else { throw tooDeep(current.range) }
    let start = current.range.lowerBound
    return try extended(try operand(), from: start, minimum)
  }

  /// Reads an expression, or a unary test that stands for the values it holds for: `< 5`.
  mutating func valueOrTest() throws(FEELProblem) -> Syntax {
    guard case .mark(let mark) = current.kind, let op = mark.comparison else { return try expression() }
    let start = current.range.lowerBound
    advance()
    let operand = try expression(.sum)
    return try node(.comparison(op, operand), from: start)
  }

  /// Extends an operand by the operators after it that bind at least as tightly as `minimum`.
  ///
  /// - Parameter start: Where it begins, with the brackets round it.
  mutating func extended(_ operand: Syntax, from start: Int, _ minimum: Binding) throws(FEELProblem) -> Syntax {
    var left = operand
    while let next = try infix(after: left, from: start, minimum) { left = next }
    return left
  }

  /// Extends an operand by the operator after it; nil where none follows that binds tightly enough.
  private mutating func infix(
    after left: Syntax, from start: Int, _ minimum: Binding
  ) throws(FEELProblem) -> Syntax? {
    if let found = currentOperator {
      guard found.binding >= minimum else { return nil }
      advance()
      let right = try expression(found.binding.tighter)
      return try node(.binary(found, left, right), from: start)
    }
    guard case .word(let word) = current.kind else { return nil }
    switch word {
    case "between" where minimum <= .comparison:
      advance()
      let lower = try expression(.sum)
      try take(word: "and", "between … behöver and mellan gränserna")
      let upper = try expression(.sum)
      return try node(.between(left, lower, upper), from: start)
    case "in" where minimum <= .comparison:
      advance()
      let tests = try membershipTests()
      return try node(.membership(left, tests), from: start)
    case "instance" where minimum <= .instance:
      advance()
      try take(word: "of", "instance skrivs instance of")
      let type = try typeName()
      return try node(.instance(left, type), from: start)
    default: return nil
    }
  }

  private var currentOperator: Operator? {
    switch tokens[index].kind {
    case .mark(let mark): mark.infix
    case .word("and"): .and
    case .word("or"): .or
    default: nil
    }
  }

  /// Reads an operand with its sign and what hangs on it: paths, filters, arguments.
  private mutating func operand() throws(FEELProblem) -> Syntax {
    if isAt(.minus) {
      let start = current.range.lowerBound
      advance()
      nesting += 1
      defer { nesting -= 1 }
      guard nesting <= Limits.nesting else { throw tooDeep(current.range) }
      let operand = try operand()
      return try node(.negate(operand), start..<operand.range.upperBound)
    }
    let start = current.range.lowerBound
    return try withPostfixes(try primary(), from: start)
  }

  /// Extends a value by the paths, filters and arguments after it.
  mutating func withPostfixes(_ first: Syntax, from start: Int) throws(FEELProblem) -> Syntax {
    var base = first
    while true {
      if isAt(.dot) {
        advance()
        let label = try fieldName()
        base = try node(.path(base, label), from: start)
      } else if isAt(.openBracket), !(mayCloseRange && !peek(1).beginsOperand) {
        advance()
        let condition = try nested { parser throws(FEELProblem) in
          let outer = parser.isInFilter
          parser.isInFilter = true
          defer { parser.isInFilter = outer }
          return try parser.expression()
        }
        try take(.closeBracket, closing: "filtret [")
        base = try node(.filter(base, condition), from: start)
      } else if isAt(.openParen), base.form.mayBeCalled {
        advance()
        let arguments = try nested { parser throws(FEELProblem) in try parser.arguments() }
        base = try node(.invocation(base, arguments), from: start)
      } else {
        return base
      }
    }
  }

  /// Reads something within brackets, where an outer range cannot be closed.
  mutating func nested<Result>(
    _ read: (inout Parser) throws(FEELProblem) -> Result
  ) throws(FEELProblem) -> Result {
    let outer = mayCloseRange
    mayCloseRange = false
    defer { mayCloseRange = outer }
    return try read(&self)
  }
}

extension Form {
  /// Whether the value can be a function, so that `(` after it begins its arguments.
  fileprivate var mayBeCalled: Bool {
    switch self {
    case .path, .filter, .call, .invocation, .function, .condition, .name: true
    default: false
    }
  }
}
