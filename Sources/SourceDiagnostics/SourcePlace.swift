/// A stretch of a particular file.
public struct SourcePlace: Sendable, Hashable {
  /// The file.
  public let file: SourceFile
  /// The stretch within it, in bytes.
  public let bytes: Range<Int>

  /// Creates a place of bytes of the file; `SourceFile.place(_:)` also takes those that are not.
  init(file: SourceFile, bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  /// The stretch as lines and columns, which are counted when asked for.
  public var range: SourceRange {
    let start = file.position(atByte: bytes.lowerBound)
    return SourceRange(start: start, end: bytes.isEmpty ? start : file.position(atByte: bytes.upperBound))
  }

  /// The text that stands there.
  public var text: String { file.text(in: bytes) }

  /// The line where it begins, from 1.
  public var line: Int { file.position(atByte: bytes.lowerBound).line }

  /// The column where it begins, from 1.
  public var column: Int { file.position(atByte: bytes.lowerBound).column }
}

extension SourcePlace: CustomStringConvertible {
  /// The place as `file:line:column`.
  public var description: String { "\(file.name):\(line):\(column)" }
}
