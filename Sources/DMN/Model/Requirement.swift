public import SourceDiagnostics

/// What an element of the model needs another for; `target` is its `href`, as `#id` or `namespace#id`.
public struct Requirement: Sendable, Hashable {
  /// The kinds of element that can be required.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case input = "requiredInput"
    case decision = "requiredDecision"
    /// A business knowledge model or a decision service.
    case knowledge = "requiredKnowledge"
  }

  /// What kind of element it is.
  public var kind: Kind
  /// The element's address.
  public var target: String
  /// Where it stands.
  public var place: SourcePlace?

  /// A requirement of the element at that address.
  public init(_ kind: Kind, _ target: String, place: SourcePlace? = nil) {
    self.kind = kind
    self.target = target
    self.place = place
  }
}
