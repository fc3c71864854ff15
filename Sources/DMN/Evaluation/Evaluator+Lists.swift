import FEEL
import SourceDiagnostics

extension Evaluator {
  mutating func filter(_ source: Logic, _ match: Logic, _ item: Int, at place: SourcePlace?) -> Value {
    guard let items = items(of: source, at: place) else { return .null }
    return within(scope) { inner in
      .list(
        items.filter { value in
          inner.scope.put([value], at: item)
          return inner.value(of: match).boolean == true
        })
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

  private mutating func results(_ items: [Value], _ body: Logic, _ item: Int) -> Value {
    var results: [Value] = []
    for value in items {
      scope.put([value, .list(results)], at: item)
      results.append(self.value(of: body))
    }
    return .list(results)
  }

  /// Whether the condition has the decisive outcome for an item; null where that hangs on a condition without one.
  private mutating func quantified(_ decisive: Bool, _ items: [Value], _ body: Logic, _ item: Int) -> Value {
    var isUnknown = false
    for value in items {
      scope.put([value], at: item)
      let outcome = self.value(of: body).boolean
      if outcome == decisive { return .boolean(decisive) }
      isUnknown = isUnknown || outcome == nil
    }
    return isUnknown ? .null : .boolean(!decisive)
  }

  /// What is gone through: the items of a list or of a range, or the value by itself; nil for null, which is reported.
  private mutating func items(of source: Logic, at place: SourcePlace?) -> [Value]? {
    switch value(of: source) {
    case .null:
      session.report(.error("feel.null", "det finns ingen lista att gå igenom", at: place))
      return nil
    case .list(let items): return items
    case let single: return [single]
    }
  }
}
