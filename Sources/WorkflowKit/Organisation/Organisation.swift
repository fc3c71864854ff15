public import CivilTime

/// A municipality's organisation as far as its processes need it: nämnder with meetings, roles, and function accounts.
public struct Organisation: Sendable, Hashable {
  /// The municipality's slug.
  public let tenant: String
  /// The municipality's name.
  public let name: String
  /// The nämnder.
  public let boards: [Board]
  /// The roles, by id.
  public let roles: [String: Role]
  /// The accounts, by id.
  public let accounts: [String: Account]
  /// Who is away, and who stands in.
  public let absences: [Absence]
  /// The roles that may change all this; a role held in any nämnd counts, since the configuration is one.
  public let configure: [String]

  /// An organisation.
  public init(
    tenant: String, name: String, boards: [Board], roles: [Role], accounts: [Account], absences: [Absence] = [],
    configure: [String] = []
  ) {
    self.tenant = tenant
    self.name = name
    self.boards = boards
    self.roles = Dictionary(roles.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.accounts = Dictionary(accounts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.absences = absences
    self.configure = configure
  }

  /// A nämnd by its id.
  public func board(_ id: String) -> Board? { boards.first { $0.id == id } }

  /// A nämnd or an utskott by its id, as a body that meets and decides.
  public func body(_ id: String) -> MeetingBody? {
    for board in boards {
      if board.id == id { return board.body }
      if let committee = board.committees.first(where: { $0.id == id }) { return committee }
    }
    return nil
  }

  /// The ids of the nämnder and their utskott.
  public var bodies: Set<String> { Set(boards.flatMap { [$0.id] + $0.committees.map(\.id) }) }

  /// What a nämnd or an utskott is called; one that is gone stands for itself.
  public func title(ofBody id: String) -> String { body(id)?.name ?? id }

  /// The absence of an account on a day.
  public func absence(of account: String, on day: CivilDate) -> Absence? {
    absences.first { $0.account == account && $0.from <= day && day <= $0.through }
  }

  /// Whether an account holds a role in a nämnd on a day, itself or for somebody who is away.
  public func holds(_ account: String, role: String, in board: String, on day: CivilDate) -> Bool {
    guard let holder = accounts[account] else { return false }
    if holder.has(role, in: board) { return true }
    return absences.contains { absence in
      absence.substitute == account && absence.from <= day && day <= absence.through
        && accounts[absence.account]?.has(role, in: board) == true
    }
  }

  /// The accounts that hold a role in a nämnd, by id.
  public func holders(of role: String, in board: String) -> [Account] {
    accounts.values.filter { $0.has(role, in: board) }.sorted { $0.id < $1.id }
  }

  /// Whether something given to an account in a nämnd is still that account's on a day: it has not been taken away, and
  /// holds the role that it was given by. What is nobody's any more is the role's.
  public func isStill(_ account: String, inRole role: String, of board: String, on day: CivilDate) -> Bool {
    accounts[account] != nil && (role.isEmpty || holds(account, role: role, in: board, on: day))
  }
}
