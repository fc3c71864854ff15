import CaseStore
import CivilTime
import WorkflowKit

/// Who asks for a page: an account with what it may see, at a moment.
struct Visitor: Sendable {
  /// The account.
  let account: Account
  /// The organisation in force.
  let organisation: Organisation
  /// The instant of the request.
  let now: Instant
  /// Its day.
  let today: CivilDate
  /// The session's secret, as the browser holds it.
  let secret: SessionSecret
  /// How many tasks it has, for the menu; nil where that has not been asked.
  var tasks: Int?
  /// How much post waits for it, for the menu; nil where that has not been asked.
  var post: Int?

  /// The keys by which the account reads.
  var reader: Reader { .keys(organisation.readerKeys(of: account.id, on: today)) }

  /// Whether the account holds one of the roles in any nämnd today.
  func holds(anyOf roles: some Sequence<String>) -> Bool {
    roles.contains { role in
      organisation.boards.contains { organisation.holds(account.id, role: role, in: $0.id, on: today) }
    }
  }
}
