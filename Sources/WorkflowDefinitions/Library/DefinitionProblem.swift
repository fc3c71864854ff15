/// Why a stored process cannot be carried on, in Swedish.
public struct DefinitionProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problem.
  public let description: String

  /// A problem.
  public init(_ description: String) { self.description = description }
}
