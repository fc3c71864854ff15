/// A kind of decision that somebody else decides under a later revision.
public struct TypeChange: Sendable, Hashable {
  /// The cases of a kind of decision, by conditions over its facts.
  public struct When: Sendable, Hashable {
    /// The conditions that hold.
    public let holding: [String]
    /// The conditions that do not hold, though they might beside the others.
    public let failing: [String]
    private let words: ConditionWords

    init(holding: [String], failing: [String], of facts: [Fact]) {
      self.holding = holding
      self.failing = failing
      words = ConditionWords(facts)
    }

    /// The cases as one condition: `antal_dagar > 3 and not(krets = "allmänheten")`.
    public var feel: String { (holding + failing.map { "not(\($0))" }).joined(separator: " and ") }

    /// The cases in words: `när antal dagar är mer än 3, men inte när krets är "allmänheten"`.
    public var swedish: String {
      guard !holding.isEmpty else { return "utom när \(list(failing, "eller"))" }
      return "när \(list(holding, "och"))" + (failing.isEmpty ? "" : ", men inte när \(list(failing, "eller"))")
    }

    /// What is said of one condition is not taken for a part of another.
    private func list(_ conditions: [String], _ between: String) -> String {
      guard conditions.count > 1 else { return conditions.map(words.text).joined() }
      return conditions.map { "(\(words.text($0)))" }.joined(separator: " \(between) ")
    }
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
    "\(title)\(when.map { ", \($0.swedish)" } ?? ""): \(before.swedish) → \(after.swedish)"
  }
}
