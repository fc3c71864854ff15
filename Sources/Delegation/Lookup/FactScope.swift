import CivilTime
import FEEL

/// What a condition reads: a matter's facts, on the day of the decision.
///
/// It is no larger than what an existential holds without allocating.
struct FactScope: ScopeValues {
  let facts: [Value]
  let today: CivilDate

  var now: Instant { Instant(startOfUTC: today) }

  func value(at slot: Int) -> Value { facts.indices.contains(slot) ? facts[slot] : .null }

  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
}
