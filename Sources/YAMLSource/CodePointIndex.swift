/// Turns libyaml's marks, which count code points from the beginning of the text, into byte offsets.
///
/// Only for valid UTF-8. The marks of events follow each other closely, so each is a short walk from the one before.
struct CodePointIndex {
  private let text: UnsafeBufferPointer<UInt8>
  private let byteOffset: Int
  private var codePoint = 0
  private var byte = 0

  /// Creates an index over `text`, which must outlive it and stands `byteOffset` bytes into its file.
  init(_ text: UnsafeBufferPointer<UInt8>, byteOffset: Int) {
    self.text = text
    self.byteOffset = byteOffset
  }

  /// Gives the offset in the file of a code point; past the end it is the end.
  mutating func byte(ofCodePoint target: Int) -> Int {
    while codePoint < target, byte < text.count {
      let step = min(target - codePoint, asciiCount(from: byte))
      if step > 0 {
        byte += step
        codePoint += step
        continue
      }
      byte += 1
      while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
      codePoint += 1
    }
    while codePoint > target, byte > 0 {
      byte -= 1
      while byte > 0, text[byte] & 0xC0 == 0x80 { byte -= 1 }
      codePoint -= 1
    }
    return byteOffset + byte
  }

  /// How many of the next eight bytes are surely ASCII, one after another, and so as many code points.
  private func asciiCount(from byte: Int) -> Int {
    guard byte + 8 <= text.count else { return 0 }
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: byte, as: UInt64.self)
    // A word without marks has 64 zeros.
    return (UInt64(littleEndian: word) & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
  }
}
