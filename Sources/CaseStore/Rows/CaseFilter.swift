/// Which cases to list.
public struct CaseFilter: Sendable, Hashable {
  /// Only those that have come so far; all where nil.
  public var status: CaseRow.Status?
  /// Only those that run this process.
  public var workflow: String?
  /// Only those of this nämnd.
  public var unit: String?
  /// Only those in which this account has been given a role.
  public var officer: String?
  /// Whether those that were opened first come first.
  public var isOldestFirst: Bool
  /// At most so many.
  public var limit: Int
  /// Only those after this id, for the next page.
  public var after: String?
  /// The nämnder whose secret cases are listed too where the reader may not read them, as `CaseRow.publicPart`; only where
  /// neither a process nor an account is asked for, since the list would tell more of them than that.
  public var titlesOf: [String]

  /// A filter.
  public init(
    status: CaseRow.Status? = nil, workflow: String? = nil, unit: String? = nil, officer: String? = nil,
    isOldestFirst: Bool = false, limit: Int = 200, after: String? = nil, titlesOf: [String] = []
  ) {
    self.status = status
    self.workflow = workflow
    self.unit = unit
    self.officer = officer
    self.isOldestFirst = isOldestFirst
    self.limit = limit
    self.after = after
    self.titlesOf = titlesOf
  }
}
