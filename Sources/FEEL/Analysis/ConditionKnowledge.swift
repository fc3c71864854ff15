/// What is known of the names and paths in conditions, beside their types.
public struct ConditionKnowledge: Sendable {
  /// Those that have a few values, with the values; null is among them where the type says so.
  public var values: [String: [Value]] = [:]
  /// The numbers that are whole.
  public var wholeNumbers: Set<String> = []
  /// The names that stand for conditions, with those conditions.
  public var definitions: [String: Expression] = [:]
  /// The names that stand for values, with what those are reckoned by: `if a > 3 then "x" else "y"`.
  public var standing: [String: Expression] = [:]
  /// Whether the types tell for sure which groups of values are there, so that comparing one with null has one answer.
  public var knowsPresence = false

  /// Nothing but the types.
  public init() {}
}
