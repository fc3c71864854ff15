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

  /// The revisions that no other has replaced, drafts and proposals among them.
  public var standing: [DelegationOrder] { withLastDays.filter { $0.lastDay == nil }.map(\.order) }
}
