public import CivilTime

extension [DelegationOrder] {
  /// The revisions, each with its last day in force where another has replaced it.
  public var withLastDays: [(order: DelegationOrder, lastDay: CivilDate?)] {
    map { order in
      let later = filter { $0.state == .adopted && $0.board == order.board }.compactMap(\.inForceFrom?.value)
        .filter { from in order.inForceFrom.map { from > $0.value } ?? false }
      return (order, order.state == .adopted ? later.min().flatMap { try? $0.adding(days: -1) } : nil)
    }
  }

  /// The revisions that are in force on a day, or will be later: drafts and proposals are not.
  ///
  /// - Parameter day: The first day that counts; nil for every day there is, those gone by among them.
  public func adopted(from day: CivilDate?) -> [DelegationOrder] {
    withLastDays.filter { order, lastDay in
      guard order.state == .adopted, let day, let lastDay else { return order.state == .adopted }
      return lastDay >= day
    }.map(\.order)
  }
}
