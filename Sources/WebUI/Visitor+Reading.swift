import CaseStore
import WorkflowKit

extension Visitor {
  /// Whether the account may read a case; else it may know its number and public title, no more.
  func mayRead(_ row: CaseRow) -> Bool {
    !Set(organisation.readerKeys(of: account.id, on: today)).isDisjoint(with: row.readers)
  }

  /// The nämnder that the account has a role in, by id, its own first; all where it has none.
  var units: [String] {
    let own = Set(account.holdings.map(\.board))
    let boards = organisation.boards.map(\.id)
    return own.isEmpty ? boards : boards.filter(own.contains)
  }
}
