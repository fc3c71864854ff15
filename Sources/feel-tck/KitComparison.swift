import FEEL

/// Whether a result is the expected one.
///
/// Numbers may differ in the ninth decimal, as the kit's other runners allow; lists have the same order, contexts
/// the same names.
struct KitComparison {
  let expression: KitExpression

  func matches(_ expected: Value, _ actual: Value) -> Bool {
    switch (expected, actual) {
    case (.number(let a), .number(let b)):
      return a == b || expression.value("abs(a - b) < 0.00000001", ["a": expected, "b": actual]).boolean == true
    case (.list(let a), .list(let b)): return a.count == b.count && zip(a, b).allSatisfy(matches)
    case (.context(let a), .context(let b)):
      return a.count == b.count && a.allSatisfy { entry in b[entry.name].map { matches(entry.value, $0) } ?? false }
    default:
      return expected == actual || expression.value("a = b", ["a": expected, "b": actual]).boolean == true
    }
  }
}
