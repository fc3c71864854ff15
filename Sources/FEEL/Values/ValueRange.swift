/// A FEEL range such as `[1..3)`, or a unary test as a value such as `(> 5)`.
public struct ValueRange: Sendable, Hashable {
  /// How a range is written, which tells what an end that is null means.
  public enum Form: Sendable, Hashable {
    /// `[1..3]`: an end that is null is unknown, and so is what lies in the range.
    case interval
    /// `(> 5)`, `(<= 5)`, `(= 5)`: an end that is null is open towards infinity.
    case comparison
    /// `(!= 5)`: everything but the value, which is both ends.
    case exclusion
  }

  /// The lower end, null where there is none.
  public var lower: Value
  /// Whether the lower end itself belongs to the range.
  public var includesLower: Bool
  /// The upper end, null where there is none.
  public var upper: Value
  /// Whether the upper end itself belongs to the range.
  public var includesUpper: Bool
  /// How it is written.
  public var form: Form

  /// A range between two values.
  public init(
    lower: Value, includesLower: Bool, upper: Value, includesUpper: Bool, form: Form = .interval
  ) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
    self.form = form
  }

  /// Whether the ends are of one kind and in order, as far as they are known (DMN 1.5, 10.3.2.7).
  var isOrdered: Bool {
    guard !lower.isNull, !upper.isNull else { return true }
    return Comparison.order(lower, upper).map { $0 <= 0 } ?? false
  }

  /// The values for which a comparison with an operand holds.
  init?(_ op: Operator, _ operand: Value) {
    switch op {
    case .less, .lessOrEqual:
      self.init(
        lower: .null, includesLower: false, upper: operand, includesUpper: op == .lessOrEqual, form: .comparison)
    case .greater, .greaterOrEqual:
      self.init(
        lower: operand, includesLower: op == .greaterOrEqual, upper: .null, includesUpper: false, form: .comparison)
    case .equal, .notEqual:
      let form = op == .equal ? Form.comparison : .exclusion
      self.init(lower: operand, includesLower: true, upper: operand, includesUpper: true, form: form)
    default: return nil
    }
  }

  /// The comparison that the range is written as, with its operand; nil for an interval.
  var comparison: (op: Operator, operand: Value)? {
    switch form {
    case .interval: nil
    case .exclusion: (.notEqual, lower)
    case .comparison:
      if lower.isNull {
        (includesUpper ? .lessOrEqual : .less, upper)
      } else if upper.isNull {
        (includesLower ? .greaterOrEqual : .greater, lower)
      } else {
        (.equal, lower)
      }
    }
  }
}

extension ValueRange: CustomStringConvertible {
  /// The range as it is written in an expression.
  public var description: String {
    if let (op, operand) = comparison { return "(\(op.rawValue) \(Literal.text(operand)))" }
    return (includesLower ? "[" : "(") + Literal.text(lower) + ".." + Literal.text(upper) + (includesUpper ? "]" : ")")
  }
}
