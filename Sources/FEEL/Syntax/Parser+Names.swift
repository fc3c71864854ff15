extension Parser {
  /// Reads a name that is so many tokens long, or a call of the function with that name.
  mutating func name(_ text: String, _ length: Int) throws(FEELProblem) -> Syntax {
    let start = current.range.lowerBound
    let label = take(tokens: length, as: text)
    guard isAt(.openParen) else { return try node(.name(label.text), label.range) }
    advance()
    let arguments = try nested { parser throws(FEELProblem) in try parser.arguments() }
    return try node(.call(label, arguments), from: start)
  }

  /// The longest known name of several words or signs that begins here, and its length in tokens.
  var longestName: (String, Int)? {
    var longest = names.longest(in: tokens, at: index)
    func consider(_ other: (String, Int)?) {
      if let other, other.1 > longest?.1 ?? 0 { longest = other }
    }
    if isInFilter { consider(fields.longest(in: tokens, at: index)) }
    for names in functions {
      consider(names.longest(in: tokens, at: index) { tokens[$0].kind == .mark(.openParen) })
    }
    return longest
  }

  /// Reads the name of a field after a dot; any word may be one.
  mutating func fieldName() throws(FEELProblem) -> Label {
    guard case .word(let first) = current.kind else {
      throw unexpected("namnet på ett fält", hint: "skriv till exempel beslut.utfall")
    }
    // A field may have the name of something else that is known; signs after it are more likely operators then.
    let known = fields.longest(in: tokens, at: index) ?? names.longest(in: tokens, at: index, onlyWords: true)
    let (text, length) = known ?? (first, 1)
    return take(tokens: length, as: text)
  }

  private mutating func take(tokens count: Int, as text: String) -> Label {
    let start = current.range.lowerBound
    for _ in 0..<count { advance() }
    return Label(text, start..<end)
  }

  /// Makes a name known from here on, as a name and as a field.
  mutating func learn(_ name: String) {
    names.insert(name)
    fields.insert(name)
  }

  /// Reads a name that is given here, up to one of some tokens; it may have spaces and signs.
  mutating func newName(until stops: [Token.Kind], _ expected: String) throws(FEELProblem) -> Label {
    var count = 0
    while !stops.contains(peek(count).kind), peek(count).mayBeInName(first: count == 0) { count += 1 }
    guard count > 0 else { throw unexpected(expected) }
    if count == 1, case .word(let word) = current.kind { return take(tokens: 1, as: word) }
    // An apostrophe stands within a word; at the end it would be read as the beginning of a text the next time.
    if peek(count - 1).kind == .mark(.apostrophe) {
      throw FEELProblem(
        code: "feel.syntax", message: "ett namn kan inte sluta med apostrof", range: peek(count - 1).range,
        hint: "ta bort den, eller sätt mellanrum efter namnet")
    }
    let first = current.range.lowerBound
    let last = peek(count - 1).range.upperBound
    let text = String(decoding: source.utf8.dropFirst(first).prefix(last - first), as: UTF8.self)
    let words = text.unicodeScalars.split(whereSeparator: \.isSpace)
    return take(tokens: count, as: words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " "))
  }

  /// Reads the arguments after `(`, and `)`.
  mutating func arguments() throws(FEELProblem) -> [Form.Argument] {
    if accept(.closeParen) { return [] }
    var arguments: [Form.Argument] = []
    repeat {
      var count = 0
      while peek(count).mayBeInName(first: count == 0) { count += 1 }
      var label: Label?
      if count > 0, peek(count).kind == .mark(.colon) {
        label = try newName(until: [.mark(.colon)], "ett namn")
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
      arguments.append(Form.Argument(name: label, value: try valueOrTest()))
    } while accept(.comma)
    guard accept(.closeParen) else { throw unexpected(")", hint: unclosed(after: arguments)) }
    return arguments
  }
}

extension Parser {
  /// What to write where a function lacks its last bracket: after its own arguments, where it has got those of the one
  /// around it too, `contains(lower case(text, "a")`.
  private func unclosed(after arguments: [Form.Argument]) -> String {
    guard case .call(let label, let inner)? = arguments.last?.value.form, inner.count > 1,
      let function = Builtins.all[label.text],
      let most = function.signatures.map({ $0.parameters.last?.isVariadic == true ? Int.max : $0.parameters.count })
        .max(), most > 0, most < inner.count
    else { return "funktionen saknar )" }
    let range = inner[most - 1].value.range
    let start = arguments.last?.value.range.lowerBound ?? range.lowerBound
    let text = String(decoding: source.utf8.dropFirst(start).prefix(range.upperBound - start), as: UTF8.self)
    return "\(label.text) tar \(most == 1 ? "ett värde" : "\(most) värden"): sätt ) efter det, \(text))"
  }
}

extension Token {
  /// Whether it can be a part of a name that is given (DMN 1.5, grammar rules 27–31).
  fileprivate func mayBeInName(first: Bool) -> Bool {
    switch kind {
    case .word: true
    case .number: !first
    case .mark(let mark): !first && [.plus, .minus, .times, .power, .divide, .dot, .apostrophe].contains(mark)
    default: false
    }
  }
}
