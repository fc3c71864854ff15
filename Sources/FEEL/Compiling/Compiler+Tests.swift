extension Compiler {
  mutating func membership(_ subject: Syntax, _ tests: [Form.Test], _ syntax: Syntax) -> Typed {
    let typed = compile(subject)
    let judges = tests.map { test(typed.type, subject, $0) }
    let (compute, range) = (typed.code.compute, syntax.range)
    if judges.count == 1 {
      let judge = judges[0]
      return Typed(
        .boolean,
        .truth { frame in
          let value = compute(&frame)
          return judge(value, &frame)
        })
    }
    return Typed(
      .boolean,
      .truth { frame in
        let value = compute(&frame)
        var isUnknown = false
        for judge in judges {
          guard frame.spend(1, range) else { return nil }
          switch judge(value, &frame) {
          case true: return true
          case nil: isUnknown = true
          default: break
          }
        }
        return isUnknown ? nil : false
      })
  }

  /// Compiles one test of a value.
  private mutating func test(
    _ type: FEELType, _ subject: Syntax, _ test: Form.Test
  ) -> @Sendable (Value, inout Frame) -> Bool? {
    if case .value(let operand) = test, operand.mentionsInput { return condition(type, operand) }
    if mode == .strict, let words = test.operand.joinedTexts {
      report(
        "feel.type", "mellan värdena efter in står komma, inte or", test.operand.range,
        hint: "skriv \(quote(subject)) in (\(words.map { "\"\($0)\"" }.joined(separator: ", ")))")
      return { _, _ in nil }
    }
    let typed = compile(test.operand)
    let (compute, range) = (typed.code.compute, test.operand.range)
    switch test {
    case .comparison(let op, let operand):
      if op.isOrdering {
        checkOrder(needed(Typed(type, .constant(.null)), subject), needed(typed, operand), subject, operand, operand)
      } else if !type.meets(typed.type) {
        reportIncomparable(type, typed.type, subject, operand, operand)
      }
      return { value, frame in frame.compare(op, value, compute(&frame), range) }
    case .value(let operand):
      checkTest(type, typed.type.unwrapped, subject, operand)
      checkWord(.equal, subject, type, operand)
      if case .list(let items) = operand.form { for item in items { checkWord(.equal, subject, type, item) } }
      let isCell = input != nil && subject.form == .input
      return { value, frame in
        let test = compute(&frame)
        // In a decision table a condition may stand on its own, without ?.
        if isCell, case .boolean(let truth) = test, value.boolean == nil { return truth }
        return frame.passes(value, test, range)
      }
    }
  }

  /// A condition about `?`, which stands for the value that is tested.
  private mutating func condition(
    _ type: FEELType, _ operand: Syntax
  ) -> @Sendable (Value, inout Frame) -> Bool? {
    let outer = input
    input = type
    defer { input = outer }
    let typed = compile(operand)
    if mode == .strict { checkCondition(typed, operand) }
    let (compute, text, range, isStandard) = (typed.code.compute, quoted(operand), operand.range, mode == .standard)
    return { value, frame in
      let outer = frame.input
      frame.input = value
      defer { frame.input = outer }
      let test = compute(&frame)
      // A calculation with ? may also give what is allowed, such as [1..3][item > 1].
      if isStandard, test.boolean == nil, !test.isNull { return frame.passes(value, test, range) }
      return frame.truth(of: test, text, range)
    }
  }

  /// Checks that values of the type can pass a test that is itself a value.
  private mutating func checkTest(_ type: FEELType, _ test: FEELType, _ subject: Syntax, _ operand: Syntax) {
    if type.meets(test) || (input != nil && test == .boolean) { return }
    switch test {
    case .range(let end) where type.meets(end): break
    case .list(let item):
      if case .range(let end) = item.unwrapped, type.meets(end) { break }
      if !type.meets(item) { reportIncomparable(type, item, subject, operand, operand) }
    case .range(let end): reportIncomparable(type, end, subject, operand, operand)
    default: reportIncomparable(type, test, subject, operand, operand)
    }
  }

  mutating func range(_ ends: Form.Ends, _ syntax: Syntax) -> Typed {
    let (lower, upper) = (compile(ends.lower), compile(ends.upper))
    let (a, b) = (needed(lower, ends.lower), needed(upper, ends.upper))
    checkOrder(a, b, ends.lower, ends.upper, syntax)
    // The standard wants ends of one kind in order; in workflows the checker looks at the kinds, and nothing lies in a
    // range that ends before it begins.
    let isStandard = mode == .standard
    let make: @Sendable (Value, Value) -> Value? = { lower, upper in
      let range = ValueRange(
        lower: lower, includesLower: ends.includesLower, upper: upper, includesUpper: ends.includesUpper)
      return isStandard && !range.isOrdered ? nil : .range(range)
    }
    let type = FEELType.range(a == .null || a == .any ? b : a)
    if case .constant(let low) = lower.code, case .constant(let high) = upper.code, let range = make(low, high) {
      return Typed(type, .constant(range))
    }
    let (low, high, place) = (lower.code.compute, upper.code.compute, syntax.range)
    return Typed(
      type,
      .value { frame in
        if let range = make(low(&frame), high(&frame)) { return range }
        frame.note("feel.range", "intervallets ändar står inte i ordning, eller är inte av samma slag", place)
        return .null
      })
  }

  /// A unary test as a value: `(> 5)`.
  mutating func comparison(_ op: Operator, _ operand: Syntax) -> Typed {
    let typed = compile(operand)
    let compute = typed.code.compute
    return Typed(
      .range(needed(typed, operand)),
      .value { frame in ValueRange(op, compute(&frame)).map { .range($0) } ?? .null })
  }

  mutating func instance(_ operand: Syntax, _ name: TypeName, _ syntax: Syntax) -> Typed {
    let compute = compile(operand).code.compute
    guard !name.lacksParameters else {
      return refused(
        "feel.unknown-type", "typen \(name.text) ska ha en typ inom < >", syntax.range,
        hint: "skriv till exempel list<Any>, range<number> eller function<number> -> Any")
    }
    guard let type = resolved(name) else {
      let (message, range) = ("typen \"\(name.text)\" finns inte", syntax.range)
      return Typed(
        .boolean,
        .truth { frame in
          frame.note("feel.unknown-type", message, range)
          return nil
        })
    }
    if type == .null { return Typed(.boolean, .truth { frame in compute(&frame).isNull }) }
    let range = syntax.range
    return Typed(
      .boolean,
      .truth { frame in
        let value = compute(&frame)
        guard frame.charge(value, range) else { return nil }
        return !value.isNull && type.conforms(value)
      })
  }

  /// The type that a name stands for; nil, and reported, where the scope has none.
  mutating func resolved(_ name: TypeName) -> FEELType? {
    switch name {
    case .simple(let type): return type
    case .list(let item): return resolved(item).map { .list($0) }
    case .range(let end): return resolved(end).map { .range($0) }
    case .context(let fields):
      var types: [String: FEELType] = [:]
      for field in fields {
        guard let type = resolved(field.type) else { return nil }
        types[field.name] = type
      }
      return .context(types, open: true)
    case .function(let parameters, let result):
      var types: [FEELType] = []
      for parameter in parameters {
        guard let type = resolved(parameter) else { return nil }
        types.append(type)
      }
      return resolved(result).map { .function(types, $0) }
    case .named(let label):
      if let type = shape.types[label.text] { return type }
      report(
        "feel.unknown-type", "typen \"\(label.text)\" finns inte", label.range, hint: Parser.typeHint)
      return nil
    }
  }
}

extension Frame {
  /// Whether a value passes a test that is itself a value, and notes why where that cannot be told.
  mutating func passes(_ value: Value, _ test: Value, _ range: Range<Int>) -> Bool? {
    guard charge(value, range), charge(test, range) else { return nil }
    if let result = Comparison.passes(value, test) { return result }
    switch test {
    case .range(let ends) where value.range == nil:
      let isBelow = Comparison.holds(.greaterOrEqual, value, ends.lower) == nil
      noteIncomparable(value, ends.comparison?.operand ?? (isBelow ? ends.lower : ends.upper), range)
    default: noteIncomparable(value, test, range)
    }
    return nil
  }
}

extension Syntax {
  /// The texts that stand with `or` or `and` between them, and nothing else: `"a" or "b"`; nil for others.
  fileprivate var joinedTexts: [String]? {
    guard case .binary(let op, let a, let b) = form, op == .or || op == .and else { return nil }
    func texts(_ syntax: Syntax) -> [String]? {
      if case .string(let text) = syntax.form { [text] } else { syntax.joinedTexts }
    }
    return texts(a).flatMap { first in texts(b).map { first + $0 } }
  }
}
