/// Writes numbers of fixed width and signs into the bytes of a string under construction.
struct DigitWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes have been written.
  private(set) var count = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func write(_ character: Unicode.Scalar) {
    bytes[count] = UInt8(truncatingIfNeeded: character.value)
    count += 1
  }

  /// Writes a number that is not negative with leading zeros to the width.
  mutating func write(_ number: Int, width: Int) {
    var rest = number
    for place in stride(from: count + width - 1, through: count, by: -1) {
      bytes[place] = UInt8(0x30 + rest % 10)
      rest /= 10
    }
    count += width
  }

  mutating func writeDate(year: Int, month: Int, day: Int) {
    write(year, width: 4)
    write("-")
    write(month, width: 2)
    write("-")
    write(day, width: 2)
  }
}
