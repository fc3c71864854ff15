/// Reads tokens as an expression, by recursive descent with binding strengths.
struct Parser {
  var tokens: [Token]
  var index = 0
  /// The source, for quoting tokens in messages.
  let source: String
  /// Names with spaces, split into words, by their first word; longest first.
  var spacedNames: [String: [[String]]] = [:]
  /// Names of functions with spaces, likewise; they count only before `(`.
  let spacedFunctions: [String: [[String]]]
  var nesting = 0
  /// Whether `[` after an operand may close a range that is being read.
  var mayCloseRange = false

  init(_ tokens: [Token], source: String, names: some Sequence<String>, functions: some Sequence<String>) {
    self.tokens = tokens
    self.source = source
    spacedFunctions = Self.spaced(functions)
    spacedNames = Self.spaced(names)
  }

  /// Reads the whole text as one expression.
  static func expression(
    _ text: String, names: some Sequence<String> = [], functions: some Sequence<String> = []
  ) -> (syntax: Syntax?, problems: [FEELProblem]) {
    run(text, names: names, functions: functions) { parser throws(FEELProblem) in try parser.expression() }
  }

  /// Reads the whole text as unary tests about `?`.
  static func unaryTests(
    _ text: String, names: some Sequence<String> = [], functions: some Sequence<String> = []
  ) -> (syntax: Syntax?, problems: [FEELProblem]) {
    run(text, names: names, functions: functions) { parser throws(FEELProblem) in try parser.unaryTests() }
  }

  private static func run(
    _ text: String, names: some Sequence<String>, functions: some Sequence<String>,
    _ read: (inout Parser) throws(FEELProblem) -> Syntax
  ) -> (syntax: Syntax?, problems: [FEELProblem]) {
    let length = text.utf8.count
    guard length <= Limits.length else {
      let message = "uttrycket är \(length) byte långt, men får vara högst \(Limits.length)"
      let hint = "dela upp det i flera namngivna uttryck"
      return (nil, [FEELProblem(code: "feel.too-long", message: message, range: 0..<length, hint: hint)])
    }
    let (tokens, problems) = Lexer.tokens(of: text)
    var parser = Parser(tokens, source: text, names: names, functions: functions)
    do throws(FEELProblem) {
      let syntax = try read(&parser)
      guard case .end = parser.current.kind else { throw parser.unexpected("en operator") }
      return (syntax, problems)
    } catch {
      // What follows a wrong token is most often an effect of it.
      return (nil, problems.isEmpty ? [error] : problems)
    }
  }

  private static func spaced(_ names: some Sequence<String>) -> [String: [[String]]] {
    var result: [String: [[String]]] = [:]
    for name in names where name.contains(" ") {
      let words = name.split(separator: " ").map(String.init)
      if let first = words.first { result[first, default: []].append(words) }
    }
    return result.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Makes a name with spaces known from here on.
  mutating func learn(_ name: String) {
    guard name.contains(" ") else { return }
    for (first, names) in Self.spaced([name]) {
      spacedNames[first] = ((spacedNames[first] ?? []) + names).sorted { $0.count > $1.count }
    }
  }

  // MARK: - Expressions

  /// Reads an expression whose operators bind at least as tightly as `minimum`.
  mutating func expression(_ minimum: Binding = .whole) throws(FEELProblem) -> Syntax {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Limits.nesting else { throw tooDeep(current.range) }
    return try extended(try operand(), minimum)
  }

  /// Extends an operand by the operators after it that bind at least as tightly as `minimum`.
  mutating func extended(_ operand: Syntax, _ minimum: Binding) throws(FEELProblem) -> Syntax {
    var left = operand
    while let next = try infix(after: left, minimum) { left = next }
    return left
  }

  /// Extends an operand by the operator after it; nil where none follows that binds tightly enough.
  private mutating func infix(after left: Syntax, _ minimum: Binding) throws(FEELProblem) -> Syntax? {
    if let found = currentOperator {
      guard found.binding >= minimum else { return nil }
      advance()
      let right = try expression(found.binding.tighter)
      return try node(.binary(found, left, right), from: left)
    }
    guard case .word(let word) = current.kind else { return nil }
    switch word {
    case "between" where minimum <= .comparison:
      advance()
      let lower = try expression(.sum)
      try take(word: "and", "between … behöver and mellan gränserna")
      let upper = try expression(.sum)
      return try node(.between(left, lower, upper), from: left)
    case "in" where minimum <= .comparison:
      advance()
      return try node(.membership(left, membershipTests()), from: left)
    case "instance" where minimum <= .instance:
      advance()
      try take(word: "of", "instance skrivs instance of")
      return try node(.instance(left, typeName()), from: left)
    default: return nil
    }
  }

  private var currentOperator: Operator? {
    switch current.kind {
    case .mark(let mark): mark.infix
    case .word("and"): .and
    case .word("or"): .or
    default: nil
    }
  }

  /// Reads an operand with its sign and what hangs on it: paths, filters.
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
    return try withPostfixes(try primary())
  }

  /// Extends a value by the paths and filters after it.
  mutating func withPostfixes(_ first: Syntax) throws(FEELProblem) -> Syntax {
    var base = first
    while true {
      if isAt(.dot) {
        advance()
        let label = try fieldName()
        base = try node(.path(base, label), from: base)
      } else if isAt(.openBracket), !(mayCloseRange && !peek(1).beginsOperand) {
        advance()
        let condition = try nested { parser throws(FEELProblem) in try parser.expression() }
        try take(.closeBracket, closing: "filtret [")
        base = try node(.filter(base, condition), from: base)
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
