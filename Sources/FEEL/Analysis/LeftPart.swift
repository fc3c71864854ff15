/// A part of an expression as it is in some cases.
public struct LeftPart: Sendable {
  let expression: Expression
  let syntax: Syntax
  /// The names and paths in it that have a value in those cases, as `KnownConditions` tells of them.
  public let given: Set<String>
  /// Whether it is a condition of the expression, not what that gives.
  public private(set) var isCondition = false

  init(expression: Expression, syntax: Syntax, given: Set<String>) {
    self.expression = expression
    self.syntax = syntax
    self.given = given
  }

  var asCondition: LeftPart {
    var part = self
    part.isCondition = true
    return part
  }

  /// The part checked and compiled in that scope.
  public func compiled(in shape: ScopeShape, expecting type: FEELType?) -> Compilation {
    expression.compiled(as: syntax, in: shape, expecting: type)
  }
}
