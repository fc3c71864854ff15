/// A position in a file, as a byte offset and as a person counts.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The offset in bytes from the file's beginning, a byte order mark included.
  public let byte: Int
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in characters (grapheme clusters); a tab is one.
  public let column: Int

  /// Creates a position; `SourceFile.position(atByte:)` is the usual way.
  public init(byte: Int, line: Int, column: Int) {
    self.byte = byte
    self.line = line
    self.column = column
  }

  /// Orders positions of one file.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.byte, left.line, left.column) < (right.byte, right.line, right.column)
  }
}
