import FEEL
import SourceDiagnostics

extension Evaluator {
  /// A list of values, which is null where it would be too large.
  mutating func list(_ items: [Logic]) -> Value { charged(.list(items.map { value(of: $0) })) }

  /// A value that has been put together, or null where nothing is left for it.
  mutating func charged(_ value: Value) -> Value { evaluation.charge(value) ? value : .null }

  mutating func filter(_ source: Logic, _ match: Logic, _ item: Int, at place: SourcePlace?) -> Value {
    guard let items = items(of: source, at: place) else { return .null }
    return within(scope) { inner in
      var matching: [Value] = []
      for value in items {
        guard inner.evaluation.step() else { return .null }
        inner.scope.put([value], at: item)
        switch inner.value(of: match) {
        case .boolean(true): matching.append(value)
        // A match that is null has told why.
        case .boolean(false), .null: break
        // It must be true or false (DMN 1.5, 10.2.2.8); a number picks no item here.
        case let other:
          inner.report(
            .error(
              "feel.not-boolean", "filtrets villkor ska vara sant eller falskt men är \(other.kind)", at: match.place))
          return .null
        }
      }
      return .list(matching)
    }
  }

  mutating func iteration(
    _ kind: BoxedExpression.Iteration.Kind, _ source: Logic, _ body: Logic, _ item: Int, at place: SourcePlace?
  ) -> Value {
    guard let items = items(of: source, at: place) else { return .null }
    return within(scope) { inner in
      kind == .list ? inner.results(items, body, item) : inner.quantified(kind == .some, items, body, item)
    }
  }

  private mutating func results(_ items: AnySequence<Value>, _ body: Logic, _ item: Int) -> Value {
    scope.put([.null, .list([])], at: item)
    for value in items {
      scope.values[item] = value
      let result = self.value(of: body)
      guard evaluation.charge(result), evaluation.step(), case .list(var results) = scope.values[item + 1] else {
        return .null
      }
      // The list must have one owner when it grows.
      scope.values[item + 1] = .null
      results.append(result)
      scope.values[item + 1] = .list(results)
    }
    return charged(scope.values[item + 1])
  }

  /// Whether the condition has the decisive outcome for an item; null where that hangs on a condition without one.
  private mutating func quantified(_ decisive: Bool, _ items: AnySequence<Value>, _ body: Logic, _ item: Int) -> Value {
    var isUnknown = false
    for value in items {
      guard evaluation.step() else { return .null }
      scope.put([value], at: item)
      let outcome = self.value(of: body).boolean
      if outcome == decisive { return .boolean(decisive) }
      isUnknown = isUnknown || outcome == nil
    }
    return isUnknown ? .null : .boolean(!decisive)
  }

  /// What is gone through: the items of a list or of a range, or the value by itself; nil for null, which is reported.
  private mutating func items(of source: Logic, at place: SourcePlace?) -> AnySequence<Value>? {
    switch value(of: source) {
    case .null:
      report(.error("feel.null", "det finns ingen lista att gå igenom", at: place))
      return nil
    case .list(let items): return AnySequence(items)
    case .range(let range): return range.items ?? AnySequence([.range(range)])
    case let single: return AnySequence([single])
    }
  }
}
