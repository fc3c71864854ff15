import CivilTime

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

  func node(_ form: Form, from first: Syntax) throws(FEELProblem) -> Syntax {
    try node(form, first.range.lowerBound..<max(first.range.lowerBound, end))
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
      ? "skriv ett värde, ett namn eller en jämförelse" : missingWord(expected) ?? suggestion ?? hint
    return FEELProblem(code: "feel.syntax", message: message, range: current.range, hint: hint)
  }

  /// What to write where a value stands in the place of a word of `if`: that word has been left out.
  private func missingWord(_ expected: String) -> String? {
    guard expected == "then" || expected == "else", index > 0 else { return nil }
    switch current.kind {
    case .word(let word):
      if presenceHint(word) != nil || Keyword.swedish[word] != nil || Keyword.capitalized(word) != nil { return nil }
      return Keyword.isReserved(word) ? nil : "skriv \(expected) framför \(quote(current))"
    case .text, .number: return "skriv \(expected) framför \(quote(current))"
    default: return nil
    }
  }

  /// A hint from what stands around the unexpected token.
  private var suggestion: String? {
    if case .word(let word) = current.kind {
      if let asked = presenceHint(word) { return asked }
      if Keyword.swedish[word] != nil { return translation }
      if let keyword = Keyword.capitalized(word) { return "skriv \(keyword) med små bokstäver" }
      if let length = lengthHint(word) { return length }
      if index > 0, case .word(let previous) = tokens[index - 1].kind, !Keyword.isReserved(previous) {
        if ["not", "inte", "ej", "icke"].contains(previous) { return "skriv not(\(path(beginningAt: index)))" }
        return Keyword.swedish[previous] != nil
          ? translation : "skriv en operator emellan, till exempel and, = eller +"
      }
    }
    if isAt(.comma), index > 0, case .number(let whole) = tokens[index - 1].kind, case .number(let part) = peek(1).kind
    {
      return "skriv decimaler med punkt: \(whole).\(part)"
    }
    if isAt(.closeParen) { return "det finns ingen ( som svarar mot )" }
    return nil
  }

  /// How to ask whether something is filled in: of `sänd finns`, `sänd är tomt`, `sänd is not null`.
  private func presenceHint(_ word: String) -> String? {
    guard index > 0, case .word(let last) = tokens[index - 1].kind, !Keyword.isReserved(last) else { return nil }
    var isFilled = MistakenWord.isFilled(word)
    if ["är", "is"].contains(word) {
      guard case .word(let next) = peek(1).kind else { return nil }
      if ["not", "inte", "ej"].contains(next), case .word(let after) = peek(2).kind {
        isFilled = after == "null" ? true : MistakenWord.isFilled(after).map { !$0 }
      } else {
        isFilled = next == "null" ? false : MistakenWord.isFilled(next)
      }
    }
    return isFilled.map {
      "skriv \(path(endingAt: index - 1)) \($0 ? "!= null: då är det ifyllt" : "= null: då är inget ifyllt")"
    }
  }

  /// How to write the words of the expression that are Swedish, or in capital letters, all at once: who writes one of them
  /// most often writes the others too.
  private var translation: String {
    var written: [String] = []
    for (place, token) in tokens.enumerated() {
      guard case .word(let word) = token.kind, let own = Keyword.swedish[word] ?? Keyword.capitalized(word),
        shape.slot(of: word) == nil, place == 0 || tokens[place - 1].kind != .mark(.dot)
      else { continue }
      let row = "\(own) för \(word)"
      if !written.contains(row) { written.append(row) }
    }
    return "skriv " + written.joined(separator: ", ")
  }

  /// The path of names whose first word is the token at a place, with the brackets after it.
  private func path(beginningAt first: Int) -> String {
    var last = first
    while tokens.indices.contains(last + 2), tokens[last + 1].kind == .mark(.dot), case .word = tokens[last + 2].kind {
      last += 2
    }
    return tokens[first...last].map(quote).joined()
  }

  /// The path of names whose last word is the token at a place.
  private func path(endingAt last: Int) -> String {
    var first = last
    while first > 1, tokens[first - 1].kind == .mark(.dot), case .word = tokens[first - 2].kind { first -= 2 }
    return tokens[first...last].map(quote).joined()
  }

  /// How to write a number with a unit of time after it: `svarstid + 14 dagar`.
  private func lengthHint(_ unit: String) -> String? {
    guard index > 0, case .number = tokens[index - 1].kind,
      let period = LengthWords.period(quote(tokens[index - 1]), unit)
    else { return nil }
    let length = "duration(\"\(period)\")"
    if index > 2, case .mark(let mark) = tokens[index - 2].kind, mark.comparison != nil,
      type(of: path(endingAt: index - 3))?.unwrapped == .number
    {
      return "skriv bara talet: \(path(endingAt: index - 3)) \(quote(tokens[index - 2])) \(quote(tokens[index - 1]))"
    }
    guard index > 2, [.mark(.plus), .mark(.minus)].contains(tokens[index - 2].kind),
      case .word = tokens[index - 3].kind
    else { return "skriv dagen som det räknas från, följd av + \(length)" }
    return "skriv \(path(endingAt: index - 3)) \(quote(tokens[index - 2])) \(length)"
  }

  /// The type of a path of names; nil where it is not known.
  private func type(of path: String) -> FEELType? {
    let names = path.split(separator: ".").map(String.init)
    guard let slot = names.first.flatMap(shape.slot) else { return nil }
    return names.dropFirst().reduce(shape.type(ofSlot: slot)) { type, name in
      guard case .context(let fields, _)? = type?.unwrapped else { return nil }
      return fields[name]
    }
  }

  private func quote(_ token: Token) -> String {
    let text = String(decoding: source.utf8.dropFirst(token.range.lowerBound).prefix(token.range.count), as: UTF8.self)
    return text.count > 30 ? text.prefix(29) + "…" : text
  }
}
