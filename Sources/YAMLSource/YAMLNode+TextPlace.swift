public import SourceDiagnostics

extension YAMLNode {
  /// Gives the place in the file of a range of the scalar's decoded text, in UTF-8 offsets.
  ///
  /// Exact through quotes, escapes, folding and indentation. Gives the whole node where the range cannot be traced, or
  /// when the node is not a scalar.
  public func place(ofText range: Range<Int>) -> SourcePlace {
    file.place(bytes(ofText: range))
  }

  /// Gives the file bytes of a range of the scalar's decoded text.
  package func bytes(ofText range: Range<Int>) -> Range<Int> {
    guard let scalar else { return bytes }
    let count = scalar.text.utf8.count
    if let first = verbatimStart(of: scalar, count) {
      let start = min(max(range.lowerBound, 0), count)
      let end = min(max(range.upperBound, start), count)
      return (first + start)..<(first + end)
    }
    return ScalarTextMap(scalar, range: bytes, of: file.bytes)?.source(of: range) ?? bytes
  }

  /// Where the text begins, where it stands on one line just as it is read; nil where it does not, or may not.
  private func verbatimStart(of scalar: YAMLScalar, _ count: Int) -> Int? {
    switch scalar.style {
    case .plain: return count == bytes.count && !scalar.text.utf8.contains(0x0A) ? bytes.lowerBound : nil
    case .singleQuoted, .doubleQuoted:
      // A doubled quote is shorter in the text; an escape or a line break may be as long.
      guard count == bytes.count - 2 else { return nil }
      let isChanged = file.bytes[bytes].contains { $0 == UInt8(ascii: "\\") || $0 == 0x0A || $0 == 0x0D }
      return isChanged ? nil : bytes.lowerBound + 1
    case .literal, .folded: return nil
    }
  }
}
