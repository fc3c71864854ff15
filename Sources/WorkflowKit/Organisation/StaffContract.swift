public import CivilTime

/// An agreement of avtalssamverkan, by which another municipality's employees may decide for a nämnd (KL 9:37).
public struct StaffContract: Sendable, Hashable {
  /// The other municipality's name, as accounts have it for `employer`.
  public let municipality: String
  /// The first day.
  public let from: CivilDate
  /// The last day; nil until further notice.
  public let through: CivilDate?
  /// The ids of the roles in which its employees may decide.
  public let roles: [String]

  /// An agreement.
  public init(municipality: String, from: CivilDate, through: CivilDate?, roles: [String]) {
    self.municipality = municipality
    self.from = from
    self.through = through
    self.roles = roles
  }
}
