/// Finds out which names and paths a condition proves not to be null.
enum Guards {
  /// What the key of a value that is calculated begins with.
  static let calculated = "\u{1E}"

  /// The key of a name or a path of names, or of a value that is calculated and may be missing; nil for anything else.
  static func key(_ syntax: Syntax) -> String? {
    switch syntax.form {
    case .name(let name): name
    case .path(let base, let field): key(base).map { "\($0)\u{1F}\(field.text)" }
    case .filter(let base, let index):
      switch index.form {
      case .number, .negate: key(base).map { "\($0)\u{1F}[\(Printer.text(index))]" }
      default: isCount(index, of: base) ? key(base).map { "\($0)\u{1F}[\(Printer.text(index))]" } : nil
      }
    case .call, .binary(.divide, _, _): calculated + Printer.text(syntax)
    default: nil
    }
  }

  /// Whether a position is the number of items of the list that it is a position in: `dagar[count(dagar)]`.
  static func isCount(_ position: Syntax, of list: Syntax) -> Bool {
    guard case .call(let label, let arguments) = position.form, label.text == "count", arguments.count == 1 else {
      return false
    }
    return arguments[0].value == list
  }

  /// What is not null when the condition has that outcome.
  ///
  /// - Parameter conditions: What the names in it that stand for conditions show.
  static func present(
    _ syntax: Syntax, when outcome: Bool, knowing conditions: KnownConditions = KnownConditions()
  ) -> Set<String> {
    func present(_ part: Syntax, when outcome: Bool) -> Set<String> {
      self.present(part, when: outcome, knowing: conditions)
    }
    switch syntax.form {
    case .binary(.and, let left, let right):
      let (a, b) = (present(left, when: outcome), present(right, when: outcome))
      return outcome ? a.union(b) : a.intersection(b)
    case .binary(.or, let left, let right):
      let (a, b) = (present(left, when: outcome), present(right, when: outcome))
      return outcome ? a.intersection(b) : a.union(b)
    case .binary(let op, let left, let right):
      return compared(op, left, right, outcome, conditions).union(counted(op, left, right, outcome))
    case .quantified(.some, let passes, _):
      return outcome ? Set(passes.compactMap { $0.upper == nil ? key($0.source).map(filled) : nil }) : []
    case .between(let subject, let lower, let upper):
      return outcome ? [subject, lower, upper].reduce(into: []) { $0.formUnion(path($1)) } : []
    case .membership(let subject, let tests):
      let values = tests.map(values)
      guard outcome else { return excluded(at: subject, isNoneOf: values.flatMap { $0 ?? [] }, conditions) }
      guard tests.allSatisfy(provesPresence) else { return [] }
      guard !values.contains(nil) else { return path(subject) }
      return path(subject).union(excluded(at: subject, isOneOf: values.flatMap { $0 ?? [] }, conditions))
    case .instance(let subject, let type):
      let proves = type != .simple(.any) && type != .simple(.null)
      return outcome && proves ? path(subject) : []
    case .call(let name, let arguments) where arguments.count == 1:
      if name.text == "not" { return present(arguments[0].value, when: !outcome) }
      if name.text == "is defined" { return outcome ? path(arguments[0].value) : [] }
      return Self.present(whereGiven: syntax, knowing: conditions)
    case .name(let name):
      return path(syntax).union(conditions.present(name, when: outcome))
        .union(excluded(at: syntax, isOneOf: [.boolean(outcome)], conditions))
    case .call: return Self.present(whereGiven: syntax, knowing: conditions)
    case .path, .filter: return path(syntax).union(excluded(at: syntax, isOneOf: [.boolean(outcome)], conditions))
    default: return []
    }
  }

  /// The names and paths of which each, where it is null, gives a condition that outcome whatever else holds.
  static func deciding(_ syntax: Syntax, giving outcome: Bool) -> Set<String> {
    func both(_ left: Syntax, _ right: Syntax, isEnough: Bool) -> Set<String> {
      let (a, b) = (deciding(left, giving: outcome), deciding(right, giving: outcome))
      return isEnough ? a.union(b) : a.intersection(b)
    }
    switch syntax.form {
    case .binary(.and, let left, let right): return both(left, right, isEnough: !outcome)
    case .binary(.or, let left, let right): return both(left, right, isEnough: outcome)
    case .binary(let op, let left, let right) where op == .equal || op == .notEqual:
      for (side, other) in [(left, right), (right, left)] where other.form == .null || isLiteral(other) {
        // Null is like null, and like nothing else.
        return ((op == .equal) == (other.form == .null)) == outcome ? path(side) : []
      }
      return []
    case .call(let name, let arguments) where name.text == "not" && arguments.count == 1:
      return deciding(arguments[0].value, giving: !outcome)
    default: return []
    }
  }

  private static func compared(
    _ op: Operator, _ left: Syntax, _ right: Syntax, _ outcome: Bool, _ conditions: KnownConditions
  ) -> Set<String> {
    switch op {
    case .equal, .notEqual:
      let isEqual = (op == .equal) == outcome
      for (side, other) in [(left, right), (right, left)] {
        if other.form == .null { return isEqual ? [] : path(side) }
        guard isLiteral(other) else { continue }
        let values = [value(other)].compactMap(\.self)
        if !isEqual { return excluded(at: side, isNoneOf: values, conditions) }
        return given(side, conditions).union(
          values.isEmpty ? [] : excluded(at: side, isOneOf: values, conditions))
      }
      // What is like a value that is always there is there too.
      guard isEqual else { return [] }
      return [(left, right), (right, left)].reduce(into: []) { shown, sides in
        if let other = key(sides.1), conditions.isGiven(other) { shown.formUnion(given(sides.0, conditions)) }
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      // An order exists only between values that are there, whichever way it goes; an outcome of null is neither.
      return given(left, conditions).union(given(right, conditions))
    default: return []
    }
  }

  /// What is there where a value is that is compared.
  private static func given(_ syntax: Syntax, _ conditions: KnownConditions) -> Set<String> {
    path(syntax).union(present(whereGiven: syntax, knowing: conditions))
  }

  private static func provesPresence(_ test: Form.Test) -> Bool {
    switch test {
    case .comparison(let op, let operand): op.isOrdering || (op == .equal && isLiteral(operand))
    case .value(let value):
      switch value.form {
      case .range: true
      case .list(let items): items.allSatisfy(isLiteral)
      default: isLiteral(value)
      }
    }
  }

  private static func isLiteral(_ syntax: Syntax) -> Bool {
    switch syntax.form {
    case .boolean, .number, .string, .temporal: true
    case .negate(let operand): isLiteral(operand)
    default: false
    }
  }

  /// The key of a name or path, and of everything on the way to it.
  private static func path(_ syntax: Syntax) -> Set<String> {
    guard let key = key(syntax) else { return [] }
    switch syntax.form {
    case .path(let base, _): return path(base).union([key])
    case .filter(let base, _):
      let own = path(base).union([key])
      return self.key(base).map { own.union([filled($0)]) } ?? own
    default: return [key]
    }
  }
}
