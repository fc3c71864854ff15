package import CivilTime
package import Delegation
package import SourceDiagnostics
package import WorkflowKit

/// Somebody who has the right to write in a nämnd's delegation order, wherever it is done from.
package struct OrderAuthor: Sendable {
  /// The account's id.
  package let account: String
  /// The function, such as `Nämndsekreterare 1`.
  package let title: String
  /// The role by which the author may.
  package let role: String
  private let board: Board
  private let organisation: Organisation
  private let day: CivilDate

  /// The account as an author of a nämnd's order.
  ///
  /// - Throws: `Refusal` where there is no such account or nämnd, or the account has no right to.
  package init(_ account: String, of board: String, in organisation: Organisation, on day: CivilDate) throws {
    role = try organisation.role(by: .delegateOrder, in: board, for: account, on: day)
    guard let own = organisation.board(board) else {
      throw Refusal("Nämnden \"\(board)\" finns inte i organisationen.", code: "organisation.unknown-board")
    }
    title = organisation.title(ofAccount: account)
    self.board = own
    self.account = account
    self.organisation = organisation
    self.day = day
  }

  /// Checks that nothing that the author has confirmed gives the author a right to decide: whether it does is for somebody
  /// else to confirm.
  ///
  /// - Parameter earlier: The revisions as they were; what is confirmed in one of them was so already.
  /// - Throws: `Refusal` where it does.
  package func requireNothingToGain(from order: DelegationOrder, over earlier: [DelegationOrder]) throws {
    let known = Set(earlier.flatMap { Self.confirmed(in: $0).map(\.key) })
    for (key, item) in Self.confirmed(in: order) where !known.contains(key) { try requireNothingToGain(from: item) }
  }

  /// What is confirmed of an item, wherever its number has gone since.
  private struct Confirmed: Hashable {
    let matter: String
    let doubt: Doubt
  }

  private static func confirmed(in order: DelegationOrder) -> [(key: Confirmed, item: OrderItem)] {
    order.items.compactMap { item in
      guard let doubt = item.doubt, doubt.confirmation != nil else { return nil }
      return (Confirmed(matter: item.matter.value, doubt: doubt), item)
    }
  }

  private func requireNothingToGain(from item: OrderItem) throws {
    guard item.isIncluded, isNamed(in: item) else { return }
    let named = Self.people(in: item)
    let others = organisation.accounts.values.filter { other in
      (board.rights[.delegateOrder] ?? []).contains { organisation.holds(other.id, role: $0, in: board.id, on: day) }
        && !named.contains { organisation.holds(other.id, role: $0.id, in: board.id, on: day) }
    }.map(\.title).sorted()
    throw Refusal(
      "\(title) kan inte bekräfta punkt \(item.reference), för den ger \(title) rätt att besluta.",
      code: "delegation.own-gain",
      hint: others.isEmpty
        ? "Låt någon som inte blir delegat bekräfta den." : "Be \(others.inSwedish("eller")) bekräfta den.",
      lagrum: ["KL 6:37"])
  }

  /// Warnings of the items by which a proposal gives its author a right to decide that the revision in force does not
  /// give: the nämnd may adopt it, but should see it.
  package func gains(
    from proposal: DelegationOrder, over inForce: DelegationOrder?, in catalogue: DecisionCatalogue
  ) -> [Diagnostic] {
    let had = inForce.map { rights(in: $0, catalogue) } ?? []
    return proposal.items.compactMap { item in
      guard !rights(in: item, catalogue).isSubset(of: had) else { return nil }
      return .warning(
        "delegation.proposer-gains",
        "punkt \(item.reference) ger den som lägger fram förslaget, \(title), en rätt att besluta som inte gäller i dag",
        at: item.number.place, hint: "säg det till nämnden, eller låt någon annan lägga fram förslaget")
    }
  }

  /// A decision type that the author may decide, where a condition holds.
  private struct Right: Hashable {
    let type: String
    let condition: String?
  }

  private func rights(in order: DelegationOrder, _ catalogue: DecisionCatalogue) -> Set<Right> {
    order.items.reduce(into: []) { $0.formUnion(rights(in: $1, catalogue)) }
  }

  private func rights(in item: OrderItem, _ catalogue: DecisionCatalogue) -> Set<Right> {
    guard item.isIncluded, isNamed(in: item) else { return [] }
    return Set(item.covers.map { Right(type: catalogue[$0.type].key, condition: item.condition?.value) })
  }

  /// Whether the author is among the people whom an item lets decide.
  private func isNamed(in item: OrderItem) -> Bool {
    Self.people(in: item).contains { organisation.holds(account, role: $0.id, in: board.id, on: day) }
  }

  private static func people(in item: OrderItem) -> [Delegate] {
    (item.delegates + item.substitutes).map(\.value).filter { $0.level == .delegate || $0.level == .chair }
  }
}
