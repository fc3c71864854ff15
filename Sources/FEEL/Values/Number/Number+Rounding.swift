extension Number {
  /// The ways to round that DMN 1.5 names (10.3.4.3, numeric functions).
  public enum Rounding: Sendable, CaseIterable {
    /// To the nearest, a half to the even neighbour: FEEL's `decimal`.
    case halfEven
    /// To the nearest, a half away from zero.
    case halfUp
    /// To the nearest, a half towards zero.
    case halfDown
    /// Away from zero.
    case up
    /// Towards zero.
    case down
    /// Towards negative infinity.
    case floor
    /// Towards positive infinity.
    case ceiling

    /// Where what is cut off lies against half of the last place kept.
    enum Half {
      case below, exactly, above

      init<Integer: FixedWidthInteger>(_ rest: Integer, of divisor: Integer) {
        let opposite = divisor - rest
        self = rest < opposite ? .below : rest == opposite ? .exactly : .above
      }
    }

    /// Whether a magnitude with something cut off goes up by one in the last place kept.
    func goesOutward(half: Half, isOdd: Bool, isNegative: Bool) -> Bool {
      switch self {
      case .halfEven: half == .above || half == .exactly && isOdd
      case .halfUp: half != .below
      case .halfDown: half == .above
      case .up: true
      case .down: false
      case .floor: isNegative
      case .ceiling: !isNegative
      }
    }
  }

  /// The number rounded to so many decimals; a negative count rounds to tens, hundreds and so on.
  ///
  /// Nil only where the rounded number is beyond the greatest one.
  public func rounded(_ rounding: Rounding, places: Int = 0) -> Number? {
    guard case .small(let significand, let scale) = storage, places >= 0 else {
      return wide.rounded(rounding, places: places).map { Number($0) }
    }
    guard places < Int(scale) else { return self }
    let divisor = Self.powersOfTen[Int(scale) - places]
    let (kept, rest) = significand.quotientAndRemainder(dividingBy: divisor)
    let outward = rounding.goesOutward(
      half: Rounding.Half(rest.magnitude, of: divisor.magnitude), isOdd: kept & 1 != 0, isNegative: significand < 0)
    guard rest != 0, outward else { return Number(significand: kept, scale: UInt8(places)) }
    return Number(significand: kept + significand.signum(), scale: UInt8(places))
  }

  /// The greatest whole number that is not greater.
  public var floor: Number { rounded(.floor) ?? self }

  /// The least whole number that is not less.
  public var ceiling: Number { rounded(.ceiling) ?? self }
}
