/// What an expression needs in order to give a value.
extension Guards {
  /// What is not null where the expression has a value.
  static func present(whereGiven syntax: Syntax, knowing conditions: KnownConditions) -> Set<String> {
    switch syntax.form {
    case .name(let name): return present(syntax, conditions).union(conditions.needs(of: name))
    case .path(let base, _): return present(syntax, conditions).union(present(whereGiven: base, knowing: conditions))
    case .binary(let op, let left, let right) where op != .and && op != .or && op != .equal && op != .notEqual:
      return present(whereGiven: left, knowing: conditions).union(present(whereGiven: right, knowing: conditions))
    case .negate(let operand): return present(whereGiven: operand, knowing: conditions)
    case .filter(let base, _):
      guard key(syntax) != nil else { return [] }
      return present(syntax, conditions).union(present(whereGiven: base, knowing: conditions))
    case .call(let label, let arguments):
      return needed(arguments, of: label.text).reduce(into: present(syntax, conditions)) { keys, argument in
        keys.formUnion(present(whereGiven: argument, knowing: conditions))
      }
    case .condition(let test, let yes, let no):
      let whenTrue = branch(yes, of: test, when: true, conditions)
      let whenFalse = branch(no, of: test, when: false, conditions)
      guard let whenTrue else { return whenFalse ?? [] }
      return whenFalse.map { whenTrue.intersection($0) } ?? whenTrue
    default: return []
    }
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

  private static func present(_ syntax: Syntax, _ conditions: KnownConditions) -> Set<String> {
    switch syntax.form {
    case .path(let base, _): Set([key(syntax)].compactMap(\.self)).union(present(base, conditions))
    default: Set([key(syntax)].compactMap(\.self))
    }
  }
}

extension Syntax {
  /// The names that are read somewhere inside, and the functions that are called, with brackets: `today()`.
  var readNames: Set<String> {
    var found: Set<String> = []
    var waiting = [self]
    while let next = waiting.popLast() {
      if case .name(let name) = next.form { found.insert(name) }
      if case .call(let label, _) = next.form { found.insert(label.text + "()") }
      waiting += next.form.children
    }
    return found
  }
}
