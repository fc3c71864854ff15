extension ConditionLogic.Part {
  /// What it says where some names have no value; nil where that hangs on more. A comparison with nothing does not hold.
  public func outcome(without names: Set<String>) -> Bool? {
    guard let syntax = Parser.expression(text, in: .empty, mode: .strict).syntax else { return nil }
    func isMissing(_ syntax: Syntax) -> Bool {
      switch syntax.form {
      case .null: true
      case .name(let name): names.contains(name)
      case .path(let base, _), .filter(let base, _), .negate(let base): isMissing(base)
      case .binary(let op, let a, let b)
      where op != .and && op != .or && op != .equal && op != .notEqual && !op.isOrdering:
        isMissing(a) || isMissing(b)
      default: false
      }
    }
    switch syntax.form {
    case .binary(.equal, let a, let b):
      if isMissing(a), isMissing(b) { return true }
      return isMissing(a) && Guards.value(b) != nil || isMissing(b) && Guards.value(a) != nil ? false : nil
    case .binary(let op, let a, let b) where op.isOrdering: return isMissing(a) || isMissing(b) ? false : nil
    case .between(let subject, _, _): return isMissing(subject) ? false : nil
    case .membership(let subject, let tests):
      return isMissing(subject) && tests.allSatisfy { Guards.values($0) != nil } ? false : nil
    case .name, .path: return isMissing(syntax) ? false : nil
    default: return nil
    }
  }
}
