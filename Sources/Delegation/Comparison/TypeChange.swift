/// A kind of decision that somebody else decides under a later revision.
public struct TypeChange: Sendable, Hashable {
  /// The cases of a kind of decision, by conditions over its facts.
  public struct When: Sendable, Hashable {
    /// The conditions that hold.
    public let holding: [String]
    /// The conditions that do not hold, though they might beside the others.
    public let failing: [String]

    /// The cases as one condition: `antal_dagar > 3 and not(krets = "allmänheten")`.
    public var feel: String { (holding + failing.map { "not(\($0))" }).joined(separator: " and ") }

    /// The cases in words: `antal_dagar > 3 och inte krets = "allmänheten"`.
    public var swedish: String { (holding + failing.map { "inte \($0)" }).joined(separator: " och ") }
  }

  /// The decision type's key.
  public let type: String
  /// What is decided.
  public let title: String
  /// In which cases; nil in all.
  public let when: When?
  /// Who decides under the earlier revision.
  public let before: ComparedAnswer
  /// Who decides under the later one.
  public let after: ComparedAnswer

  /// In words.
  public var swedish: String {
    "\(title)\(when.map { ", när \($0.swedish)" } ?? ""): \(before.swedish) → \(after.swedish)"
  }
}
