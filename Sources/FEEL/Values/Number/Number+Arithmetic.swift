extension Number {
  /// The sum; nil where it is beyond the greatest number.
  public func adding(_ other: Number) -> Number? {
    if let (left, right, scale) = aligned(with: other),
      case let (sum, false) = left.addingReportingOverflow(right)
    {
      return Number(significand: sum, scale: scale)
    }
    return wide.adding(other.wide).map { Number($0) }
  }

  /// The difference; nil where it is beyond the greatest number.
  public func subtracting(_ other: Number) -> Number? {
    if let (left, right, scale) = aligned(with: other),
      case let (difference, false) = left.subtractingReportingOverflow(right)
    {
      return Number(significand: difference, scale: scale)
    }
    guard let negated = other.wide.negated else { return nil }
    return wide.adding(negated).map { Number($0) }
  }

  /// The product; nil where it is beyond the greatest number.
  public func multiplying(_ other: Number) -> Number? {
    if case .small(let left, let leftScale) = storage, case .small(let right, let rightScale) = other.storage,
      leftScale + rightScale <= Self.mostScale,
      case let (product, false) = left.multipliedReportingOverflow(by: right)
    {
      return Number(significand: product, scale: leftScale + rightScale)
    }
    return wide.multiplying(by: other.wide).map { Number($0) }
  }

  /// The quotient, rounded half to even to 34 digits; nil for a division by zero or beyond the greatest number.
  public func dividing(by other: Number) -> Number? {
    if let (left, right, _) = aligned(with: other), right != 0,
      case let ((quotient, 0), false) = Self.division(left, by: right)
    {
      return Number(significand: quotient, scale: 0)
    }
    return wide.dividing(by: other.wide).map { Number($0) }
  }

  /// The floor modulo of FEEL, with the sign of the divisor; nil for a divisor of zero.
  public func remainder(dividingBy other: Number) -> Number? {
    if let (left, right, scale) = aligned(with: other), right != 0,
      case let ((_, rest), false) = Self.division(left, by: right)
    {
      let hasOtherSign = rest != 0 && (rest < 0) != (right < 0)
      return Number(significand: hasOtherSign ? rest + right : rest, scale: scale)
    }
    guard let rest = wide.remainder(dividingBy: other.wide).map({ Number($0) }) else { return nil }
    return rest.signum != 0 && rest.signum != other.signum ? rest.adding(other) : rest
  }

  /// The number times -1.
  public var negated: Number { Number(0).subtracting(self) ?? self }

  /// The distance from zero.
  public var magnitude: Number { signum < 0 ? negated : self }

  /// Both as whole numbers over the same power of ten, where that fits in `Int64`.
  private func aligned(with other: Number) -> (Int64, Int64, UInt8)? {
    guard case .small(let left, let leftScale) = storage, case .small(let right, let rightScale) = other.storage
    else { return nil }
    if leftScale == rightScale { return (left, right, leftScale) }
    if leftScale < rightScale {
      let (raised, overflow) = left.multipliedReportingOverflow(by: Self.powersOfTen[Int(rightScale - leftScale)])
      return overflow ? nil : (raised, right, rightScale)
    }
    let (raised, overflow) = right.multipliedReportingOverflow(by: Self.powersOfTen[Int(leftScale - rightScale)])
    return overflow ? nil : (left, raised, leftScale)
  }

  private static func division(
    _ left: Int64, by right: Int64
  ) -> ((quotient: Int64, remainder: Int64), overflow: Bool) {
    // Int64.min / -1 is the one division of whole numbers that overflows.
    if right == -1 && left == .min { return ((0, 0), true) }
    return (left.quotientAndRemainder(dividingBy: right), false)
  }

  /// The sum; nil where it is beyond the greatest number.
  public static func + (a: Number, b: Number) -> Number? { a.adding(b) }

  /// The difference; nil where it is beyond the greatest number.
  public static func - (a: Number, b: Number) -> Number? { a.subtracting(b) }

  /// The product; nil where it is beyond the greatest number.
  public static func * (a: Number, b: Number) -> Number? { a.multiplying(b) }
}
