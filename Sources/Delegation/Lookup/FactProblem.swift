/// Why a matter cannot be looked up: it is of no known kind, or its facts are not those of its kind.
public struct FactProblem: Error, Sendable, Hashable {
  /// What is wrong, a whole Swedish sentence.
  public let message: String
  /// How to mend it, in Swedish.
  public let hint: String

  /// A problem.
  public init(message: String, hint: String) {
    self.message = message
    self.hint = hint
  }
}
