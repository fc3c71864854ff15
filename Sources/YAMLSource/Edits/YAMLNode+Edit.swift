import SourceDiagnostics

/// What the edits ask of a node.
extension YAMLNode {
  /// Whether it stands in the file as `[…]` or `{…}`.
  var isBracketed: Bool {
    guard scalar == nil, let first = bytes.first else { return false }
    return file.bytes[first] == UInt8(ascii: "[") || file.bytes[first] == UInt8(ascii: "{")
  }

  /// Whether nothing is written for it, save perhaps an anchor and a tag.
  var hasNoText: Bool { bytes.isEmpty && aliasPlace == nil }

  /// The number of values or keys in it.
  var childCount: Int { sequence?.count ?? mapping?.count ?? 0 }

  /// The values in it, in the order of the file.
  var childValues: [YAMLNode] { sequence ?? mapping?.map(\.value) ?? [] }

  /// Whether the last value in it is a block of text that keeps the blank lines after itself (`|+`).
  var endsKeepingBlankLines: Bool {
    var node = self
    while node.aliasPlace == nil, let last = node.childValues.last { node = last }
    guard node.aliasPlace == nil, let style = node.scalar?.style, style == .literal || style == .folded else {
      return false
    }
    return file.bytes[node.bytes].prefix(3).dropFirst().contains(UInt8(ascii: "+"))
  }
}
