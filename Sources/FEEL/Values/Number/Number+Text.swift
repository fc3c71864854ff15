extension Number: CustomStringConvertible, LosslessStringConvertible {
  /// The number written as in FEEL: `1.5`, `-120`, `.5`, `2e3`; nil for any other text and beyond the greatest number.
  ///
  /// More than 34 digits are rounded half to even.
  public init?(_ text: String) {
    let number = text.utf8.withContiguousStorageIfAvailable { Number(utf8: UnsafeRawBufferPointer($0)) }
    guard let number = number ?? Array(text.utf8).withUnsafeBytes({ Number(utf8: $0) }) else { return nil }
    self = number
  }

  /// The number written in those bytes, as `init(_: String)` reads it.
  init?(utf8 bytes: UnsafeRawBufferPointer) {
    var reader = NumberReader(bytes)
    guard let number = reader.read() else { return nil }
    self = number
  }

  /// The nearest number with the digits that a `Double` shows; nil for infinities and what is no number.
  public init?(_ double: Double) {
    guard double.isFinite else { return nil }
    if let integer = Int(exactly: double), integer.magnitude < 1 << 53 {
      self.init(integer)
    } else {
      self.init(double.description)
    }
  }

  /// The nearest binary number; infinite where that is too great.
  public var double: Double {
    if case .small(let significand, scale: 0) = storage { return Double(significand) }
    return Double(description) ?? (signum < 0 ? -.infinity : .infinity)
  }

  /// The number in plain decimals, such as `1.5` or `120`; with an exponent only beyond 40 digits.
  public var description: String {
    if case .small(let significand, scale: 0) = storage { return significand.description }
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `description` shows.
  func append(to bytes: inout [UInt8]) {
    let wide: WideDecimal
    switch storage {
    case .small(let significand, scale: 0):
      DecimalDigits.append(significand, to: &bytes)
      return
    default: wide = self.wide
    }
    if wide.isNegative { bytes.append(UInt8(ascii: "-")) }
    let digits = Array(wide.magnitude.description.utf8)
    let whole = digits.count + wide.exponent
    if wide.exponent >= 0, whole <= 40 {
      bytes += digits
      bytes += repeatElement(UInt8(ascii: "0"), count: wide.exponent)
    } else if wide.exponent < 0, whole > 0 {
      bytes += digits[..<whole]
      bytes.append(UInt8(ascii: "."))
      bytes += digits[whole...]
    } else if wide.exponent < 0, whole > -40 {
      bytes += "0.".utf8
      bytes += repeatElement(UInt8(ascii: "0"), count: -whole)
      bytes += digits
    } else {
      bytes += digits
      bytes += "E\(wide.exponent)".utf8
    }
  }
}
