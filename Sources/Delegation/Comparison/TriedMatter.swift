public import CivilTime

/// A case or a decision that a comparison tries against both revisions.
public struct TriedMatter: Sendable {
  /// What it is called, such as `SOCN/2018:23`.
  public let reference: String
  /// What it is about, as those may read who see the comparison.
  public let title: String
  /// The matter with its facts.
  public let matter: Matter
  /// The day of the decision; nil where the case is open.
  public let decided: CivilDate?

  /// A case or a decision.
  public init(reference: String, title: String, matter: Matter, decided: CivilDate?) {
    self.reference = reference
    self.title = title
    self.matter = matter
    self.decided = decided
  }
}

/// Knows the cases and decisions that a comparison tries. Whoever keeps the cases conforms.
public protocol MatterSource {
  /// The open cases whose decision is still to be taken, with the facts that are known.
  func openMatters() throws -> [TriedMatter]

  /// The decisions taken in a period, both days included, on delegation and by bodies.
  func decisions(from: CivilDate, through: CivilDate) throws -> [TriedMatter]
}
