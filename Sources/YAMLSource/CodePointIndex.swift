/// Turns libyaml's marks, which count code points from the beginning of the text, into byte offsets.
///
/// Only for valid UTF-8. Keeps the byte offset of every 16th code point, so that a lookup is a short walk; text that
/// is all ASCII needs nothing.
struct CodePointIndex {
  private static let step = 16
  private let text: UnsafeBufferPointer<UInt8>
  private let byteOffset: Int
  private let checkpoints: [Int]?

  /// Creates an index over `text`, which must outlive it and stands `byteOffset` bytes into its file.
  init(_ text: UnsafeBufferPointer<UInt8>, byteOffset: Int) {
    self.text = text
    self.byteOffset = byteOffset
    guard text.contains(where: { $0 >= 0x80 }) else {
      checkpoints = nil
      return
    }
    var checkpoints: [Int] = []
    var count = 0
    for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.step == 0 { checkpoints.append(offset) }
      count += 1
    }
    self.checkpoints = checkpoints
  }

  /// Gives the offset in the file of a code point; past the end it is the end.
  func byte(ofCodePoint codePoint: Int) -> Int {
    guard let checkpoints else { return byteOffset + min(codePoint, text.count) }
    let slot = codePoint / Self.step
    guard slot < checkpoints.count else { return byteOffset + text.count }
    var offset = checkpoints[slot]
    var left = codePoint % Self.step
    while left > 0, offset < text.count {
      offset += 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return byteOffset + offset
  }
}
