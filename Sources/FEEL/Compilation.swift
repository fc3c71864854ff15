/// What compiling an expression gave.
public struct Compilation: Sendable {
  /// The expression; nil where a problem is an error.
  public let expression: Expression?
  /// All problems, in the order of their places.
  public let problems: [FEELProblem]

  /// Whether it is an expression that surely gives a value.
  public var givesValue: Bool {
    guard let expression else { return false }
    return !expression.type.isOptional && expression.type != .null && expression.lacking == nil
  }

  /// The expression, or the first error.
  public func get() throws(FEELProblem) -> Expression {
    if let expression { return expression }
    throw problems.first { $0.severity == .error }
      ?? FEELProblem(code: "feel.syntax", message: "uttrycket kan inte läsas", range: 0..<0)
  }
}
