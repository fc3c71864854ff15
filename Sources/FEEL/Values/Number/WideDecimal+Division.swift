extension WideDecimal {
  /// What is left of the division that rounds towards zero, exactly and with the sign of this number; nil for zero.
  func remainder(dividingBy other: WideDecimal) -> WideDecimal? {
    guard other.magnitude != 0 else { return nil }
    guard magnitude != 0, leadingPlace >= other.leadingPlace else { return self }
    guard exponent > other.exponent else {
      // No more digits than this number has, since the divisor does not begin at a higher place.
      let divisor = other.magnitude * Self.powersOfTen[other.exponent - exponent]
      return WideDecimal(isNegative: isNegative, magnitude: magnitude % divisor, exponent: exponent)
    }
    var rest = magnitude % other.magnitude
    var zeros = exponent - other.exponent
    while zeros > 0, rest > 0 {
      let step = min(zeros, Self.precision)
      rest = other.magnitude.dividingFullWidth(rest.multipliedFullWidth(by: Self.powersOfTen[step])).remainder
      zeros -= step
    }
    return WideDecimal(isNegative: isNegative, magnitude: rest, exponent: other.exponent)
  }

  /// The number rounded to so many decimals; fewer than none rounds to tens, hundreds and so on.
  func rounded(_ rounding: Number.Rounding, places: Int) -> WideDecimal? {
    let places = min(max(places, -7000), 7000)
    let surplus = -places - exponent
    guard surplus > 0, magnitude != 0 else { return self }
    let kept = Self.divide(magnitude, byPowerOfTen: surplus, rounding: rounding, isNegative: isNegative)
    return WideDecimal(isNegative: isNegative, magnitude: kept, exponent: -places)
  }
}
