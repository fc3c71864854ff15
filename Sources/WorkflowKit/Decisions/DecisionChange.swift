/// What a later decision does to an earlier one of the same case: the earlier one stands as it was signed, and the later
/// points to it.
public struct DecisionChange: Sendable, Hashable, Codable {
  /// How it is changed.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// An obvious slip is put right (FL 36).
    case correction = "rättelse"
    /// The decision is another (FL 37–39).
    case change = "ändring"

    /// The choices of a field that says how.
    public static let choices = [
      Choice(correction.rawValue, "Rättelse (FL 36)"), Choice(change.rawValue, "Ändring (FL 37–39)"),
    ]
  }

  /// The number of the earlier decision in the case.
  public var decision: Int
  /// How it is changed.
  public var kind: Kind
  /// On what it is changed; nil where a slip is put right, where förvaltningslagen does not ask, and until it is said.
  public var ground: ChangeGround?
  /// On what it was proposed to be changed, where somebody else proposed it: whoever may change it so may also let it be.
  public var proposed: ChangeGround?

  /// A change.
  public init(of decision: Int, _ kind: Kind, on ground: ChangeGround? = nil) {
    self.decision = decision
    self.kind = kind
    self.ground = ground
  }

  /// Whether it was tried if the earlier decision should be changed, and it was not.
  public var leavesItAsItIs: Bool { ground == .stands }

  /// What the later decision is, in a word: `rättelse`, `ändring`, or `prövning` where the earlier one stands.
  public var word: String { leavesItAsItIs ? "prövning" : kind.rawValue }

  /// The same, with the decision that it points to and its ground: `ändring av beslut nr 1 (FL 37, säkerhet)`.
  public var words: String {
    "\(word) av beslut nr \(decision)" + (ground?.words.map { " (\($0))" } ?? "")
  }
}
