public import CivilTime

/// A section that a kind of decision rests on, and the days on which it does.
public struct Citation: Sendable, Hashable {
  /// The section.
  public let provision: Provision
  /// What of the section, such as `andra stycket`; nil for all of it.
  public let detail: String?
  /// The first day; nil where it does not matter.
  public let from: CivilDate?
  /// The last day; nil where it still holds.
  public let through: CivilDate?

  /// A citation.
  public init(_ provision: Provision, detail: String? = nil, from: CivilDate? = nil, through: CivilDate? = nil) {
    self.provision = provision
    self.detail = detail
    self.from = from
    self.through = through
  }

  /// Whether the decision rests on it on a day.
  public func holds(on day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
  }
}
