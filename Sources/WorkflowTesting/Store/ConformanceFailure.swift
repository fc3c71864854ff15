/// A promise that a store did not keep.
public struct ConformanceFailure: Error, Sendable, CustomStringConvertible {
  /// What was looked at, what was expected and what was found.
  public let message: String

  /// A failure.
  public init(_ message: String) { self.message = message }

  /// The message.
  public var description: String { message }
}
