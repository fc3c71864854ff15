import CivilTime
import FEEL

/// The values of the names in scope, by slot.
struct Variables: ScopeValues {
  var values: [Value]
  let moment: Moment

  var today: CivilDate { moment.today }
  var now: Instant { moment.now }

  func value(at slot: Int) -> Value { values.indices.contains(slot) ? values[slot] : .null }
  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }

  /// Puts values in the slots from `first` on; what lay after them is out of scope.
  mutating func put(_ more: [Value], at first: Int) {
    values.removeLast(max(0, values.count - first))
    values += Array(repeating: .null, count: first - values.count) + more
  }
}
