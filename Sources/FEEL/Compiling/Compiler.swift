import SourceDiagnostics

/// Checks a syntax tree against a scope and turns it into code over slots; all problems are collected.
///
/// It is large, so that it is copied only where that is meant.
struct Compiler: ~Copyable {
  let shape: ScopeShape
  let source: String
  /// The type of `?`; nil where there is none.
  var input: FEELType?
  let mode: Mode
  var problems: [FEELProblem] = []
  /// The slots that are read, in order.
  var slots: [Int] = []
  /// What is known only in a part of the expression, the innermost last; its place is its number in the frame.
  var locals: [Local] = []
  /// How many locals a frame needs.
  var localCount = 0
  /// The names and paths that are known not to be null here.
  var presence: Presence
  /// What the names that stand for conditions show, and what is promised of choices, as far as no name here hides them.
  var conditions: KnownConditions
  /// Whether a path may lead through null without a warning, as in `a.b != null`.
  var toleratesNull = false
  /// The parts that may give nothing.
  var missing = MissingParts()
  /// The part in which a value that may be missing is guarded; nil for one that is no expression of its own.
  var guarded: Guarded?

  init(shape: ScopeShape, source: String, mode: Mode, input: FEELType? = nil) {
    self.shape = shape
    self.mode = mode
    self.source = source
    self.input = input
    presence = Presence(shape.present)
    conditions = shape.conditions
    if let item = shape.item {
      slots = [item]
      locals = [.item(shape.type(ofSlot: item))]
      localCount = 1
    }
  }

  /// A compiler that knows as much, and finds problems of its own.
  func probe() -> Compiler {
    var probe = Compiler(shape: shape, source: source, mode: mode, input: input)
    probe.locals = locals
    probe.localCount = localCount
    probe.presence = presence
    probe.conditions = conditions
    probe.toleratesNull = toleratesNull
    probe.guarded = guarded
    return probe
  }

  /// Notes that a slot is read.
  mutating func read(slot: Int) {
    let place = slots.firstIndex { $0 >= slot } ?? slots.count
    if place == slots.count || slots[place] != slot { slots.insert(slot, at: place) }
  }

  mutating func compile(_ syntax: Syntax) -> Typed {
    let typed = code(of: syntax)
    if case .list(let item) = typed.type, item.isOptional { missing.lists.insert(syntax.range) }
    switch syntax.form {
    // The types of names are those of the scope, or have been bounded where they were made.
    case .name, .path, .input: return typed
    default: return Typed(typed.type.bounded, typed.code)
    }
  }

  /// A number as it is written; warns of one written as thousands are in Swedish, `1.500`: decimals do not end so.
  private mutating func literal(_ number: Number, _ syntax: Syntax) -> Typed {
    let written = text(at: syntax.range)
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    if mode == .strict, parts.count == 2, parts[1].utf8.count == 3, parts[1].hasSuffix("0"),
      (1...3).contains(parts[0].utf8.count), parts[0] != "0"
    {
      problems.append(
        FEELProblem(
          code: "feel.thousands", message: "\(written) läses som \(number): punkten är decimaltecken",
          range: syntax.range, hint: "skriv \(parts.joined()) om du menar tusental, annars \(number)",
          severity: .warning))
    }
    return Typed(.number, .constant(.number(number)))
  }

  private mutating func code(of syntax: Syntax) -> Typed {
    switch syntax.form {
    case .null: Typed(.null, .constant(.null))
    case .boolean(let value): Typed(.boolean, .constant(.boolean(value)))
    case .number(let number): literal(number, syntax)
    case .string(let text): Typed(.string, .constant(.string(text)))
    case .temporal(let text, let value): temporal(text, value, syntax)
    case .name(let name): self.name(name, syntax)
    case .input: inputValue(syntax)
    case .path(let base, let field): path(base, field, syntax)
    case .filter(let base, let condition): filter(base, condition, syntax)
    case .call(let label, let arguments): call(label, arguments, syntax)
    case .invocation(let callee, let arguments): invocation(callee, arguments, syntax)
    case .function(let parameters, let body, let isExternal):
      function(parameters, body, isExternal: isExternal, named: nil, syntax)
    case .negate(let operand): negate(operand, syntax)
    case .binary(let op, let left, let right): binary(op, left, right, syntax)
    case .between(let subject, let lower, let upper): between(subject, lower, upper, syntax)
    case .membership(let subject, let tests): membership(subject, tests, syntax)
    case .condition(let test, let yes, let no): condition(test, yes, no, syntax)
    case .loop(let iterations, let body): loop(iterations, body, syntax)
    case .quantified(let quantifier, let iterations, let body): quantified(quantifier, iterations, body, syntax)
    case .list(let items): list(items, syntax)
    case .context(let entries): context(entries, syntax)
    case .range(let ends): range(ends, syntax)
    case .comparison(let op, let operand): comparison(op, operand)
    case .instance(let value, let type): instance(value, type, syntax)
    }
  }

  /// Notes parts of a value that may be missing.
  mutating func noteMissing(_ parts: [(Syntax, Typed)]) {
    for (part, typed) in parts where typed.type.isOptional { missing.values.insert(part.range) }
  }

  // MARK: - Problems

  /// Reports what is wrong: an error in workflows; in the standard it shows when it is evaluated.
  mutating func report(_ code: String, _ message: String, _ range: Range<Int>, hint: String? = nil) {
    let severity = mode == .strict ? FEELProblem.Severity.error : .warning
    problems.append(FEELProblem(code: code, message: message, range: range, hint: hint, severity: severity))
  }

  /// Reports what is wrong, and gives code that becomes null for that reason.
  mutating func refused(_ code: String, _ message: String, _ range: Range<Int>, hint: String? = nil) -> Typed {
    report(code, message, range, hint: hint)
    return Typed(
      .any,
      .value { frame in
        frame.note(code, message, range, hint: hint)
        return .null
      })
  }

  /// The text of a part of the expression, shortened for messages.
  func quote(_ syntax: Syntax) -> String {
    let text = text(of: syntax)
    return text.count > 40 ? text.prefix(39) + "…" : text
  }

  /// The text of a part of the expression.
  func text(of syntax: Syntax) -> String {
    text(at: syntax.range)
  }

  /// The text of a part of the expression.
  func text(at range: Range<Int>) -> String {
    String(decoding: source.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }

  /// The same within quotation marks, unless it has its own.
  func quoted(_ syntax: Syntax) -> String {
    switch syntax.form {
    case .string, .temporal: quote(syntax)
    default: mark(quote(syntax))
    }
  }

  /// Text within quotation marks that it does not have itself.
  func mark(_ text: String) -> String { text.contains("\"") ? "”\(text)”" : "\"\(text)\"" }

  /// The type where a value is needed; warns where it may be null.
  mutating func needed(_ typed: Typed, _ syntax: Syntax) -> FEELType {
    guard typed.type.isOptional else { return typed.type }
    if !toleratesNull && mode == .strict {
      // Of a value that a condition chooses it is told which of the choices may be missing.
      let branch = syntax.branch(among: missing.values)
      let outer = guarded
      if let branch { guarded = Guarded(branch) }
      defer { guarded = outer }
      let part = branch ?? syntax
      problems.append(
        FEELProblem(
          code: "feel.may-be-null", message: "\(quoted(part)) kan sakna värde här", range: part.range,
          hint: guardHint(part), severity: .warning))
    }
    return typed.type.unwrapped
  }

  /// Takes back that operands may be missing, where they are of the wrong kind too: that is mended first.
  ///
  /// - Parameters:
  ///   - first: How many problems there were before the operands.
  ///   - last: How many there were behind them, before what was said of their kinds.
  mutating func dropDoubts(_ first: Int, _ last: Int) {
    guard problems.count > last else { return }
    problems.removeSubrange(first..<last)
  }

  /// Compiles a part that must be a condition.
  mutating func judge(_ syntax: Syntax) -> Judge {
    let outer = guarded
    guarded = Guarded(syntax, isCondition: true)
    defer { guarded = outer }
    let typed = compile(syntax)
    checkCondition(typed, syntax)
    return judging(typed.code, syntax)
  }

  /// Code that notes why there is no truth value; what is a condition itself has done so.
  private func judging(_ code: Code, _ syntax: Syntax) -> Judge {
    if case .truth(let judge) = code { return judge }
    let (compute, text, range) = (code.compute, quoted(syntax), syntax.range)
    return { frame in frame.truth(of: compute(&frame), text, range) }
  }

  mutating func checkCondition(_ typed: Typed, _ syntax: Syntax) {
    guard !FEELType.boolean.accepts(typed.type.unwrapped) else {
      _ = needed(typed, syntax)
      return
    }
    let type = typed.type.unwrapped
    var example = "\(quote(syntax)) = …"
    if mode == .strict, case .list(let item) = type, item.unwrapped == .boolean {
      return report(
        "feel.not-boolean", "här väntades ett villkor men \(quoted(syntax)) är en lista, ett svar för varje post",
        syntax.range,
        hint: "skriv list contains(\(quote(syntax)), true) om någon räcker, "
          + "eller not(list contains(\(quote(syntax)), false)) om det ska gälla alla")
    }
    if case .list = type {
      example = "count(\(quote(syntax))) > 0"
    } else if case .context(let fields, _) = type, let field = fields.keys.min() {
      example = "\(quote(syntax)).\(field) = …"
    } else if typed.type.isOptional, Guards.key(syntax) != nil {
      example = "\(quote(syntax)) != null, som gäller när det är ifyllt, eller \(example)"
    }
    var fields = fieldHint(syntax, typed.type, like: .boolean)
    if mode == .strict, case .name(let name) = syntax.form, case .context = type, let read = fields {
      fields = "skriv \(name) != null om du frågar om det finns, eller \(read)"
    }
    report(
      "feel.not-boolean", "här väntades ett villkor men \(quoted(syntax)) är \(type.kind)", syntax.range,
      hint: fields ?? "skriv en jämförelse, till exempel \(example)")
  }

  /// Compiles a part in which its own values are guarded, such as a branch of `if`.
  mutating func compile(guarded syntax: Syntax) -> Typed {
    let outer = guarded
    guarded = Guarded(syntax)
    defer { guarded = outer }
    return compile(syntax)
  }

  /// Compiles a part that is come to where a condition has that outcome.
  mutating func behind<Result>(
    _ condition: Syntax, when outcome: Bool, _ body: (inout Compiler) -> Result
  ) -> Result {
    let outer = presence
    presence.pass(condition, when: outcome, knowing: conditions)
    defer { presence = outer }
    return body(&self)
  }

  /// Checks that the whole gives what is wanted.
  mutating func check(_ typed: Typed, expecting wanted: FEELType, _ syntax: Syntax) {
    if wanted.unwrapped == .boolean {
      if wanted.isOptional, typed.type.isOptional { return }
      return checkCondition(typed, syntax)
    }
    let type = wanted.isOptional || wanted == .any || wanted == .null ? typed.type : needed(typed, syntax)
    guard !wanted.accepts(type) else { return }
    report("feel.type", "här väntades \(wanted.kind) men uttrycket ger \(type.kind)", syntax.range)
  }
}

extension Frame {
  /// The truth value that a value is; nil, with the reason noted, where it is none.
  mutating func truth(of value: Value, _ text: String, _ range: Range<Int>) -> Bool? {
    switch value {
    case .boolean(let truth): return truth
    case .null: note("feel.null", "\(text) saknar värde, så villkoret kan inte avgöras", range)
    default: note("feel.not-boolean", "här väntades ett villkor men \(text) är \(value.kind)", range)
    }
    return nil
  }
}
