import CivilTime
import Delegation
import WorkflowEngine
import WorkflowKit

/// Somebody who has the right to write in a nämnd's delegation order.
struct OrderAuthor {
  /// The function, such as `Nämndsekreterare 1`.
  let title: String
  private let account: String
  private let board: Board
  private let organisation: Organisation
  private let day: CivilDate

  /// The account as an author of an order.
  ///
  /// - Throws: `Refusal` where there is no such account or nämnd, or the account has no right to.
  init(_ account: String, of order: DelegationOrder, in folder: DelegationFolder, on day: CivilDate) throws {
    organisation = try folder.organisation()
    board = try folder.board(order.board.value).board
    _ = try organisation.role(by: .delegateOrder, in: board.id, for: account, on: day)
    title = organisation.title(ofAccount: account)
    self.account = account
    self.day = day
  }

  /// Checks that an item gives the author no right to decide: whether it does is for somebody else to confirm.
  ///
  /// - Throws: `Refusal` where it does.
  func requireNothingToGain(from item: OrderItem) throws {
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
        ? "Låt någon som inte blir delegat bekräfta den." : "Be \(others.inSwedish("eller")) bekräfta den.")
  }
}
