/// A FEEL range such as `[1..3)`; an end that is null is open towards infinity.
public struct ValueRange: Sendable, Hashable {
  /// The lower end, null where there is none.
  public var lower: Value
  /// Whether the lower end itself belongs to the range.
  public var includesLower: Bool
  /// The upper end, null where there is none.
  public var upper: Value
  /// Whether the upper end itself belongs to the range.
  public var includesUpper: Bool

  /// A range between two values.
  public init(lower: Value, includesLower: Bool, upper: Value, includesUpper: Bool) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
  }
}
