public import FEEL

/// A value that is written in a process: literal, computed, or made of both.
public indirect enum ValueTemplate: Sendable {
  case literal(Value)
  case expression(PlacedExpression)
  case list([ValueTemplate])
  case record([NamedTemplate])

  /// The value, with the expressions evaluated in a scope.
  public func evaluate(in scope: any ScopeValues) -> Value {
    switch self {
    case .literal(let value): value
    case .expression(let placed): placed.expression.evaluate(in: scope)
    case .list(let items): .list(items.map { $0.evaluate(in: scope) })
    case .record(let entries): .context(entries.evaluate(in: scope))
    }
  }
}

/// A named value that is written in a process.
public struct NamedTemplate: Sendable {
  /// The name.
  public let name: String
  /// The value.
  public let template: ValueTemplate
}

extension Sequence<NamedTemplate> {
  /// The values, with the expressions evaluated in a scope; null ones are left out.
  public func evaluate(in scope: any ScopeValues) -> Context {
    var context = Context()
    for entry in self {
      let value = entry.template.evaluate(in: scope)
      if !value.isNull { context[entry.name] = value }
    }
    return context
  }
}
