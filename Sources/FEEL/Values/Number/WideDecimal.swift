/// A decimal128 number: up to 34 digits times a power of ten; no trailing zeros, and zero has exponent 0.
///
/// Foundation's `Decimal` would not do: its multiplication traps when the exponent leaves -128...127.
struct WideDecimal: Sendable, Hashable {
  static let precision = 34
  /// The exponent of the leading digit lies here (decimal128).
  static let leadingExponents = -6143...6144

  let isNegative: Bool
  let magnitude: UInt128
  let exponent: Int

  static let zero = WideDecimal(0, exponent: 0)

  /// The number `significand` · 10^`exponent`, where the exponent is within ±100.
  init(_ significand: Int64, exponent: Int) {
    let (magnitude, zeros) = Self.withoutTrailingZeros(UInt128(significand.magnitude))
    isNegative = significand < 0
    self.magnitude = magnitude
    self.exponent = magnitude == 0 ? 0 : exponent + zeros
  }

  /// The number ±`magnitude` · 10^`exponent` rounded half to even to 34 digits; zero if too small, nil if too great.
  init?(isNegative: Bool, magnitude: UInt128, exponent: Int) {
    var (magnitude, exponent) = (magnitude, exponent)
    let surplus = Self.digitCount(magnitude) - Self.precision
    if surplus > 0 {
      magnitude = Self.divide(magnitude, byPowerOfTen: surplus, rounding: .halfEven, isNegative: isNegative)
      exponent += surplus
    }
    let (stripped, zeros) = Self.withoutTrailingZeros(magnitude)
    let leading = exponent + zeros + Self.digitCount(stripped) - 1
    if stripped == 0 || leading < Self.leadingExponents.lowerBound {
      self = .zero
      return
    }
    guard leading <= Self.leadingExponents.upperBound else { return nil }
    self.isNegative = isNegative
    self.magnitude = stripped
    self.exponent = exponent + zeros
  }

  /// The digits with their sign, as a whole number.
  var significand: Int128 { isNegative ? -Int128(magnitude) : Int128(magnitude) }

  var digitCount: Int { Self.digitCount(magnitude) }

  /// How many digits stand before the decimal point; less than one where the number begins with zeros after it.
  var leadingPlace: Int { exponent + digitCount }

  var negated: WideDecimal? { WideDecimal(isNegative: !isNegative, magnitude: magnitude, exponent: exponent) }

  func isLess(than other: WideDecimal) -> Bool {
    if magnitude == 0 || other.magnitude == 0 || isNegative != other.isNegative {
      return significand.signum() < other.significand.signum()
    }
    return isNegative ? other.hasLesserMagnitude(than: self) : hasLesserMagnitude(than: other)
  }

  private func hasLesserMagnitude(than other: WideDecimal) -> Bool {
    let (leading, otherLeading) = (leadingPlace, other.leadingPlace)
    guard leading == otherLeading else { return leading < otherLeading }
    // With the leading digits at the same place, at most 33 zeros bring both to the same exponent.
    let common = min(exponent, other.exponent)
    return magnitude * Self.powersOfTen[exponent - common]
      < other.magnitude * Self.powersOfTen[other.exponent - common]
  }

  func adding(_ other: WideDecimal) -> WideDecimal? {
    if magnitude == 0 { return other }
    if other.magnitude == 0 { return self }
    let (high, low) = exponent >= other.exponent ? (self, other) : (other, self)
    let distance = high.exponent - low.exponent
    let shift = min(distance, 36 - high.digitCount)
    // One digit more than is kept, to say whether anything was cut off the lesser number.
    let cut = Self.cut(low.magnitude, by: distance - shift)
    let left = high.magnitude * Self.powersOfTen[shift + 1]
    let right = cut.kept * 10 + (cut.isExact ? 0 : 1)
    let place = high.exponent - shift - 1
    if high.isNegative == low.isNegative {
      return WideDecimal(isNegative: isNegative, magnitude: left + right, exponent: place)
    }
    return left >= right
      ? WideDecimal(isNegative: high.isNegative, magnitude: left - right, exponent: place)
      : WideDecimal(isNegative: low.isNegative, magnitude: right - left, exponent: place)
  }

  func multiplying(by other: WideDecimal) -> WideDecimal? {
    let negative = isNegative != other.isNegative
    let place = exponent + other.exponent
    let product = magnitude.multipliedFullWidth(by: other.magnitude)
    guard product.high > 0 else {
      return WideDecimal(isNegative: negative, magnitude: product.low, exponent: place)
    }
    let surplus = digitCount + other.digitCount - 36
    let (kept, rest) = Self.powersOfTen[surplus].dividingFullWidth(product)
    return WideDecimal(
      isNegative: negative, magnitude: kept * 10 + (rest == 0 ? 0 : 1), exponent: place + surplus - 1)
  }

  func dividing(by other: WideDecimal) -> WideDecimal? {
    guard other.magnitude != 0 else { return nil }
    if magnitude == 0 { return .zero }
    // The dividend gets so many zeros that the quotient has 36 or 37 digits.
    let zeros = Self.precision - digitCount
    let more = other.digitCount + 2
    let dividend = (magnitude * Self.powersOfTen[zeros]).multipliedFullWidth(by: Self.powersOfTen[more])
    let (quotient, rest) = other.magnitude.dividingFullWidth(dividend)
    return WideDecimal(
      isNegative: isNegative != other.isNegative, magnitude: quotient * 10 + (rest == 0 ? 0 : 1),
      exponent: exponent - other.exponent - zeros - more - 1)
  }
}
