/// Choices and conditions written as calls, as in a spreadsheet.
extension Parser {
  /// The problem of the first such call; nil where there is none.
  ///
  /// - Parameter isWrong: Whether the expression cannot be read otherwise: only then words that it has of its own, such as
  ///   `if`, are taken to be meant so.
  func spreadsheetProblem(isWrong: Bool) -> FEELProblem? {
    guard mode == .strict else { return nil }
    let places = tokens.indices.filter { SpreadsheetCall.kind(at: $0, in: tokens) != nil }
    guard !places.isEmpty else { return nil }
    let (spans, given) = (BracketSpan.all(in: tokens), namesGiven)
    var calls: [Int: SpreadsheetCall] = [:]
    for place in places where !isGiven(place, by: given) {
      calls[place] = SpreadsheetCall(at: place, in: tokens, spans)
    }
    guard let first = places.first(where: { calls[$0] != nil && (isWrong || !isKeyword(at: $0)) }),
      let call = calls[first]
    else { return nil }
    let range = tokens[first].range.lowerBound..<tokens[call.end].range.upperBound
    let isShort = range.count <= Limits.rewritten
    return FEELProblem(
      code: "feel.syntax", message: "\(quote(tokens[first]))(…) finns inte i uttryck", range: range,
      hint: "skriv \(isShort ? written(call, at: first, in: tokens.indices, calls).text : call.pattern)")
  }

  private func isKeyword(at place: Int) -> Bool {
    guard case .word(let word) = tokens[place].kind else { return false }
    return ["if", "and", "or"].contains(word)
  }

  /// Whether the word at a place is a name here, so that it is not one of a spreadsheet's.
  private func isGiven(_ place: Int, by names: Set<String>) -> Bool {
    guard case .word(let word) = tokens[place].kind, !isKeyword(at: place) else { return false }
    return names.contains(word) || shape.slot(of: word) != nil || shape.function(named: word) != nil
  }

  /// The names that the expression itself gives: those of entries, of what is gone through, and of parameters.
  private var namesGiven: Set<String> {
    var (names, parametersEnd): (Set<String>, Int?) = ([], nil)
    for (place, token) in tokens.enumerated() {
      if let end = parametersEnd, place > end { parametersEnd = nil }
      switch token.kind {
      case .word("function") where place + 1 < tokens.count && tokens[place + 1].kind == .mark(.openParen):
        parametersEnd = tokens[place...].firstIndex { $0.kind == .mark(.closeParen) } ?? tokens.count
      case .word(let name), .text(let name):
        let isNamed = place + 1 < tokens.count && [.mark(.colon), .word("in")].contains(tokens[place + 1].kind)
        if isNamed || parametersEnd != nil { names.insert(name) }
      default: continue
      }
    }
    return names
  }

  // MARK: - What is meant

  /// A call as it is meant, within brackets where what stands beside it would take a part of it.
  ///
  /// - Parameter whole: The places of the tokens that it stands among.
  private func written(
    _ call: SpreadsheetCall, at place: Int, in whole: Range<Int>, _ calls: [Int: SpreadsheetCall]
  ) -> (text: String, binding: Binding) {
    let text = mended(call, calls)
    let before = place > whole.lowerBound ? tokens[place - 1].holdOnNext : .whole
    let after = call.end + 1 < whole.upperBound ? tokens[call.end + 1].holdOnLast : .whole
    return call.binding < max(before, after) ? ("(\(text))", .postfix) : (text, call.binding)
  }

  private func mended(_ call: SpreadsheetCall, _ calls: [Int: SpreadsheetCall]) -> String {
    let values = call.values.map { value($0, calls) }
    func text(_ place: Int, holding least: Binding) -> String {
      values[place].binding < least ? "(\(values[place].text))" : values[place].text
    }
    switch call.kind {
    case .choice:
      // Its last value may be another choice; before that one is hard to read.
      let other = values.count == 3 ? values[2].text : "null"
      return "if \(text(0, holding: .or)) then \(text(1, holding: .or)) else \(other)"
    case .joined(let op):
      return values.indices.map { text($0, holding: op.binding) }.joined(separator: " \(op.rawValue) ")
    }
  }

  /// A value as it is meant, with the calls in it, and how tightly it holds together as far as `and` and `or` go.
  private func value(
    _ places: ClosedRange<Int>, _ calls: [Int: SpreadsheetCall]
  ) -> (text: String, binding: Binding) {
    var (text, binding, depth): (String, Binding, Int) = ("", .postfix, 0)
    var (place, end) = (places.lowerBound, tokens[places.lowerBound].range.lowerBound)
    while place <= places.upperBound {
      text += written(from: end, to: tokens[place].range.lowerBound)
      var own = tokens[place].looseness
      if let call = calls[place] {
        let part = written(call, at: place, in: Range(places), calls)
        text += part.text
        own = part.binding
        place = call.end
      } else {
        depth += tokens[place].depthChange
        // A semicolon is read as a comma.
        text +=
          tokens[place].kind == .mark(.comma)
          ? "," : written(from: tokens[place].range.lowerBound, to: tokens[place].range.upperBound)
      }
      if depth == 0 { binding = min(binding, own) }
      end = tokens[place].range.upperBound
      place += 1
    }
    return (text, binding)
  }

  private func written(from start: Int, to end: Int) -> String {
    String(decoding: source.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
  }
}

extension Token {
  /// How tightly what comes after it is taken.
  fileprivate var holdOnNext: Binding {
    switch kind {
    case .word("if"), .word("then"): .or
    case .word("in"), .word("between"): .sum
    default: joint ?? .whole
    }
  }

  /// How tightly what comes before it is taken.
  fileprivate var holdOnLast: Binding {
    switch kind {
    case .word("then"), .word("else"): .or
    case .mark(.dot), .mark(.openBracket), .mark(.openParen): .postfix
    default: joint ?? .whole
    }
  }

  /// How tightly an operator binds; nil for other tokens.
  private var joint: Binding? {
    switch kind {
    case .word("or"), .word("eller"): .or
    case .word("and"), .word("och"): .and
    case .word("in"), .word("between"): .comparison
    case .word("instance"): .instance
    case .mark(.dots): .sum
    case .mark(let mark): mark.infix?.binding
    default: nil
    }
  }

  /// How tightly a value that it stands in holds together.
  fileprivate var looseness: Binding {
    if case .word(let word) = kind, Keyword.openers.contains(word) { return .whole }
    return joint ?? .postfix
  }

  /// By how much brackets lie deeper in each other after it.
  fileprivate var depthChange: Int {
    switch kind {
    case .mark(.openParen), .mark(.openBracket), .mark(.openBrace): 1
    case .mark(.closeParen), .mark(.closeBracket), .mark(.closeBrace): -1
    default: 0
    }
  }
}
