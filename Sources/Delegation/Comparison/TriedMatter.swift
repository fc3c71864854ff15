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
  /// Who decided and by what item, in words, such as `Handläggare 1 enligt punkt 12.8`; nil where the case is open.
  public let decider: String?

  /// A case or a decision.
  public init(reference: String, title: String, matter: Matter, decided: CivilDate? = nil, decider: String? = nil) {
    self.reference = reference
    self.title = title
    self.matter = matter
    self.decided = decided
    self.decider = decider
  }
}
