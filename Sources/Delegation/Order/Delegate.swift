/// Whom an item of a delegation order names.
public struct Delegate: Sendable, Hashable {
  /// How the order writes it, such as `HL`.
  public let abbreviation: String
  /// The level it decides at.
  public let level: DecisionLevel
  /// The id of the role, utskott or nämnd in the organisation.
  public let id: String
  /// Whether it may pass its decisions on to an employee; only a förvaltningschef may be let (KL 7:6).
  public let maySubdelegate: Bool

  /// A delegate.
  public init(abbreviation: String, level: DecisionLevel, id: String, maySubdelegate: Bool = false) {
    self.abbreviation = abbreviation
    self.level = level
    self.id = id
    self.maySubdelegate = maySubdelegate
  }
}
