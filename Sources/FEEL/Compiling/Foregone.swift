/// Which outcome a condition must have, by what is known of the names in it.
///
/// It is asked only where one way to a place is looked at by itself: there it is known of some names that they have no value.
struct Foregone {
  let shape: ScopeShape
  /// The names that have no value.
  let absent: Set<String>
  let conditions: KnownConditions
  /// Whether what a key says is known.
  let isKnown: (String) -> Bool
  /// Whether a condition that may be null is not taken to be false, since its opposite is asked for.
  var isOpposite = false

  /// The outcome; nil where either may come, and also where the condition may be null.
  func outcome(of syntax: Syntax) -> Bool? {
    switch syntax.form {
    case .boolean(let value): return value
    case .binary(.and, let left, let right): return both(left, right, are: true) ?? answer(syntax)
    case .binary(.or, let left, let right): return both(left, right, are: false) ?? answer(syntax)
    case .binary(.equal, let left, let right): return isEqual(left, right) ?? answer(syntax)
    case .binary(.notEqual, let left, let right): return isEqual(left, right).map { !$0 } ?? answer(syntax)
    case .binary(let op, _, _) where op.isOrdering: return answer(syntax)
    case .between: return answer(syntax)
    case .call(let name, _) where name.text != "not": return answer(syntax)
    case .membership(let subject, let tests):
      let values = tests.map(Guards.values)
      return (values.contains(nil) ? nil : isOne(of: values.flatMap { $0 ?? [] }, subject)) ?? answer(syntax)
    case .call(let name, let arguments) where name.text == "not" && arguments.count == 1:
      var other = self
      other.isOpposite.toggle()
      return other.outcome(of: arguments[0].value).map { !$0 }
    case .name(let name) where conditions.definitions[name] != nil:
      return conditions.definitions[name].flatMap { without(name).outcome(of: $0) }
    case .name, .path: return isOne(of: [.boolean(true)], syntax)
    default: return nil
    }
  }

  /// The same, where it is not known how a name is reckoned: one that is wrongly reckoned from itself would never end.
  private func without(_ name: String) -> Foregone {
    var conditions = conditions
    conditions.definitions[name] = nil
    return Foregone(shape: shape, absent: absent, conditions: conditions, isKnown: isKnown, isOpposite: isOpposite)
  }

  /// What has been answered on the way.
  private func answer(_ syntax: Syntax) -> Bool? {
    guard let question = conditions.question(syntax) else { return nil }
    if isKnown(question.key(answered: true)) { return true }
    return (question.isSure || !isOpposite) && isKnown(question.key(answered: false)) ? false : nil
  }

  /// Of `and` where both must be true, of `or` where both must be false.
  private func both(_ left: Syntax, _ right: Syntax, are wanted: Bool) -> Bool? {
    let (a, b) = (outcome(of: left), outcome(of: right))
    if a == !wanted || b == !wanted { return !wanted }
    return a == wanted && b == wanted ? wanted : nil
  }

  private func isEqual(_ left: Syntax, _ right: Syntax) -> Bool? {
    for (side, other) in [(left, right), (right, left)] {
      guard let key = Guards.key(side) else { continue }
      if other.form == .null { return isAbsent(key) ? true : isPresent(key) ? false : nil }
      if let value = Guards.value(other) { return isOne(of: [value], side) }
    }
    return nil
  }

  /// Whether a choice is one of some values; of a name that has no value it is none.
  private func isOne(of values: [Value], _ subject: Syntax) -> Bool? {
    guard let key = Guards.key(subject) else { return nil }
    if isAbsent(key) { return false }
    guard let left = conditions.left(at: key, where: isKnown) else { return nil }
    if !left.contains(where: values.contains) { return false }
    return left.allSatisfy(values.contains) && isPresent(key) ? true : nil
  }

  /// Whether a name or path has no value, or what it is read of has none.
  private func isAbsent(_ key: String) -> Bool {
    if absent.contains(KnownConditions.root(key)) || isKnown(KnownConditions.missing(key)) { return true }
    guard let end = key.utf8.lastIndex(of: KnownConditions.markByte) else { return false }
    return isAbsent(String(key[..<end]))
  }

  /// Whether a name or path surely has a value: as has been shown, or by its type where it is read of something that is
  /// there.
  private func isPresent(_ key: String) -> Bool {
    if conditions.isGiven(key) || conditions.isPresent(key, where: isKnown) { return true }
    let path = key.split(separator: KnownConditions.mark).map(String.init)
    guard path.count > 1, let root = path.first, isKnown(root), let slot = shape.slot(of: root) else { return false }
    var type = shape.type(ofSlot: slot)
    for name in path.dropFirst() {
      guard case .context(let fields, _) = type.unwrapped, let field = fields[name], !field.isOptional else {
        return false
      }
      type = field
    }
    return true
  }
}
