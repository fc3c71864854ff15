package import CivilTime
package import Delegation
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
    let named = (item.delegates + item.substitutes).map(\.value).filter { $0.level == .delegate || $0.level == .chair }
    guard item.isIncluded, named.contains(where: { organisation.holds(account, role: $0.id, in: board.id, on: day) })
    else { return }
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
}
