/// What is wrong with a document template, in Swedish.
public struct TemplateProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problem.
  public let description: String

  /// A problem.
  public init(_ description: String) { self.description = description }
}
