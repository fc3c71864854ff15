public import Delegation
public import WorkflowKit

extension Organisation {
  /// What a nämnd's delegation order needs to know of the organisation.
  public func delegationTerms(of board: String) -> OrderTerms {
    let own = self.board(board)
    return OrderTerms(
      board: board, boardName: own?.name ?? board,
      committees: Dictionary((own?.committees ?? []).map { ($0.id, $0.name) }, uniquingKeysWith: { $1 }),
      roles: roles.mapValues(\.title), chiefRoles: Set([own?.chief].compactMap(\.self)),
      urgentRole: own?.chairDecidesUrgent == true ? own?.chairRole : nil,
      chairStandIns: own?.chairStandIns ?? [], electedRoles: electedRoles(in: board))
  }

  /// The roles of a nämnd that somebody holds, and nobody but förtroendevalda.
  private func electedRoles(in board: String) -> Set<String> {
    func roles(_ isElected: Bool) -> Set<String> {
      let holders = accounts.values.filter { $0.isElected == isElected }
      return Set(holders.flatMap(\.holdings).filter { $0.board == board }.map(\.role))
    }
    return roles(true).subtracting(roles(false))
  }

  /// The people of a nämnd as far as its delegation needs them. Those who hold no role in it are there too: they may stand
  /// in for somebody who does.
  public func staff(of board: String) -> Staff {
    let own = self.board(board)
    return Staff(
      members: accounts.values.map { account in
        Staff.Member(
          account: account.id, title: account.title,
          roles: Set(account.holdings.filter { $0.board == board }.map(\.role)), employer: account.employer)
      },
      absences: absences.map {
        Staff.Absence(account: $0.account, days: $0.from...$0.through, substitute: $0.substitute)
      },
      contracts: (own?.contracts ?? []).map {
        Staff.Contract(municipality: $0.municipality, from: $0.from, through: $0.through, roles: Set($0.roles))
      },
      subdelegations: (own?.subdelegations ?? []).map {
        Staff.Subdelegation(from: $0.from, to: $0.account, item: $0.item, first: $0.first, last: $0.last)
      })
  }
}
