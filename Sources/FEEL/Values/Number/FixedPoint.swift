/// A number from zero with 320 binary digits after the point: 96 decimals, for logarithms and powers.
struct FixedPoint {
  static let bits = 320
  static let one = FixedPoint(scaled: BigNatural(1).shiftedLeft(bits))

  /// The number times 2^320.
  let scaled: BigNatural

  init(scaled: BigNatural) { self.scaled = scaled }

  init(_ whole: Int) { scaled = BigNatural(UInt128(whole.magnitude)).shiftedLeft(Self.bits) }

  /// `numerator` / `denominator`; zero for a denominator of zero.
  init(_ numerator: BigNatural, over denominator: BigNatural) {
    scaled = numerator.shiftedLeft(Self.bits).dividing(by: denominator)?.quotient ?? .zero
  }

  static func + (a: FixedPoint, b: FixedPoint) -> FixedPoint { FixedPoint(scaled: a.scaled + b.scaled) }
  /// The difference; zero where the second is greater.
  static func - (a: FixedPoint, b: FixedPoint) -> FixedPoint { FixedPoint(scaled: a.scaled - b.scaled) }
  static func * (a: FixedPoint, b: FixedPoint) -> FixedPoint {
    FixedPoint(scaled: (a.scaled * b.scaled).shiftedRight(bits))
  }
  static func / (a: FixedPoint, b: FixedPoint) -> FixedPoint { FixedPoint(a.scaled, over: b.scaled) }
  static func < (a: FixedPoint, b: FixedPoint) -> Bool { a.scaled < b.scaled }

  /// e to the power of this number, which lies below 3.
  var exponential: FixedPoint {
    // A small argument makes the series short; squaring undoes the halving.
    let halvings = 16
    let small = FixedPoint(scaled: scaled.shiftedRight(halvings))
    var (sum, term, count) = (Self.one, Self.one, 1)
    while !term.scaled.isZero {
      term = FixedPoint(scaled: (term * small).scaled.dividing(by: BigNatural(UInt128(count)))?.quotient ?? .zero)
      sum = sum + term
      count += 1
    }
    for _ in 0..<halvings { sum = sum * sum }
    return sum
  }

  /// The natural logarithm of this number, which lies from 1 to 10; `guess` is right to some fifteen digits.
  func logarithm(near guess: Double) -> FixedPoint {
    let start = UInt128(max(guess, 0) * 0x1p60)
    var logarithm = FixedPoint(scaled: BigNatural(start).shiftedLeft(Self.bits - 60))
    // Halley's method: each round makes the right digits three times as many: 15, 45, 135.
    for _ in 0..<2 {
      let power = logarithm.exponential
      let sum = self + power
      logarithm =
        power < self
        ? logarithm + FixedPoint(2) * (self - power) / sum : logarithm - FixedPoint(2) * (power - self) / sum
    }
    return logarithm
  }

  static let ln10 = FixedPoint(10).logarithm(near: 2.302585092994046)
}
