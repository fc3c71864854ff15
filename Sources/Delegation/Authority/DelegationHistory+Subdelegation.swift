public import CivilTime

extension DelegationHistory {
  /// Whether the order has the item that is passed on, when it is passed on; true where there is no order to look in.
  public func has(itemOf passed: Staff.Subdelegation) -> Bool {
    let concerned = revisions(concerning: passed)
    return concerned.first.map { types(of: passed.item, in: $0) != nil } ?? true
  }

  /// The day on which a passing on ends because a later revision lets the item cover other decisions; nil where none does.
  ///
  /// What is passed on is the right to the decisions that the item covered then, whatever its number comes to stand for.
  public func end(of passed: Staff.Subdelegation) -> CivilDate? {
    let concerned = revisions(concerning: passed)
    guard let first = concerned.first else { return nil }
    let given = types(of: passed.item, in: first)
    return concerned.dropFirst().first { types(of: passed.item, in: $0) != given }?.order.inForceFrom?.value
  }

  /// Whether a passing on is in force on a day.
  func holds(_ passed: Staff.Subdelegation, on day: CivilDate) -> Bool {
    passed.holds(on: day) && has(itemOf: passed) && (end(of: passed).map { day < $0 } ?? true)
  }

  /// The revision in force when an item is passed on, and those that follow.
  private func revisions(concerning passed: Staff.Subdelegation) -> ArraySlice<CompiledOrder> {
    let then = revisions.lastIndex { ($0.order.inForceFrom?.value ?? .earliest) <= passed.first }
    return revisions[(then ?? revisions.startIndex)...]
  }

  private func types(of item: String, in revision: CompiledOrder) -> Set<Int>? {
    revision.items.first { $0.reference == item }.map { Set($0.covers.map(\.type.index)) }
  }
}
