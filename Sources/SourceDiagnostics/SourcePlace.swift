/// A stretch of a particular file.
public struct SourcePlace: Sendable, Hashable {
  /// The file.
  public let file: SourceFile
  /// The stretch within it.
  public let range: SourceRange

  /// Creates a place; `SourceFile.place(_:)` makes one from bytes.
  public init(file: SourceFile, range: SourceRange) {
    self.file = file
    self.range = range
  }

  /// The text that stands there.
  public var text: String { file.text(in: range.bytes) }

  /// The line where it begins, from 1.
  public var line: Int { range.start.line }

  /// The column where it begins, from 1.
  public var column: Int { range.start.column }
}

extension SourcePlace: CustomStringConvertible {
  /// The place as `file:line:column`.
  public var description: String { "\(file.name):\(line):\(column)" }
}
