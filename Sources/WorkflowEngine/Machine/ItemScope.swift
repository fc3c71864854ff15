import CivilTime
import FEEL
import WorkflowDefinitions

/// What the key of a `for_each` sees before its branch is there: the item, and the names outside.
struct ItemScope: ScopeValues {
  let base: CaseScope
  let item: Value
  let layout: ScopeLayout

  var today: CivilDate { base.today }
  var now: Instant { base.now }

  func value(at slot: Int) -> Value {
    guard layout.sources.indices.contains(slot) else { return .null }
    if case .item(depth: 0) = layout.sources[slot] { return item }
    guard let outside = base.layout.names.firstIndex(of: layout.names[slot]) else { return .null }
    return base.value(at: outside)
  }

  func call(_ function: Int, _ arguments: [Value]) -> Value { base.call(function, arguments) }
}
