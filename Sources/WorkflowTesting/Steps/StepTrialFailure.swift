/// Something else came out of a step than its test waited for.
public struct StepTrialFailure: Error, Sendable, CustomStringConvertible {
  /// What.
  public let description: String

  /// A failure.
  public init(_ description: String) { self.description = description }
}
