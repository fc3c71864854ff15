extension WideDecimal {
  static let powersOfTen: [UInt128] = (0...38).map { exponent in (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// How many decimal digits the number has; zero has none.
  static func digitCount(_ magnitude: UInt128) -> Int {
    let bits = UInt128.bitWidth - magnitude.leadingZeroBitCount
    // 1233/4096 is just over log10 2, so this is the count or one less.
    let guess = (bits * 1233) >> 12
    return guess < powersOfTen.count && magnitude >= powersOfTen[guess] ? guess + 1 : guess
  }

  static func withoutTrailingZeros(_ magnitude: UInt128) -> (magnitude: UInt128, zeros: Int) {
    guard magnitude > 0 else { return (0, 0) }
    var (wide, zeros) = (magnitude, 0)
    while wide > UInt128(UInt64.max) {
      let (quotient, remainder) = wide.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { return (wide, zeros) }
      wide = quotient
      zeros += 1
    }
    var narrow = UInt64(truncatingIfNeeded: wide)
    while narrow.isMultiple(of: 10) {
      narrow /= 10
      zeros += 1
    }
    return (UInt128(narrow), zeros)
  }

  /// The number without its last `count` digits, and whether they were all zeros.
  static func cut(_ magnitude: UInt128, by count: Int) -> (kept: UInt128, isExact: Bool) {
    guard count > 0 else { return (magnitude, true) }
    guard count < powersOfTen.count else { return (0, magnitude == 0) }
    let (kept, rest) = magnitude.quotientAndRemainder(dividingBy: powersOfTen[count])
    return (kept, rest == 0)
  }

  /// `magnitude` / 10^`count`, rounded; the magnitude has at most 38 digits and the sign tells which way is down.
  static func divide(
    _ magnitude: UInt128, byPowerOfTen count: Int, rounding: Number.Rounding, isNegative: Bool
  ) -> UInt128 {
    guard count < powersOfTen.count else {
      // Less than half of the last place kept, so only the directed roundings leave zero.
      return magnitude > 0 && rounding.goesOutward(half: .below, isOdd: false, isNegative: isNegative) ? 1 : 0
    }
    let divisor = powersOfTen[count]
    let (kept, rest) = magnitude.quotientAndRemainder(dividingBy: divisor)
    guard rest > 0 else { return kept }
    let half = Number.Rounding.Half(rest, of: divisor)
    let isOdd = kept & 1 == 1
    return rounding.goesOutward(half: half, isOdd: isOdd, isNegative: isNegative) ? kept + 1 : kept
  }
}
