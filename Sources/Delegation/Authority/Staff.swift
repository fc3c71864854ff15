public import CivilTime

/// The people of a nämnd as far as its delegation needs them: who holds which role, who is away, and by what agreements
/// others may decide.
public struct Staff: Sendable, Hashable {
  /// An account and the roles that it holds in the nämnd.
  public struct Member: Sendable, Hashable {
    /// The account's id.
    public let account: String
    /// What it is called, such as `Handläggare 1`.
    public let title: String
    /// The ids of its roles.
    public let roles: Set<String>
    /// The municipality that employs it; nil where that is the nämnd's own.
    public let employer: String?

    /// An account.
    public init(account: String, title: String, roles: Set<String>, employer: String? = nil) {
      self.account = account
      self.title = title
      self.roles = roles
      self.employer = employer
    }
  }

  /// Days when an account is away, and who stands in for it.
  public struct Absence: Sendable, Hashable {
    /// Who is away.
    public let account: String
    /// The first and the last day away.
    public let days: ClosedRange<CivilDate>
    /// The account that stands in; nil where nobody does.
    public let substitute: String?

    /// An absence.
    public init(account: String, days: ClosedRange<CivilDate>, substitute: String?) {
      self.account = account
      self.days = days
      self.substitute = substitute
    }
  }

  /// An agreement of avtalssamverkan, by which another municipality's employees may decide (KL 9:37).
  public struct Contract: Sendable, Hashable {
    /// The other municipality.
    public let municipality: String
    /// The first day.
    public let from: CivilDate
    /// The last day; nil until further notice.
    public let through: CivilDate?
    /// The roles it covers.
    public let roles: Set<String>

    /// An agreement.
    public init(municipality: String, from: CivilDate, through: CivilDate?, roles: Set<String>) {
      self.municipality = municipality
      self.from = from
      self.through = through
      self.roles = roles
    }

    func covers(_ role: String, of employer: String, on day: CivilDate) -> Bool {
      municipality == employer && roles.contains(role) && from <= day && (through.map { day <= $0 } ?? true)
    }
  }

  /// A förvaltningschef's passing on of an item to an employee (KL 7:6).
  public struct Subdelegation: Sendable, Hashable {
    /// The role of the delegate who passes it on.
    public let from: String
    /// The account that may decide.
    public let account: String
    /// The item, by its reference in the order.
    public let item: String
    /// The first day.
    public let first: CivilDate
    /// The last day; nil until further notice.
    public let last: CivilDate?

    /// A passing on.
    public init(from: String, to account: String, item: String, first: CivilDate, last: CivilDate?) {
      self.from = from
      self.account = account
      self.item = item
      self.first = first
      self.last = last
    }

    func holds(on day: CivilDate) -> Bool { first <= day && (last.map { day <= $0 } ?? true) }
  }

  /// The accounts, by id.
  public let members: [String: Member]
  /// Who is away.
  public let absences: [Absence]
  /// The agreements.
  public let contracts: [Contract]
  /// What has been passed on.
  public let subdelegations: [Subdelegation]

  /// The people of a nämnd.
  public init(
    members: [Member], absences: [Absence] = [], contracts: [Contract] = [], subdelegations: [Subdelegation] = []
  ) {
    self.members = Dictionary(members.map { ($0.account, $0) }, uniquingKeysWith: { $1 })
    self.absences = absences
    self.contracts = contracts
    self.subdelegations = subdelegations
  }

  /// Whether an account holds a role itself.
  func has(_ account: String, _ role: String) -> Bool { members[account]?.roles.contains(role) == true }

  /// The absence of an account on a day; nil where it is not away.
  func absence(of account: String, on day: CivilDate) -> Absence? {
    absences.first { $0.account == account && $0.days.contains(day) }
  }

  /// Whether nobody who holds one of the roles can decide on a day: nobody holds one, or all who do are away or jäviga.
  func isVacant(_ roles: [String], on day: CivilDate, disqualified: Set<String>) -> Bool {
    members.values.allSatisfy { member in
      member.roles.isDisjoint(with: roles) || disqualified.contains(member.account)
        || absence(of: member.account, on: day) != nil
    }
  }
}
