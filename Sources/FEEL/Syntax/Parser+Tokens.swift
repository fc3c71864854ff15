extension Parser {
  var current: Token { tokens[index] }

  /// The end of the token before the current one.
  var end: Int { index > 0 ? tokens[index - 1].range.upperBound : 0 }

  func peek(_ ahead: Int) -> Token { tokens[min(index + ahead, tokens.count - 1)] }

  func isAt(_ mark: Mark) -> Bool {
    if case .mark(let found) = tokens[index].kind { found == mark } else { false }
  }

  func isAt(word: String) -> Bool {
    if case .word(let found) = tokens[index].kind { found == word } else { false }
  }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Takes the sign if it stands here.
  mutating func accept(_ mark: Mark) -> Bool {
    guard isAt(mark) else { return false }
    advance()
    return true
  }

  mutating func take(_ mark: Mark, closing what: String) throws(FEELProblem) {
    guard accept(mark) else { throw unexpected(mark.rawValue, hint: "\(what) saknar \(mark.rawValue)") }
  }

  mutating func take(word: String, _ hint: String) throws(FEELProblem) {
    guard isAt(word: word) else { throw unexpected(word, hint: hint) }
    advance()
  }

  func node(_ form: Form, from start: Int) throws(FEELProblem) -> Syntax {
    try node(form, start..<max(start, end))
  }

  func node(_ form: Form, _ range: Range<Int>) throws(FEELProblem) -> Syntax {
    let syntax = Syntax(form, range)
    guard syntax.depth <= Limits.depth else { throw tooDeep(range) }
    return syntax
  }

  func tooDeep(_ range: Range<Int>) -> FEELProblem {
    FEELProblem(
      code: "feel.too-deep", message: "uttrycket har för många led i varandra", range: range,
      hint: "dela upp det i flera namngivna uttryck")
  }

  /// That something else than `expected` stands here.
  func unexpected(_ expected: String, hint: String? = nil) -> FEELProblem {
    let isAtEnd = current.kind == .end
    let message =
      if tokens.count == 1 {
        "uttrycket är tomt"
      } else if index == 0 {
        "uttrycket ska börja med \(expected) men här står \(quote(current))"
      } else if isAtEnd {
        "efter \(quote(tokens[index - 1])) väntades \(expected) men uttrycket tar slut"
      } else {
        "efter \(quote(tokens[index - 1])) väntades \(expected) men här står \(quote(current))"
      }
    let hint =
      tokens.count == 1
      ? "skriv ett värde, ett namn eller en jämförelse" : missingWord(expected) ?? meant ?? hint
    return FEELProblem(code: "feel.syntax", message: message, range: current.range, hint: hint)
  }

  /// How the words are written that stand here and just before, where none of them is a name: as a text.
  private var unquotedWords: String? {
    func isWord(_ place: Int) -> Bool {
      guard tokens.indices.contains(place), case .word(let word) = tokens[place].kind else { return false }
      return !Keyword.isReserved(word) && Keyword.swedish[word] == nil && shape.slot(of: word) == nil
    }
    var (first, last) = (index, index)
    while first > 0, isWord(first - 1) { first -= 1 }
    while isWord(last + 1) { last += 1 }
    guard first < index, isWord(index) else { return nil }
    return "är det en text ska den stå inom citattecken: \"\(text(from: first, to: last))\""
  }

  /// Words of other languages that mean `else if`.
  private static let joinedElse: Set<String> = ["elseif", "elsif", "elif", "annarsom"]

  /// What people write before the condition of `some` and `every`, or before what a `for` gives.
  private static let beforeCondition: Set<String> = [
    "where", "där", "som", "så", "med", "har", "has", "with", "that", "when", "then", "do", "gör", "return",
    "satisfies",
    "uppfyller", "ge", "ger", "is", "if",
  ]

  /// What to write where another word or sign stands before the condition of `some`, or where there is none.
  private func otherWord(insteadOf expected: String) -> String? {
    guard index > 0 else { return nil }
    switch current.kind {
    case .word(let word) where Self.beforeCondition.contains(word.lowercased()):
      return "skriv \(expected) i stället för \(word)"
    case .word(let word):
      let isGiven = tokens[..<index].indices.contains { place in
        place > 0 && tokens[place].kind == .word(word)
          && ["some", "every", "for"].contains { tokens[place - 1].kind == .word($0) }
      }
      guard isGiven else { return nil }
      return "skriv \(expected) framför \(word)"
    case .mark(.colon): return "skriv \(expected) i stället för :"
    default: return nil
    }
  }

  /// What to write where a value stands in the place of a word of `if`: that word has been left out.
  private func missingWord(_ expected: String) -> String? {
    if expected == "satisfies" || expected == "return" { return otherWord(insteadOf: expected) }
    guard expected == "then" || expected == "else", index > 0 else { return nil }
    if expected == "else", case .word(let word) = current.kind, Self.joinedElse.contains(word.lowercased()) {
      return "skriv else if, i två ord"
    }
    switch current.kind {
    case .word(let word):
      if presenceHint(word) != nil || Keyword.swedish[word] != nil || Keyword.capitalized(word) != nil { return nil }
      return Keyword.isReserved(word) ? nil : unquotedWords ?? "skriv \(expected) framför \(quote(current))"
    case .text, .number: return "skriv \(expected) framför \(quote(current))"
    default: return nil
    }
  }
}
