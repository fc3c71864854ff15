/// Finds out which names and paths a condition proves not to be null.
enum Guards {
  /// What the key of a value that is calculated begins with.
  static let calculated = "\u{1E}"

  /// The key of a name or a path of names, or of a value that is calculated, which may be missing or have no items; nil for
  /// anything else.
  static func key(_ syntax: Syntax) -> String? {
    switch syntax.form {
    case .name(let name): name
    case .path(let base, let field): key(base).map { KnownConditions.key($0, field.text) }
    case .filter(let base, let index):
      switch index.form {
      case .number, .negate: key(base).map { "\($0)\u{1F}[\(Printer.text(index))]" }
      default:
        isCount(index, of: base)
          ? key(base).map { "\($0)\u{1F}[\(Printer.text(index))]" } : calculated + Printer.text(syntax)
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
    // A set that grows hashes all that is in it anew.
    var keys = Set<String>(minimumCapacity: 12)
    add(syntax, when: outcome, conditions, to: &keys)
    return keys
  }

  private static func add(
    _ syntax: Syntax, when outcome: Bool, _ conditions: KnownConditions, to keys: inout Set<String>
  ) {
    switch syntax.form {
    case .binary(.and, let left, let right) where outcome, .binary(.or, let left, let right) where !outcome:
      add(left, when: outcome, conditions, to: &keys)
      add(right, when: outcome, conditions, to: &keys)
    case .binary(.and, let left, let right), .binary(.or, let left, let right):
      let (a, b) = (
        present(left, when: outcome, knowing: conditions), present(right, when: outcome, knowing: conditions)
      )
      keys.formUnion(a.intersection(b))
      addAnswer(syntax, outcome, conditions, to: &keys)
    case .binary(let op, let left, let right):
      addCompared(op, left, right, outcome, conditions, to: &keys)
      addCounted(op, left, right, outcome, to: &keys)
      addAnswer(syntax, outcome, conditions, to: &keys)
    case .quantified(.some, let passes, _) where outcome:
      for pass in passes where pass.upper == nil { if let key = key(pass.source) { keys.insert(filled(key)) } }
    case .between(let subject, let lower, let upper):
      addAnswer(syntax, outcome, conditions, to: &keys)
      if outcome { for part in [subject, lower, upper] { addPath(part, to: &keys) } }
    case .membership(let subject, let tests):
      addAnswer(syntax, outcome, conditions, to: &keys)
      let values = tests.map(values)
      guard outcome else { return exclude(at: subject, isNoneOf: values.flatMap { $0 ?? [] }, conditions, to: &keys) }
      guard tests.allSatisfy(provesPresence) else { return }
      addPath(subject, to: &keys)
      guard !values.contains(nil) else { return }
      exclude(at: subject, isOneOf: values.flatMap { $0 ?? [] }, conditions, to: &keys)
    case .instance(let subject, let type) where outcome && type != .simple(.any) && type != .simple(.null):
      addPath(subject, to: &keys)
    case .call(let name, let arguments) where arguments.count == 1:
      if name.text == "not" { return add(arguments[0].value, when: !outcome, conditions, to: &keys) }
      guard name.text == "is defined" else {
        addAnswer(syntax, outcome, conditions, to: &keys)
        return add(whereGiven: syntax, conditions, to: &keys)
      }
      if outcome { addPath(arguments[0].value, to: &keys) }
    case .call:
      addAnswer(syntax, outcome, conditions, to: &keys)
      add(whereGiven: syntax, conditions, to: &keys)
    case .name(let name):
      addPath(syntax, to: &keys)
      keys.formUnion(conditions.present(name, when: outcome))
      exclude(at: syntax, isOneOf: [.boolean(outcome)], conditions, to: &keys)
    case .path, .filter:
      addPath(syntax, to: &keys)
      exclude(at: syntax, isOneOf: [.boolean(outcome)], conditions, to: &keys)
    default: return
    }
  }

  /// Adds what a question was answered that is not about whether something is there, or which of its values a choice has.
  private static func addAnswer(
    _ syntax: Syntax, _ outcome: Bool, _ conditions: KnownConditions, to keys: inout Set<String>
  ) {
    if let question = conditions.question(syntax) { keys.insert(question.key(answered: outcome)) }
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

  private static func addCompared(
    _ op: Operator, _ left: Syntax, _ right: Syntax, _ outcome: Bool, _ conditions: KnownConditions,
    to keys: inout Set<String>
  ) {
    switch op {
    case .equal, .notEqual:
      let isEqual = (op == .equal) == outcome
      for (side, other) in [(left, right), (right, left)] {
        if other.form == .null {
          return isEqual ? addMissing(side, conditions, to: &keys) : addPath(side, to: &keys)
        }
        guard isLiteral(other) else { continue }
        let values = [value(other)].compactMap(\.self)
        guard isEqual else { return exclude(at: side, isNoneOf: values, conditions, to: &keys) }
        addCompared(side, conditions, to: &keys)
        if !values.isEmpty { exclude(at: side, isOneOf: values, conditions, to: &keys) }
        return
      }
      // What is like a value that is always there is there too.
      guard isEqual else { return }
      for (side, other) in [(left, right), (right, left)] {
        if let other = key(other), conditions.isGiven(other) { addCompared(side, conditions, to: &keys) }
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      // An order exists only between values that are there, whichever way it goes; an outcome of null is neither.
      addCompared(left, conditions, to: &keys)
      addCompared(right, conditions, to: &keys)
    default: return
    }
  }

  /// Adds what is there where a value is that is compared.
  private static func addCompared(_ syntax: Syntax, _ conditions: KnownConditions, to keys: inout Set<String>) {
    addPath(syntax, to: &keys)
    add(whereGiven: syntax, conditions, to: &keys)
  }

  /// Adds that a name or path has no value, and what a promise then tells of a choice.
  private static func addMissing(_ syntax: Syntax, _ conditions: KnownConditions, to keys: inout Set<String>) {
    guard let key = key(syntax), !key.hasPrefix(calculated) else { return }
    keys.insert(KnownConditions.missing(key))
    keys.formUnion(conditions.excluded(whereMissing: key))
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
    var keys: Set<String> = []
    addPath(syntax, to: &keys)
    return keys
  }

  private static func addPath(_ syntax: Syntax, to keys: inout Set<String>) {
    guard let key = key(syntax) else { return }
    keys.insert(key)
    var rest = syntax
    while let base = rest.base {
      if let key = self.key(base) {
        keys.insert(key)
        if case .filter = rest.form { keys.insert(filled(key)) }
      }
      rest = base
    }
  }
}

extension Syntax {
  /// What a field or an item is read of; nil for anything else.
  fileprivate var base: Syntax? {
    switch form {
    case .path(let base, _), .filter(let base, _): base
    default: nil
    }
  }
}
