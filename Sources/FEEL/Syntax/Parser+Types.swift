extension Parser {
  /// Reads a type, as after `instance of`.
  mutating func typeName() throws(FEELProblem) -> TypeName {
    guard case .word(let first) = current.kind else { throw unexpected("en typ", hint: Self.typeHint) }
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Limits.nesting else { throw tooDeep(current.range) }
    switch (first, peek(1).kind) {
    case ("list", .mark(.less)), ("range", .mark(.less)):
      advance()
      advance()
      let inner = try typeName()
      try take(.greater, closing: "typen")
      return first == "list" ? .list(inner) : .range(inner)
    case ("context", .mark(.less)):
      advance()
      advance()
      return try contextType()
    case ("function", .mark(.less)):
      advance()
      advance()
      return try functionType()
    default: return try plainType(first)
    }
  }

  private mutating func plainType(_ first: String) throws(FEELProblem) -> TypeName {
    let start = current.range.lowerBound
    for length in [5, 4, 3, 1] {
      let words = (0..<length).compactMap { ahead -> String? in
        guard case .word(let word) = peek(ahead).kind else { return nil }
        return word
      }
      guard words.count == length, let type = TypeName.simple[words.joined(separator: " ")] else { continue }
      for _ in 0..<length { advance() }
      return .simple(type)
    }
    if let (text, length) = names.longest(in: tokens, at: index) {
      for _ in 0..<length { advance() }
      return .named(Label(text, start..<end))
    }
    var text = first
    advance()
    while isAt(.dot), case .word(let part) = peek(1).kind {
      text += ".\(part)"
      advance()
      advance()
    }
    return .named(Label(text, start..<end))
  }

  private mutating func contextType() throws(FEELProblem) -> TypeName {
    var fields: [TypeName.Field] = []
    repeat {
      let name = try newName(until: [.mark(.colon)], "ett namn")
      guard accept(.colon) else { throw unexpected(":", hint: "skriv context<namn: typ>") }
      fields.append(TypeName.Field(name: name.text, type: try typeName()))
    } while accept(.comma)
    try take(.greater, closing: "typen")
    return .context(fields)
  }

  private mutating func functionType() throws(FEELProblem) -> TypeName {
    var parameters: [TypeName] = []
    if !isAt(.greater) {
      repeat { parameters.append(try typeName()) } while accept(.comma)
    }
    try take(.greater, closing: "typen")
    guard accept(.minus), accept(.greater) else { throw unexpected("->", hint: "skriv function<number> -> string") }
    return .function(parameters, try typeName())
  }

  static let typeHint =
    "välj bland number, string, boolean, date, time, date and time, list, context, range och function"
}
