/// A step that cannot go on for a reason no person's input caused: it becomes an incident on the step.
public struct StepFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong, in Swedish.
  public let message: String

  /// A fault.
  public init(_ message: String) { self.message = message }

  /// The text as people read it.
  public var description: String { message }
}
