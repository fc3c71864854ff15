/// A part of an expression as it is in some cases.
public struct LeftPart: Sendable {
  let expression: Expression
  let syntax: Syntax
  /// The names and paths in it that have a value in those cases, as `KnownConditions` tells of them.
  public let given: Set<String>
  /// Its place in the expression; UTF-8 offsets.
  public var range: Range<Int> { syntax.range }
  /// What the expression needs it for.
  public let role: Role

  /// What a part is needed for.
  public enum Role: Sendable {
    /// It is what the expression gives, and needs a value where that does.
    case value
    /// It is asked whether it holds; what is missing does not.
    case condition
    /// It stands beside another in `and` or `or`, or after `not`, and needs a value.
    case operand

    /// The type that is expected of it.
    ///
    /// - Parameter whole: That of the expression.
    public func type(in whole: FEELType?) -> FEELType? { self == .value ? whole : .boolean }
  }

  init(expression: Expression, syntax: Syntax, given: Set<String>, role: Role) {
    self.expression = expression
    self.syntax = syntax
    self.given = given
    self.role = role
  }

  /// The part checked and compiled in that scope.
  public func compiled(in shape: ScopeShape, expecting type: FEELType?) -> Compilation {
    expression.compiled(as: syntax, in: shape, expecting: type)
  }
}
