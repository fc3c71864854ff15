import FEEL

/// Puts together the values that a decision table has collected, with FEEL's own functions.
struct Aggregate {
  private let expression: Expression?

  init(_ aggregation: HitPolicy.Aggregation) {
    expression = Self.compiled[aggregation] ?? nil
  }

  private static let shape = ScopeShape(names: [(name: "värden", type: .list(.any))])
  private static let compiled: [HitPolicy.Aggregation: Expression?] = Dictionary(
    uniqueKeysWithValues: HitPolicy.Aggregation.allCases.map { aggregation in
      let call = "\(aggregation.rawValue.lowercased())(värden)"
      return (aggregation, Expression.compile(call, in: shape, mode: .standard).expression)
    })

  /// The sum, number, least or greatest; null where the values have none.
  func value(of values: [Value], at moment: Moment) -> Value {
    expression?.evaluate(in: Variables(values: [.list(values)], moment: moment)) ?? .null
  }
}
