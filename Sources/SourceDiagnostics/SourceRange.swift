/// A stretch of a file from a start to an end that is not included.
public struct SourceRange: Sendable, Hashable {
  /// Where it begins.
  public let start: SourcePosition
  /// The position just after it.
  public let end: SourcePosition

  /// Creates a range from its two positions.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// The range in bytes; empty when the end lies before the start.
  public var bytes: Range<Int> { start.byte..<max(start.byte, end.byte) }
}
