/// What is wrong with a set of plugins, in Swedish.
public struct PluginProblems: Error, Sendable, CustomStringConvertible {
  /// One problem a line.
  public let messages: [String]

  public var description: String { messages.joined(separator: "\n") }
}
