/// Reads conditions as regions of the cases they hold in.
struct RegionReader {
  /// The cases a condition is true in, and those it is false in; in all others it is null.
  struct Outcome {
    var holds: Region
    var fails: Region

    var negated: Outcome { Outcome(holds: fails, fails: holds) }
  }

  let shape: ScopeShape
  let input: FEELType
  let knowledge: ConditionKnowledge
  /// Parts that cannot be looked into; each is a truth value of its own.
  var opaque: Set<String> = []
  /// The names and paths by their keys, as they are written.
  private(set) var titles: [String: String] = [:]
  /// The lines that their values lie on, by their keys.
  private(set) var lines: [String: Line] = [:]
  /// The least number on the lines of what is counted, by their keys.
  private(set) var counts: [String: Int] = [:]
  /// What the definitions that have been read come to.
  private var defined: [String: Outcome] = [:]

  init(_ shape: ScopeShape, input: FEELType, knowing knowledge: ConditionKnowledge) {
    self.shape = shape
    self.input = input
    self.knowledge = knowledge
  }

  mutating func outcome(_ syntax: Syntax) throws(Region.TooLarge) -> Outcome {
    switch syntax.form {
    case .boolean(let truth):
      return truth ? Outcome(holds: .everything, fails: .nothing) : Outcome(holds: .nothing, fails: .everything)
    case .binary(.and, let a, let b):
      let (x, y) = (try outcome(a), try outcome(b))
      return Outcome(holds: try x.holds.intersection(y.holds), fails: try x.fails.union(y.fails))
    case .binary(.or, let a, let b):
      let (x, y) = (try outcome(a), try outcome(b))
      return Outcome(holds: try x.holds.union(y.holds), fails: try x.fails.intersection(y.fails))
    case .call(let label, let arguments) where label.text == "not" && arguments.count == 1:
      return try outcome(arguments[0].value).negated
    case .condition(let test, let a, let b):
      // What is null is not true.
      let (asked, x, y) = (try outcome(test).holds, try outcome(a), try outcome(b))
      let rest = try Region.everything.subtracting(asked)
      return Outcome(
        holds: try asked.intersection(x.holds).union(rest.intersection(y.holds)),
        fails: try asked.intersection(x.fails).union(rest.intersection(y.fails)))
    case .call(let label, let arguments) where label.text == "is defined" && arguments.count == 1:
      return test(arguments[0].value) { Self.equality(.notEqual, .null, $0) } ?? unknown(syntax)
    case .binary(let op, let first, let second) where op.binding == .comparison:
      let (a, b) = (reckoned(first), reckoned(second))
      if let isThere = presence(op, a, b) ?? presence(op, b, a) { return isThere }
      if let chosen = try chosen(a, { Syntax(.binary(op, $0, b), syntax.range) }) { return chosen }
      if let chosen = try chosen(b, { Syntax(.binary(op, a, $0), syntax.range) }) { return chosen }
      if let first = literal(a), let second = literal(b), let known = Self.written(op, first, second) { return known }
      if let value = literal(b) { return test(a) { Self.comparison(op, value, $0) } ?? unknown(syntax) }
      if let value = literal(a) { return test(b) { Self.comparison(op.mirrored, value, $0) } ?? unknown(syntax) }
      return order(op, a, b) ?? unknown(syntax)
    case .between(let named, let lower, let upper):
      let subject = reckoned(named)
      guard let low = literal(lower), let high = literal(upper) else { return unknown(syntax) }
      return test(subject) { Self.within(low, true, high, true, $0) } ?? unknown(syntax)
    case .membership(let named, let tests):
      let subject = reckoned(named)
      if let chosen = try chosen(subject, { Syntax(.membership($0, tests), syntax.range) }) { return chosen }
      return try membership(subject, tests, syntax)
    case .name(let name) where knowledge.definitions[name] != nil: return try definition(name, syntax)
    case .name, .path, .input:
      if literal(syntax) != nil { return Outcome(holds: .nothing, fails: .nothing) }
      return test(syntax) { Self.equality(.equal, .boolean(true), $0, nullFails: false) } ?? unknown(syntax)
    default: return unknown(syntax)
    }
  }

  /// What a name stands for where that is a choice of values; nil for other names.
  func choice(behind name: String) -> Expression? {
    guard let choice = knowledge.standing[name], case .condition = choice.syntax.form else { return nil }
    return choice
  }

  /// What a name stands for that is reckoned without a choice, and others as they are: `dagar_kvar` for `slut - kom`.
  private func reckoned(_ syntax: Syntax, _ seen: Set<String> = []) -> Syntax {
    guard !knowledge.standing.isEmpty else { return syntax }
    return syntax.replacingNames { name in
      guard !seen.contains(name), knowledge.definitions[name] == nil, choice(behind: name) == nil,
        let standing = knowledge.standing[name]
      else { return nil }
      return reckoned(standing.syntax, seen.union([name]))
    }
  }

  /// What asking of a value comes to that a condition chooses; nil where none does.
  ///
  /// - Parameter asking: The question of one of the values.
  private mutating func chosen(_ subject: Syntax, _ asking: (Syntax) -> Syntax) throws(Region.TooLarge) -> Outcome? {
    var chosen = subject
    if case .name(let name) = subject.form, let choice = choice(behind: name) { chosen = choice.syntax }
    guard case .condition(let test, let a, let b) = chosen.form else { return nil }
    return try outcome(Syntax(.condition(test, asking(a), asking(b)), subject.range))
  }

  /// What comparing two values that stand written comes to; nil where it is not known.
  private static func written(_ op: Operator, _ a: Value, _ b: Value) -> Outcome? {
    // What is missing is neither before nor after anything.
    if op.isOrdering, a.isNull || b.isNull { return Outcome(holds: .nothing, fails: .nothing) }
    guard let holds = Comparison.holds(op, a, b) else { return nil }
    let always = Outcome(holds: .everything, fails: .nothing)
    return holds ? always : always.negated
  }

  private static func written(_ value: Value, among others: [Value?]) -> Outcome? {
    let known = others.compactMap { other in other.flatMap { written(.equal, value, $0) } }
    guard known.count == others.count else { return nil }
    return known.first { !$0.holds.isEmpty } ?? Outcome(holds: .nothing, fails: .everything)
  }

  /// What comparing something that is surely there with null comes to; nil where that is not what is asked.
  private mutating func presence(_ op: Operator, _ subject: Syntax, _ other: Syntax) -> Outcome? {
    guard other.form == .null, op == .equal || op == .notEqual, let (key, _, type) = place(subject),
      type.unwrapped.isGroup
    else { return nil }
    guard type.isOptional else {
      guard knowledge.knowsPresence else { return nil }
      return Outcome(
        holds: op == .notEqual ? .everything : .nothing, fails: op == .notEqual ? .nothing : .everything)
    }
    // Of a group as a whole it is asked only if it is there.
    let line = Line(domain: .boolean, hasNull: true)
    opaque.insert(key)
    lines[key] = line
    let missing = Outcome(
      holds: Self.region(key, PointSet(line, hasNull: true, [])), fails: Self.region(key, PointSet(line, [.everything]))
    )
    return op == .equal ? missing : missing.negated
  }

  /// What a name that stands for a condition comes to.
  private mutating func definition(_ name: String, _ syntax: Syntax) throws(Region.TooLarge) -> Outcome {
    if let outcome = defined[name] { return outcome }
    // What is defined by itself cannot be looked into.
    let whole = unknown(syntax)
    guard let definition = knowledge.definitions[name] else { return whole }
    defined[name] = whole
    let outcome = try outcome(definition.syntax)
    defined[name] = outcome
    return outcome
  }

  private mutating func membership(
    _ subject: Syntax, _ tests: [Form.Test], _ syntax: Syntax
  ) throws(Region.TooLarge) -> Outcome {
    if mixesLengths(tests.map(\.operand)) { return unknown(syntax) }
    if let value = literal(subject), let known = Self.written(value, among: tests.map { literal($0.operand) }) {
      return known
    }
    var all = Outcome(holds: .nothing, fails: .everything)
    for test in tests {
      guard let outcome = self.outcome(subject, test) else { return unknown(syntax) }
      all = Outcome(holds: try all.holds.union(outcome.holds), fails: try all.fails.intersection(outcome.fails))
    }
    return all
  }

  private mutating func outcome(_ subject: Syntax, _ test: Form.Test) -> Outcome? {
    switch test {
    case .comparison(let op, let operand):
      guard let value = literal(operand) else { return nil }
      return self.test(subject) { Self.comparison(op, value, $0) }
    case .value(let operand):
      if case .range(let ends) = operand.form {
        guard let low = literal(ends.lower), let high = literal(ends.upper) else { return nil }
        return self.test(subject) { Self.within(low, ends.includesLower, high, ends.includesUpper, $0) }
      }
      if case .list(let items) = operand.form {
        let values = items.compactMap { literal($0) }
        guard values.count == items.count else { return nil }
        return self.test(subject) { line in
          values.reduce(Sets(none: line)) { sets, value in
            sets.flatMap { all in Self.comparison(.equal, value, line).map { all.either($0) } }
          }
        }
      }
      guard let value = literal(operand) else { return nil }
      return self.test(subject) { Self.comparison(.equal, value, $0) }
    }
  }

  /// Whether lengths of time of several kinds stand among the tests, so that one of them may be null beside another.
  private func mixesLengths(_ operands: [Syntax]) -> Bool {
    let parts = operands.flatMap { operand in
      switch operand.form {
      case .range, .list: operand.form.children
      default: [operand]
      }
    }
    let kinds = parts.compactMap { literal($0).flatMap { Domain.length.point($0) } }.compactMap { point in
      if case .length(let kind, _) = point { kind } else { nil }
    }
    return Set(kinds).count > 1
  }

  // MARK: - Names and values

  /// The values on a line that a test is true and false of.
  struct Sets {
    var holds: PointSet
    var fails: PointSet

    /// A test that is false of everything.
    init?(none line: Line) {
      holds = PointSet(line, [])
      fails = .everything(line)
    }

    init(holds: PointSet, fails: PointSet) {
      self.holds = holds
      self.fails = fails
    }

    func either(_ other: Sets) -> Sets {
      Sets(holds: holds.union(other.holds), fails: fails.intersection(other.fails))
    }
  }

  /// The outcome of a test of a name or path; nil where it is none of known type, or the test does not fit it.
  mutating func test(_ subject: Syntax, _ sets: (Line) -> Sets?) -> Outcome? {
    guard let (key, title, type) = place(subject) ?? computed(subject), var domain = Domain(type) else { return nil }
    let isCount = Self.isCount(subject)
    if domain == .number, isCount || knowledge.wholeNumbers.contains(title) { domain = .integer }
    let line = Line(domain: domain, hasNull: type.isOptional)
    guard let sets = sets(line) else { return nil }
    titles[key] = title
    lines[key] = line
    if isCount { counts[key] = isFilled(subject) ? 1 : 0 }
    return Outcome(holds: Self.region(key, sets.holds), fails: Self.region(key, sets.fails))
  }

  static func region(_ key: String, _ set: PointSet) -> Region {
    set.isEmpty ? .nothing : Region([Region.Box(key, set)])
  }

  /// The key, text and type of a name, a path of names, or the input.
  func place(_ syntax: Syntax) -> (key: String, title: String, type: FEELType)? {
    switch syntax.form {
    case .input: return ("?", "?", input)
    case .name(let name): return shape.slot(of: name).map { (name, name, known(name, shape.type(ofSlot: $0))) }
    case .path(let base, let label):
      guard let (key, title, type) = place(base), case .context(let fields, _) = type.unwrapped,
        let field = fields[label.text]
      else { return nil }
      let whole = type.isOptional && !field.isOptional ? .optional(field) : field
      let own = KnownConditions.key(key, label.text)
      return (own, title + "." + label.text, known(own, whole))
    default: return nil
    }
  }

  /// The type of a name or path, which may be known to have a value.
  private func known(_ key: String, _ type: FEELType) -> FEELType {
    shape.isPresent(key) ? type.unwrapped : type
  }

  private func literal(_ syntax: Syntax) -> Value? {
    switch syntax.form {
    case .null: .some(.null)
    case .name, .path: isAbsent(syntax) ? .null : nil
    case .boolean(let truth): .boolean(truth)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .temporal(_, let value): value
    case .negate(let operand):
      if case .number(let number) = operand.form { .number(number.negated) } else { nil }
    case .call(let label, let arguments) where label.text == "date" && arguments.count == 1:
      if case .string(let text) = arguments[0].value.form { date(text) } else { nil }
    default: nil
    }
  }

  /// Whether a name, or what a path begins with, is known to have no value.
  private func isAbsent(_ syntax: Syntax) -> Bool {
    switch syntax.form {
    case .name(let name): shape.absent?.contains(name) ?? false
    case .path(let base, _): isAbsent(base)
    default: false
    }
  }

  private func date(_ text: String) -> Value? { (try? Temporal.date(text).get()).map { .date($0) } }

  /// A condition that is looked at as a whole.
  private mutating func unknown(_ syntax: Syntax) -> Outcome {
    let key = "\u{1E}" + Printer.text(syntax)
    opaque.insert(key)
    let line = lines[key] ?? Line(domain: .boolean, hasNull: !surelyAnswers(syntax))
    lines[key] = line
    return Outcome(
      holds: Region([Region.Box(key, PointSet(line, [.only(.number(1))]))]),
      fails: Region([Region.Box(key, PointSet(line, [.only(.number(0))]))]))
  }

  // MARK: - Tests

  static func comparison(_ op: Operator, _ value: Value, _ line: Line) -> Sets? {
    if op == .equal || op == .notEqual { return equality(op, value, line) }
    guard let point = line.domain.point(value) else { return nil }
    let stretch = line.domain.stretch(round: point)
    let below = Interval(upper: point, includesUpper: op == .lessOrEqual || op == .greater).intersection(stretch)
    let above = Interval(lower: point, includesLower: op == .greaterOrEqual || op == .less).intersection(stretch)
    let isBelow = op == .less || op == .lessOrEqual
    return Sets(
      holds: PointSet(line, [isBelow ? below : above]), fails: PointSet(line, [isBelow ? above : below]))
  }

  static func equality(_ op: Operator, _ value: Value, _ line: Line, nullFails: Bool = true) -> Sets? {
    let equal: PointSet
    var comparable = Interval.everything
    if value.isNull {
      equal = PointSet(line, hasNull: true, [])
    } else {
      guard let point = line.domain.point(value) else { return nil }
      equal = PointSet(line, [.only(point)])
      comparable = line.domain.stretch(round: point)
    }
    let other = equal.complement.intersection(PointSet(line, hasNull: nullFails, [comparable]))
    return op == .equal ? Sets(holds: equal, fails: other) : Sets(holds: other, fails: equal)
  }

  private static func within(
    _ low: Value, _ includesLow: Bool, _ high: Value, _ includesHigh: Bool, _ line: Line
  ) -> Sets? {
    guard let lower = line.domain.point(low), let upper = line.domain.point(high) else { return nil }
    let stretch = line.domain.stretch(round: lower)
    guard stretch == line.domain.stretch(round: upper) else { return nil }
    let inside = PointSet(
      line, [Interval(lower: lower, includesLower: includesLow, upper: upper, includesUpper: includesHigh)])
    return Sets(holds: inside, fails: inside.complement.intersection(PointSet(line, [stretch])))
  }
}

extension Operator {
  /// The comparison with its sides changed.
  var mirrored: Operator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

extension FEELType {
  /// Whether the values are lists or groups, and surely there.
  fileprivate var isGroup: Bool {
    switch self {
    case .context, .list: true
    default: false
    }
  }
}
