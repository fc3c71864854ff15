public import CivilTime

/// Days when an account is away, and who stands in for it.
public struct Absence: Sendable, Hashable {
  /// Who is away.
  public let account: String
  /// The first day away.
  public let from: CivilDate
  /// The last day away.
  public let through: CivilDate
  /// Who stands in; nil where nobody does.
  public let substitute: String?

  /// An absence.
  public init(account: String, from: CivilDate, through: CivilDate, substitute: String?) {
    self.account = account
    self.from = from
    self.through = through
    self.substitute = substitute
  }
}
