extension Parser {
  /// Reads `function(a: number, b) body`.
  mutating func function() throws(FEELProblem) -> Syntax {
    let start = current.range.lowerBound
    advance()
    guard accept(.openParen) else { throw unexpected("(", hint: "skriv function(x) uttryck") }
    let known = names
    defer { names = known }
    var parameters: [Form.Parameter] = []
    if !isAt(.closeParen) {
      repeat {
        let name = try newName(until: [.mark(.colon), .mark(.comma), .mark(.closeParen)], "namnet på en parameter")
        guard !parameters.contains(where: { $0.name == name }) else {
          throw FEELProblem(
            code: "feel.syntax", message: "parametern \"\(name.text)\" står två gånger", range: name.range,
            hint: "ta bort den ena")
        }
        parameters.append(Form.Parameter(name: name, type: accept(.colon) ? try typeName() : nil))
        learn(name.text)
      } while accept(.comma)
    }
    try take(.closeParen, closing: "parametrarna (")
    let isExternal = isAt(word: "external") && peek(1).kind == .mark(.openBrace)
    if isExternal { advance() }
    let body = try expression()
    return try node(.function(parameters, body, isExternal: isExternal), from: start)
  }
}
