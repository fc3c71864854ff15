/// Equality and order of values, as in DMN 1.5, 10.3.2.13.
enum Comparison {
  /// Whether the values are equal; nil where they are of different kinds.
  static func equal(_ a: Value, _ b: Value) -> Bool? {
    switch (a, b) {
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.number(let a), .number(let b)): return a == b
    case (.string(let a), .string(let b)): return a.hasSameCodePoints(as: b)
    case (.date(let a), .date(let b)): return a == b
    case (.instant(let a), .instant(let b)): return a == b
    case (.period(let a), .period(let b)): return Temporal.equal(a, b)
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { equal($0, $1) == true }
    case (.context(let a), .context(let b)):
      return a.count == b.count
        && a.allSatisfy { name, value in b[name].map { equal(value, $0) == true } ?? false }
    case (.range(let a), .range(let b)):
      return a.includesLower == b.includesLower && a.includesUpper == b.includesUpper
        && equal(a.lower, b.lower) == true && equal(a.upper, b.upper) == true
    default: return nil
    }
  }

  /// -1, 0 or 1 as the first comes before, with or after the second; nil where they have no order.
  static func order(_ a: Value, _ b: Value) -> Int? {
    switch (a, b) {
    case (.number(let a), .number(let b)): sign(a, b)
    case (.string(let a), .string(let b)):
      a.precedesByCodePoint(b) ? -1 : (b.precedesByCodePoint(a) ? 1 : 0)
    case (.date(let a), .date(let b)): sign(a, b)
    case (.instant(let a), .instant(let b)): sign(a, b)
    case (.period(let a), .period(let b)): Temporal.order(a, b)
    default: nil
    }
  }

  private static func sign<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : (b < a ? 1 : 0) }

  /// Whether the comparison holds; nil where the values cannot be compared.
  static func holds(_ op: Operator, _ a: Value, _ b: Value) -> Bool? {
    switch op {
    case .equal: equal(a, b)
    case .notEqual: equal(a, b).map { !$0 }
    case .less: order(a, b).map { $0 < 0 }
    case .lessOrEqual: order(a, b).map { $0 <= 0 }
    case .greater: order(a, b).map { $0 > 0 }
    case .greaterOrEqual: order(a, b).map { $0 >= 0 }
    default: nil
    }
  }

  /// Whether the value lies in the range; an end that is null is open.
  static func contains(_ range: ValueRange, _ value: Value) -> Bool? {
    if value.isNull { return nil }
    if !range.lower.isNull {
      guard let order = order(range.lower, value) else { return nil }
      if order > 0 || (order == 0 && !range.includesLower) { return false }
    }
    if !range.upper.isNull {
      guard let order = order(value, range.upper) else { return nil }
      if order > 0 || (order == 0 && !range.includesUpper) { return false }
    }
    return true
  }

  /// Whether a value passes a test that is itself a value: within a range, in a list, or equal.
  static func passes(_ value: Value, _ test: Value) -> Bool? {
    switch test {
    case .range(let range):
      if case .range = value { return equal(value, test) }
      return contains(range, value)
    case .list(let items):
      if case .list = value, equal(value, test) == true { return true }
      return items.contains { passes(value, $0) == true }
    default: return equal(value, test)
    }
  }
}
