/// What is wrong with a set of plugins, in Swedish.
public struct PluginProblems: Error, Sendable, CustomStringConvertible {
  /// One problem a line.
  public let messages: [String]

  /// The text as people read it.
  public var description: String { messages.joined(separator: "\n") }
}
