/// What is wrong with a field's value, in Swedish.
public struct FieldProblem: Error, Sendable, Hashable {
  /// The problem, to be read after the field's name.
  public let message: String

  /// A problem.
  public init(_ message: String) { self.message = message }
}
