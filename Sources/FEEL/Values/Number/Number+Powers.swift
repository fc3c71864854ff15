extension Number {
  /// The power, correctly rounded to 34 digits.
  ///
  /// Nil for zero to a negative exponent, a root of a negative number or a result that is too great.
  public func raised(to exponent: Number) -> Number? {
    if signum == 0 { return exponent.signum < 0 ? nil : (exponent.signum == 0 ? 1 : 0) }
    guard exponent.isWhole else { return positivePower(exponent) }
    if hasExactPower(exponent), let whole = exponent.integer, let power = exactPower(whole) { return power }
    guard let power = magnitude.positivePower(exponent) else { return nil }
    let isOdd = exponent.remainder(dividingBy: 2)?.signum != 0
    return signum < 0 && isOdd ? power.negated : power
  }

  /// Whether the power is calculated through all its digits, since they are not too many; any other takes a logarithm and
  /// an exponential, which is many times the work.
  func hasExactPower(_ exponent: Number) -> Bool {
    guard let whole = exponent.integer else { return false }
    let size = whole.magnitude.multipliedReportingOverflow(by: UInt(max(1, wide.digitCount)))
    return !size.overflow && size.partialValue <= 400
  }

  /// The power through all its digits.
  private func exactPower(_ exponent: Int) -> Number? {
    let wide = self.wide
    let power = BigNatural(wide.magnitude).raised(to: Int(exponent.magnitude))
    let isNegative = wide.isNegative && exponent & 1 != 0
    let one = BigNatural(1)
    let result =
      exponent < 0
      ? WideDecimal(isNegative: isNegative, one, over: power, exponent: wide.exponent * exponent)
      : WideDecimal(isNegative: isNegative, power, exponent: wide.exponent * exponent)
    return result.map { Number($0) }
  }
}
