public import WorkflowKit

/// What a process file is held to where it names a kind of decision.
public struct KnownDecision: Sendable, Hashable {
  /// What is decided, as people read it; nil where that is not known.
  public let title: String?
  /// Whether and how it can be appealed.
  public let appeal: AppealTrack
  /// The facts that who decides can depend on, all of which may be left out; nil where they are not known, so that they
  /// are not checked.
  public let facts: [Field]?
  /// Those of them that a rule of the law or of an order reads: where one is missing, the rule cannot be tried, and the
  /// nämnd decides unless who does is the same either way.
  public let decisive: Set<String>

  /// A kind of decision.
  public init(title: String? = nil, appeal: AppealTrack, facts: [Field]? = nil, decisive: Set<String> = []) {
    self.title = title
    self.appeal = appeal
    self.facts = facts
    self.decisive = decisive
  }
}
