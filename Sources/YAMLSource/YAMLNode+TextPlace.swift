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
    if scalar.style == .plain, count == bytes.count, !scalar.text.utf8.contains(0x0A) {
      let start = min(max(range.lowerBound, 0), count)
      let end = min(max(range.upperBound, start), count)
      return (bytes.lowerBound + start)..<(bytes.lowerBound + end)
    }
    return ScalarTextMap(scalar, range: bytes, of: file.bytes)?.source(of: range) ?? bytes
  }
}
