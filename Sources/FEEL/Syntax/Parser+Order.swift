/// Comparisons in words.
extension Parser {
  /// The words that compare, the longest first, with the signs for them.
  private static let orders: [(words: [String], sign: String)] = [
    ("är större än eller lika med", ">="), ("är mindre än eller lika med", "<="), ("är inte lika med", "!="),
    ("större än eller lika med", ">="), ("mindre än eller lika med", "<="), ("är lika med", "="), ("är större än", ">"),
    ("är mindre än", "<"), ("är mer än", ">"), ("är fler än", ">"), ("är färre än", "<"), ("är minst", ">="),
    ("är högst", "<="), ("är över", ">"), ("är under", "<"), ("är efter", ">"), ("är före", "<"), ("lika med", "="),
    ("större än", ">"), ("mindre än", "<"), ("mer än", ">"), ("fler än", ">"), ("färre än", "<"), ("minst", ">="),
    ("högst", "<="), ("över", ">"), ("under", "<"), ("efter", ">"), ("före", "<"),
  ].map { ($0.0.split(separator: " ").map(String.init), $0.1) }

  /// How to write a comparison that stands in words: `antal är större än 3`.
  var orderHint: String? {
    guard index > 0, let order = Self.orders.first(where: { stands($0.words) }) else { return nil }
    let subject = compared(before: index)
    let value = index + order.words.count
    guard !subject.isEmpty, tokens[value].kind != .end else { return nil }
    return "skriv \(subject) \(order.sign) \(condition(beginningAt: value))"
  }

  private func stands(_ words: [String]) -> Bool {
    words.indices.allSatisfy { peek($0).kind == .word(words[$0]) }
  }
}
