/// Finds where a node's own content begins and ends, which libyaml's marks do not always tell.
struct NodeExtent {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Gives where content begins after anchors and tags, with the blanks and comments between.
  func contentStart(_ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        while offset < range.upperBound, !isBlank(bytes[offset]) { offset += 1 }
      case UInt8(ascii: "#"):
        while offset < range.upperBound, !isBreak(bytes[offset]) { offset += 1 }
      case let byte where isBlank(byte): offset += 1
      default: return offset
      }
    }
    return range.upperBound
  }

  /// Gives the end of a block scalar's last line that is not blank, without the line break.
  func blockEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(bytes[end - 1]) { end -= 1 }
    while end < range.upperBound, !isBreak(bytes[end]) { end += 1 }
    return end
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isBreak(byte) }
}
