import DMN
import FEEL

/// FEEL expressions that the runner itself uses, at the moment of the run.
struct KitExpression {
  let moment: Moment

  /// The value of an expression over named values.
  func value(_ text: String, _ named: KeyValuePairs<String, Value>) -> Value {
    let values = Context(named.map { ($0.key, $0.value) })
    let shape = ScopeShape(names: values.map { (name: $0.name, type: .any) })
    guard let expression = Expression.compile(text, in: shape, mode: .standard).expression else { return .null }
    return expression.evaluate(in: ContextScope(values, shape: shape, today: moment.today, now: moment.now))
  }
}
