public import CivilTime

/// Somebody who stands in for a delegate who is away, but whom the order gives no right to decide: an absence moves
/// tasks, and only the nämnd gives the right to decide (KL 6:37, 7:5).
public struct EmptyStandIn: Sendable, Hashable {
  /// What is the matter, without a full stop.
  public let text: String

  /// Those of the absences that are not over, each held against the order on its first day, or today where that is past.
  public static func all(
    in staff: Staff, history: DelegationHistory, terms: OrderTerms, from today: CivilDate
  ) -> [EmptyStandIn] {
    staff.absences.compactMap { absence in
      guard absence.days.upperBound >= today, let revision = history.revision(on: max(absence.days.lowerBound, today)),
        let substitute = absence.substitute.flatMap({ staff.members[$0] }), let away = staff.members[absence.account]
      else { return nil }
      let items = revision.order.items.filter { isLost($0, by: away, to: substitute) }.map(\.reference)
      guard !items.isEmpty else { return nil }
      let days = "\(absence.days.lowerBound)–\(absence.days.upperBound)"
      return EmptyStandIn(
        text: "\(substitute.title) ersätter \(away.title) \(days) men får inte besluta enligt "
          + "\(items.count == 1 ? "punkt" : "punkterna") \(items.joined(separator: ", "))")
    }
  }

  private static func isLost(_ item: OrderItem, by away: Staff.Member, to substitute: Staff.Member) -> Bool {
    let delegates = item.delegates.map(\.value).filter { $0.level == .delegate }
    let named = delegates + item.substitutes.map(\.value)
    return item.isIncluded && !item.isUnconfirmed && delegates.contains { away.roles.contains($0.id) }
      && !named.contains { substitute.roles.contains($0.id) }
  }
}
