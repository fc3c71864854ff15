/// How large a file may be before it is refused.
///
/// The limits guard against files made to exhaust memory or stack.
public struct YAMLLimits: Sendable, Hashable {
  /// The most bytes in a file.
  public var maximumBytes: Int
  /// The most bytes in a line.
  public var maximumLineBytes: Int
  /// The most bytes in a single value or key, decoded.
  public var maximumScalarBytes: Int
  /// The most levels of lists and keys within one another, aliases resolved.
  public var maximumDepth: Int
  /// The most values in a file, each alias counted as all that it stands for.
  public var maximumNodes: Int
  /// The most values that all aliases of a file stand for, taken together.
  public var maximumAliasedNodes: Int
  /// The most keys in one mapping.
  public var maximumKeys: Int
  /// The most problems reported from one file.
  public var maximumProblems: Int

  /// Creates limits; what is left out is as in `standard`.
  public init(
    maximumBytes: Int = 5_000_000, maximumLineBytes: Int = 100_000, maximumScalarBytes: Int = 1_000_000,
    maximumDepth: Int = 64, maximumNodes: Int = 500_000, maximumAliasedNodes: Int = 20_000,
    maximumKeys: Int = 20_000, maximumProblems: Int = 100
  ) {
    self.maximumBytes = maximumBytes
    self.maximumLineBytes = maximumLineBytes
    self.maximumScalarBytes = maximumScalarBytes
    self.maximumDepth = maximumDepth
    self.maximumNodes = maximumNodes
    self.maximumAliasedNodes = maximumAliasedNodes
    self.maximumKeys = maximumKeys
    self.maximumProblems = maximumProblems
  }

  /// The limits for files of an installation: 5 MB with lines of 100 kB and values of 1 MB, 64 levels, 500 000 values,
  /// 20 000 of them through aliases, 20 000 keys in one mapping, 100 problems.
  public static let standard = YAMLLimits()
}
