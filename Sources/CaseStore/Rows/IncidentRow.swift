public import CivilTime

/// Something the program could not carry on with by itself and that a person has to settle.
public struct IncidentRow: Sendable, Hashable {
  /// The incident's id.
  public var id: String
  /// The case.
  public var caseID: String
  /// The case's number.
  public var dnr: String
  /// The step instance that stands still.
  public var instance: String
  /// The effect that failed, where it was one.
  public var effect: String?
  /// What happened and what can be done, in Swedish.
  public var message: String
  /// When it was opened.
  public var opened: Instant
  /// When it was settled; nil while open.
  public var settled: Instant?

  /// A row.
  public init(
    id: String, caseID: String, dnr: String, instance: String, effect: String?, message: String, opened: Instant,
    settled: Instant?
  ) {
    self.id = id
    self.caseID = caseID
    self.dnr = dnr
    self.instance = instance
    self.effect = effect
    self.message = message
    self.opened = opened
    self.settled = settled
  }
}
