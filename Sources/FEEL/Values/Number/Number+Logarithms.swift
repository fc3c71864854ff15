import Foundation

extension Number {
  /// e to the power of the number, correctly rounded to 34 digits; nil where that is beyond the greatest number.
  public var exponential: Number? {
    signum == 0 ? 1 : Self.exponential(SignedFixedPoint(self))
  }

  /// The natural logarithm, correctly rounded to 34 digits; nil for zero and negative numbers.
  public var naturalLogarithm: Number? {
    guard signum > 0 else { return nil }
    if self == 1 { return 0 }
    let logarithm = Self.logarithm(wide)
    return WideDecimal(
      isNegative: logarithm.isNegative, logarithm.magnitude.scaled, over: FixedPoint.one.scaled, exponent: 0,
      isExact: false
    ).map { Number($0) }
  }

  /// The power of a positive number, correctly rounded to 34 digits; nil where that is beyond the greatest number.
  func positivePower(_ exponent: Number) -> Number? {
    guard signum > 0 else { return nil }
    if exponent.signum == 0 || self == 1 { return 1 }
    let (logarithm, factor) = (Self.logarithm(wide), SignedFixedPoint(exponent))
    return Self.exponential(
      SignedFixedPoint(
        isNegative: logarithm.isNegative != factor.isNegative, magnitude: logarithm.magnitude * factor.magnitude))
  }

  /// ln(m · 10^k) = ln m + k · ln 10, with m from 1 to 10.
  private static func logarithm(_ wide: WideDecimal) -> SignedFixedPoint {
    let power = wide.leadingPlace - 1
    let leading = FixedPoint(BigNatural(wide.magnitude), over: .powerOfTen(wide.digitCount - 1))
    let guess = log(Double(wide.magnitude) / pow(10, Double(wide.digitCount - 1)))
    let (small, large) = (leading.logarithm(near: guess), FixedPoint(power) * FixedPoint.ln10)
    if power >= 0 { return SignedFixedPoint(isNegative: false, magnitude: small + large) }
    return large < small
      ? SignedFixedPoint(isNegative: false, magnitude: small - large)
      : SignedFixedPoint(isNegative: true, magnitude: large - small)
  }

  private static func exponential(_ exponent: SignedFixedPoint) -> Number? {
    // The greatest number is below e^14150, and what is below e^-14300 is zero.
    guard exponent.magnitude < FixedPoint(14_300) else { return exponent.isNegative ? 0 : nil }
    guard let (whole, _) = exponent.magnitude.scaled.dividing(by: FixedPoint.ln10.scaled), let count = whole.uint128
    else { return nil }
    let tens = Int(count)
    let rest = exponent.magnitude - FixedPoint(tens) * FixedPoint.ln10
    let power = rest.exponential.scaled
    let one = FixedPoint.one.scaled
    let result =
      exponent.isNegative
      ? WideDecimal(one, over: power, exponent: -tens, isExact: false)
      : WideDecimal(power, over: one, exponent: tens, isExact: false)
    return result.map { Number($0) }
  }
}

/// A fixed-point number with a sign.
private struct SignedFixedPoint {
  var isNegative: Bool
  var magnitude: FixedPoint

  init(isNegative: Bool, magnitude: FixedPoint) {
    self.isNegative = isNegative
    self.magnitude = magnitude
  }

  init(_ number: Number) {
    let wide = number.wide
    isNegative = wide.isNegative
    // No number that matters here has more than a few digits before the point; a greater one is as good as this.
    let exponent = min(wide.exponent, 40)
    guard exponent > -150 else {
      // Below the last digit that is kept.
      magnitude = FixedPoint(0)
      return
    }
    magnitude =
      exponent >= 0
      ? FixedPoint(BigNatural(wide.magnitude) * .powerOfTen(exponent), over: BigNatural(1))
      : FixedPoint(BigNatural(wide.magnitude), over: .powerOfTen(-exponent))
  }
}
