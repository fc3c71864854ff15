public import CivilTime

/// A förvaltningschef's passing on of an item of the delegation order to an employee (KL 7:6).
public struct Subdelegation: Sendable, Hashable {
  /// The id of the role that passes it on.
  public let from: String
  /// The account that may decide.
  public let account: String
  /// The item, such as `13.11`.
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
}
