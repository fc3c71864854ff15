/// What a nämnd's delegation order needs to know of its organisation.
public struct OrderTerms: Sendable, Hashable {
  /// The nämnd's id.
  public let board: String
  /// The nämnd's name, such as `Socialnämnden`.
  public let boardName: String
  /// The names of its utskott, by id.
  public let committees: [String: String]
  /// The titles of the roles, by id.
  public let roles: [String: String]
  /// The roles of förvaltningschefer within the nämnd's area; only they may pass decisions on (KL 7:6).
  public let chiefRoles: Set<String>
  /// The role that the nämnd has given the task of deciding urgent matters (KL 6:39): the ordförande or another member.
  /// Nil where it has not.
  public let urgentRole: String?
  /// The accounts of the ledamöter whom the nämnd has named to decide urgent matters when nobody with that role can.
  public let chairStandIns: [String]
  /// The roles that only förtroendevalda hold.
  public let electedRoles: Set<String>

  /// The terms.
  public init(
    board: String, boardName: String, committees: [String: String] = [:], roles: [String: String] = [:],
    chiefRoles: Set<String> = [], urgentRole: String? = nil,
    chairStandIns: [String] = [], electedRoles: Set<String> = []
  ) {
    self.board = board
    self.boardName = boardName
    self.committees = committees
    self.roles = roles
    self.chiefRoles = chiefRoles
    self.urgentRole = urgentRole
    self.chairStandIns = chairStandIns
    self.electedRoles = electedRoles
  }

  /// What a delegate is called; one that the organisation does not know stands for itself.
  public func title(of delegate: Delegate) -> String {
    switch delegate.level {
    case .delegate, .chair: roles[delegate.id] ?? delegate.id
    case .committee: committees[delegate.id] ?? delegate.id
    case .board: boardName
    }
  }

  /// Whether the organisation has what a delegate stands for.
  public func knows(_ delegate: Delegate) -> Bool {
    switch delegate.level {
    case .delegate, .chair: roles[delegate.id] != nil
    case .committee: committees[delegate.id] != nil
    case .board: delegate.id == board
    }
  }
}
