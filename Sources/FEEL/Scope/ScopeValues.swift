public import CivilTime

/// What an expression reads when it is evaluated.
///
/// Implementers answer by slot and function number of the `ScopeShape` that the expression was compiled in. They must
/// give the same answer as long as nothing they stand on has changed, and null for what is not known.
public protocol ScopeValues {
  /// The value in a slot.
  func value(at slot: Int) -> Value
  /// The result of a function of the program; null where it has none.
  func call(_ function: Int, _ arguments: [Value]) -> Value
  /// The Swedish day that `today()` gives.
  var today: CivilDate { get }
  /// The moment that `now()` gives.
  var now: Instant { get }
}
