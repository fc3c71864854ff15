/// Reads a decimal number from bytes, all of them.
struct NumberReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  // Up to 36 digits as they come; what follows only matters for rounding.
  private var magnitude: UInt128 = 0
  private var small: UInt64 = 0
  private var exponent = 0
  private var keptDigits = 0
  private var anyDigit = false
  private var isCut = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func read() -> Number? {
    let isNegative = take(UInt8(ascii: "-"))
    readDigits(isFraction: false)
    if take(UInt8(ascii: ".")) {
      let start = position
      readDigits(isFraction: true)
      guard position > start else { return nil }
    }
    guard anyDigit, readExponent(), position == bytes.count else { return nil }
    if keptDigits <= 18, exponent <= 0, exponent >= -Int(Number.mostScale) {
      return Number(significand: isNegative ? -Int64(small) : Int64(small), scale: UInt8(-exponent))
    }
    if keptDigits <= 18 { magnitude = UInt128(small) }
    let digits = isCut ? magnitude * 10 + 1 : magnitude
    let place = isCut ? exponent - 1 : exponent
    guard let wide = WideDecimal(isNegative: isNegative, magnitude: digits, exponent: place) else { return nil }
    // A number too small to be told from zero is refused rather than changed into zero.
    return wide.magnitude == 0 && digits != 0 ? nil : Number(wide)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func readDigits(isFraction: Bool) {
    while position < bytes.count {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return }
      position += 1
      anyDigit = true
      if keptDigits < 36 {
        keep(digit)
        if isFraction { exponent -= 1 }
      } else {
        if digit != 0 { isCut = true }
        if !isFraction { exponent += 1 }
      }
    }
  }

  private mutating func keep(_ digit: UInt8) {
    if keptDigits < 18 {
      small = small * 10 + UInt64(digit)
    } else {
      if keptDigits == 18 { magnitude = UInt128(small) }
      magnitude = magnitude * 10 + UInt128(digit)
    }
    if keptDigits > 0 || digit != 0 { keptDigits += 1 }
  }

  /// Reads an exponent, where there is one; false if it is written wrongly.
  private mutating func readExponent() -> Bool {
    guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else { return true }
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    let start = position
    var written = 0
    while position < bytes.count {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      position += 1
      // Far beyond any number either way, but never an overflow.
      written = min(written * 10 + Int(digit), 1_000_000)
    }
    guard position > start else { return false }
    exponent += isNegative ? -written : written
    return true
  }
}
