/// Comparisons of what is not known with what is not known.
///
/// That two names are compared says nothing of their values, and what is calculated hangs on the names in it. Therefore
/// more cases are counted than there are: what is said to be complete or never to hold is so, but no example is given.
extension RegionReader {
  /// The outcome of a comparison of two values, which hangs on how they lie to each other; nil where nothing can be said.
  mutating func order(_ op: Operator, _ a: Syntax, _ b: Syntax) -> Outcome? {
    guard let first = operand(a), let second = operand(b), let domain = Domain(first.type), domain != .length,
      domain == Domain(second.type)
    else { return nil }
    let isSure = !first.type.isOptional && !second.type.isOptional
    // Two values that are both missing are equal, though neither is less or more.
    guard isSure || op.isOrdering else { return nil }
    let isInOrder = first.text.precedesByCodePoint(second.text)
    let key =
      "\u{1D}" + (isInOrder ? [first.text, second.text] : [second.text, first.text]).joined(separator: "\u{1F}")
    let line = Line(domain: .order, hasNull: false)
    guard let sets = Self.comparison(isInOrder ? op : op.mirrored, .number(0), line) else { return nil }
    opaque.insert(key)
    let known = Outcome(holds: Self.region(key, sets.holds), fails: Self.region(key, sets.fails))
    if isSure { return known }
    // It is null where one of them is missing.
    guard let there = try? given(a).intersection(given(b)), let holds = try? known.holds.intersection(there),
      let fails = try? known.fails.intersection(there)
    else { return nil }
    return Outcome(holds: holds, fails: fails)
  }

  /// The cases in which a value is there.
  private mutating func given(_ syntax: Syntax) -> Region {
    test(syntax) { Self.equality(.notEqual, .null, $0) }?.holds ?? .everything
  }

  /// A value that is calculated, as a name of its own.
  mutating func computed(_ syntax: Syntax) -> (key: String, title: String, type: FEELType)? {
    guard let (text, type) = operand(syntax) else { return nil }
    let key = "\u{1C}" + text
    opaque.insert(key)
    return (key, text, type)
  }

  /// A value with its text and type; optional where it is calculated and might not be there.
  private func operand(_ syntax: Syntax) -> (text: String, type: FEELType)? {
    if let (_, title, type) = place(syntax) { return (title, type) }
    // What is wrong in it is told elsewhere; only that the places are those of some text counts here.
    let blank = String(repeating: " ", count: syntax.range.upperBound)
    var compiler = Compiler(shape: shape, source: blank, mode: .strict, input: input)
    let type = compiler.compile(syntax).type
    guard !compiler.problems.contains(where: { $0.severity == .error }) else { return nil }
    // What needs nothing that may be missing is as its type says.
    let isThere = Self.isAlwaysThere(syntax) || compiler.problems.isEmpty
    return (Printer.text(syntax), isThere ? type : type.orMissing)
  }

  /// Whether a condition that cannot be looked into surely answers: it needs nothing that may be missing.
  func surelyAnswers(_ syntax: Syntax) -> Bool {
    let blank = String(repeating: " ", count: syntax.range.upperBound)
    var compiler = Compiler(shape: shape, source: blank, mode: .strict, input: input)
    return compiler.compile(syntax).type == .boolean && compiler.problems.isEmpty
  }

  /// Whether a value is a number of things, and thus never below 0.
  static func isCount(_ syntax: Syntax) -> Bool {
    guard case .call(let label, let arguments) = syntax.form else { return false }
    return arguments.count == 1 && ["count", "string length"].contains(label.text)
  }

  /// Whether what is counted is a list that always has an item, or a text that always has a character.
  func isFilled(_ syntax: Syntax) -> Bool {
    guard case .call(_, let arguments) = syntax.form, let key = arguments.first.flatMap({ Guards.key($0.value) })
    else { return false }
    return shape.conditions.isHeld(Guards.filled(key)) || shape.isPresent(Guards.filled(key))
  }

  private static func isAlwaysThere(_ syntax: Syntax) -> Bool {
    guard case .call(let label, let arguments) = syntax.form else { return false }
    return arguments.isEmpty && ["today", "now"].contains(label.text)
  }
}
