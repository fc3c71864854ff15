extension Number {
  /// The square root, correctly rounded to 34 digits; nil for a negative number.
  public var squareRoot: Number? {
    let wide = self.wide
    guard !wide.isNegative || wide.magnitude == 0 else { return nil }
    return Self.root(of: BigNatural(wide.magnitude), over: BigNatural(1), exponent: wide.exponent)
  }

  /// The standard deviation of a sample, correctly rounded to 34 digits; nil for fewer than two numbers.
  public static func standardDeviation(of numbers: [Number]) -> Number? {
    guard numbers.count > 1 else { return nil }
    let wides = numbers.map(\.wide)
    let leading = wides.map(\.leadingPlace).max() ?? 0
    // What lies a hundred digits below the greatest number cannot be seen in a result of 34.
    let place = max(wides.map(\.exponent).min() ?? 0, leading - 100)
    var (above, below, squares) = (BigNatural.zero, BigNatural.zero, BigNatural.zero)
    for wide in wides {
      let scaled = scaled(wide, to: place)
      squares = squares + scaled * scaled
      if wide.isNegative { below = below + scaled } else { above = above + scaled }
    }
    let sum = above >= below ? above - below : below - above
    let count = BigNatural(UInt128(numbers.count))
    // (n·Σx² − (Σx)²) / (n·(n − 1)) is the variance, without a mean that would have to be rounded.
    return root(
      of: count * squares - sum * sum, over: count * BigNatural(UInt128(numbers.count - 1)), exponent: 2 * place)
  }

  /// The magnitude as a whole number of units of 10^`place`; smaller digits are cut off.
  private static func scaled(_ wide: WideDecimal, to place: Int) -> BigNatural {
    let magnitude = BigNatural(wide.magnitude)
    if wide.exponent >= place { return magnitude * .powerOfTen(wide.exponent - place) }
    guard wide.leadingPlace > place else { return .zero }
    return magnitude.dividing(by: .powerOfTen(place - wide.exponent))?.quotient ?? .zero
  }

  /// √(`numerator` / `denominator` · 10^`exponent`)
  private static func root(of numerator: BigNatural, over denominator: BigNatural, exponent: Int) -> Number? {
    guard !numerator.isZero else { return 0 }
    // Zeros enough for a root of 38 digits, and an even exponent left over.
    var zeros = max(0, 78 - BigNatural.digits(ofBits: numerator.bitWidth - denominator.bitWidth))
    if !(exponent - zeros).isMultiple(of: 2) { zeros += 1 }
    guard let (quotient, rest) = (numerator * .powerOfTen(zeros)).dividing(by: denominator) else { return nil }
    let root = quotient.squareRoot
    let isExact = rest.isZero && root * root == quotient
    return WideDecimal(root, exponent: (exponent - zeros) / 2, isExact: isExact).map { Number($0) }
  }
}
