/// Which tasks to list.
public struct WorkItemFilter: Sendable, Hashable {
  /// Only the tasks of this case.
  public var caseID: String?
  /// Only those given to this account.
  public var assignee: String?
  /// Only those that no one has been given.
  public var unassigned: Bool
  /// Only those of this nämnd.
  public var unit: String?
  /// Only those of these roles; all where nil.
  public var roles: [String]?
  /// At most so many.
  public var limit: Int

  /// A filter.
  public init(
    caseID: String? = nil, assignee: String? = nil, unassigned: Bool = false, unit: String? = nil,
    roles: [String]? = nil, limit: Int = 200
  ) {
    self.caseID = caseID
    self.assignee = assignee
    self.unassigned = unassigned
    self.unit = unit
    self.roles = roles
    self.limit = limit
  }
}
