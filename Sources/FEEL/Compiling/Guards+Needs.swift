/// What an expression needs in order to give a value.
extension Guards {
  /// What is not null where the expression has a value.
  static func present(whereGiven syntax: Syntax, knowing conditions: KnownConditions) -> Set<String> {
    var keys: Set<String> = []
    add(whereGiven: syntax, conditions, to: &keys)
    return keys
  }

  /// Adds what is not null where the expression has a value.
  static func add(whereGiven syntax: Syntax, _ conditions: KnownConditions, to keys: inout Set<String>) {
    switch syntax.form {
    case .name(let name):
      keys.insert(name)
      keys.formUnion(conditions.needs(of: name))
    case .path(let base, _):
      addKey(syntax, to: &keys)
      add(whereGiven: base, conditions, to: &keys)
    case .binary(let op, let left, let right) where op != .and && op != .or && op != .equal && op != .notEqual:
      add(whereGiven: left, conditions, to: &keys)
      add(whereGiven: right, conditions, to: &keys)
    case .negate(let operand): add(whereGiven: operand, conditions, to: &keys)
    case .filter(let base, _) where key(syntax) != nil:
      addKey(syntax, to: &keys)
      add(whereGiven: base, conditions, to: &keys)
    case .call(let label, let arguments):
      addKey(syntax, to: &keys)
      for argument in needed(arguments, of: label.text) { add(whereGiven: argument, conditions, to: &keys) }
    case .condition(let test, let yes, let no):
      let whenTrue = branch(yes, of: test, when: true, conditions)
      let whenFalse = branch(no, of: test, when: false, conditions)
      guard let whenTrue else { return keys.formUnion(whenFalse ?? []) }
      keys.formUnion(whenFalse.map { whenTrue.intersection($0) } ?? whenTrue)
    default: return
    }
  }

  private static func addKey(_ syntax: Syntax, to keys: inout Set<String>) {
    if let key = key(syntax) { keys.insert(key) }
  }

  /// The arguments without which a function of the language gives nothing.
  private static func needed(_ arguments: [Form.Argument], of function: String) -> [Syntax] {
    guard let signatures = Builtins.all[function]?.signatures, signatures.count == 1,
      let parameters = signatures.first?.parameters, arguments.first?.name == nil
    else { return [] }
    return zip(arguments, parameters).filter { !$1.admitsNull || $1.isNeeded }.map(\.0.value)
  }

  private static func branch(
    _ branch: Syntax, of test: Syntax, when outcome: Bool, _ conditions: KnownConditions
  ) -> Set<String>? {
    if branch.form == .null { return nil }
    // A condition that is null takes the second branch.
    let shown = outcome || proves(test) ? present(test, when: outcome, knowing: conditions) : []
    return shown.union(present(whereGiven: branch, knowing: conditions))
  }

  /// Whether a condition is never null.
  private static func proves(_ test: Syntax) -> Bool {
    guard case .binary(let op, let left, let right) = test.form, op == .equal || op == .notEqual else { return false }
    return left.form == .null || right.form == .null
  }
}

extension Syntax {
  /// The names that are read somewhere inside, and the functions that are called, with brackets: `today()`.
  var readNames: Set<String> {
    var found: Set<String> = []
    addReadNames(to: &found)
    return found
  }

  private func addReadNames(to found: inout Set<String>) {
    if case .name(let name) = form { found.insert(name) }
    if case .call(let label, _) = form { found.insert(label.text + "()") }
    form.eachChild { $0.addReadNames(to: &found) }
  }
}
