public import SourceDiagnostics

/// Spaces that look like any other and that YAML reads as letters; they come with text pasted from a word processor.
enum HardSpace {
  static let code = "yaml.hard-space"

  /// The problem of the first one in a part of a file; nil where there is none.
  static func problem(in range: Range<Int>, of file: SourceFile) -> Diagnostic? {
    first(in: range, of: file) { _, _ in true }
  }

  /// The problem of the first one on a line, or in a key, where YAML needs a space of its own: before the text, or after
  /// the dash of a list item or the colon of a key.
  static func problem(inLayoutOf line: Range<Int>, of file: SourceFile) -> Diagnostic? {
    first(in: line, of: file) { before, isLeading in isLeading || before == ":" }
  }

  /// - Parameter matters: Whether it counts, told by the character before it, and by whether nothing but blanks and dashes
  ///   stands before it.
  private static func first(
    in range: Range<Int>, of file: SourceFile, where matters: (Unicode.Scalar?, _ isLeading: Bool) -> Bool
  ) -> Diagnostic? {
    guard mayStand(in: range, of: file) else { return nil }
    var (offset, before, isLeading): (Int, Unicode.Scalar?, Bool) = (range.lowerBound, nil, true)
    for scalar in file.text(in: range).unicodeScalars {
      let width = UTF8.width(scalar)
      if scalar.isHardSpace, matters(before, isLeading) {
        return .error(
          code, "här står ett hårt mellanslag, som YAML läser som en bokstav",
          at: file.place(offset..<(offset + width)),
          hint: "radera tecknet och skriv ett vanligt mellanslag; det har troligen följt med när texten klistrades in")
      }
      isLeading = isLeading && (scalar == " " || scalar == "-" || scalar.isHardSpace)
      (offset, before) = (offset + width, scalar)
    }
    return nil
  }

  /// Whether any byte there can begin one: U+00A0 begins with 0xC2, U+1680 with 0xE1, U+2000-205F with 0xE2, and U+3000
  /// with 0xE3; Swedish letters begin with 0xC3.
  private static func mayStand(in range: Range<Int>, of file: SourceFile) -> Bool {
    file.bytes.withUnsafeBufferPointer { bytes in
      bytes[range.clamped(to: bytes.indices)].contains { $0 == 0xC2 || (0xE1...0xE3).contains($0) }
    }
  }
}

extension YAMLNode {
  /// The problem of a hard space among the characters of the node, for a place where only a common one may stand.
  public var hardSpace: Diagnostic? { HardSpace.problem(in: bytes, of: file) }
}

extension Unicode.Scalar {
  fileprivate var isHardSpace: Bool { properties.generalCategory == .spaceSeparator && self != " " }
}
