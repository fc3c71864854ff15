/// How large a file may be before it is refused.
///
/// The limits guard against files made to exhaust memory or stack.
public struct YAMLLimits: Sendable, Hashable {
  /// The most bytes in a file.
  public var maximumBytes: Int
  /// The most levels of lists and keys within one another, aliases resolved.
  public var maximumDepth: Int
  /// The most values in a file, each alias counted as all that it stands for.
  public var maximumNodes: Int
  /// The most keys in one mapping.
  public var maximumKeys: Int
  /// The most problems reported from one file.
  public var maximumProblems: Int

  /// Creates limits; what is left out is as in `standard`.
  public init(
    maximumBytes: Int = 5_000_000, maximumDepth: Int = 64, maximumNodes: Int = 500_000, maximumKeys: Int = 20_000,
    maximumProblems: Int = 100
  ) {
    self.maximumBytes = maximumBytes
    self.maximumDepth = maximumDepth
    self.maximumNodes = maximumNodes
    self.maximumKeys = maximumKeys
    self.maximumProblems = maximumProblems
  }

  /// The limits for files of an installation: 5 MB, 64 levels, 500 000 values, 20 000 keys, 100 problems.
  public static let standard = YAMLLimits()
}
