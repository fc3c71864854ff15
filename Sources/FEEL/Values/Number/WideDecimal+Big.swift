extension WideDecimal {
  /// `numerator` / `denominator` · 10^`exponent`, rounded half to even to 34 digits.
  ///
  /// `isExact` tells whether the numerator is all there is, or the number lies just above it. Nil for a result beyond
  /// the greatest number and a denominator of zero.
  init?(
    isNegative: Bool = false, _ numerator: BigNatural, over denominator: BigNatural = BigNatural(1), exponent: Int,
    isExact: Bool = true
  ) {
    guard !numerator.isZero else {
      self = .zero
      return
    }
    // So many zeros that the quotient has 36 to 38 digits.
    let zeros = Self.precision + 2 - BigNatural.digits(ofBits: numerator.bitWidth - denominator.bitWidth)
    let upper = zeros > 0 ? numerator * .powerOfTen(zeros) : numerator
    let lower = zeros < 0 ? denominator * .powerOfTen(-zeros) : denominator
    guard let (quotient, rest) = upper.dividing(by: lower), let kept = quotient.uint128 else { return nil }
    // The last digit kept is far below those that count, so anything left can stand as a one in it.
    let isWhole = isExact && rest.isZero
    self.init(
      isNegative: isNegative, magnitude: isWhole ? kept : kept | 1, exponent: exponent - zeros)
  }
}
