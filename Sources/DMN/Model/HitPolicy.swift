/// Which of the matching rules of a decision table give its result (DMN 1.5, 8.2.8).
public enum HitPolicy: Sendable, Hashable {
  /// What the collected values are put together to.
  public enum Aggregation: String, Sendable, Hashable, CaseIterable {
    case sum = "SUM"
    case count = "COUNT"
    case min = "MIN"
    case max = "MAX"
  }

  /// At most one rule matches.
  case unique
  /// All matching rules give the same.
  case any
  /// The one whose values come first among the allowed values.
  case priority
  /// The first in the order of the table.
  case first
  /// All, in the order of the table.
  case ruleOrder
  /// All, in the order of the allowed values.
  case outputOrder
  /// All, or what they are put together to.
  case collect(Aggregation?)

  /// The policy with that name in a DMN file; nil where there is none.
  public init?(name: String, aggregation: Aggregation?) {
    switch name {
    case "UNIQUE": self = .unique
    case "ANY": self = .any
    case "PRIORITY": self = .priority
    case "FIRST": self = .first
    case "RULE ORDER": self = .ruleOrder
    case "OUTPUT ORDER": self = .outputOrder
    case "COLLECT": self = .collect(aggregation)
    default: return nil
    }
  }
}
