public import FEEL

/// A matter as a delegation order asks about it: its decision type with facts, and what people have said of it.
///
/// `DecisionCatalogue.matter` makes one, and checks the facts.
public struct Matter: Sendable {
  /// The decision type.
  public let type: TypeNumber
  /// The facts, by slot; null where one is missing.
  public let facts: [Value]
  /// Whether a person has judged it to be principled or otherwise of greater weight (KL 6:38 p 3).
  public var isWeighty: Bool
  /// Whether the nämnd has taken it over (KL 6:37).
  public var isTakenOver = false
  /// Whether it is too urgent to await the nämnd (KL 6:39).
  public var isUrgent: Bool

  init(type: TypeNumber, facts: [Value], isWeighty: Bool, isUrgent: Bool) {
    self.type = type
    self.facts = facts
    self.isWeighty = isWeighty
    self.isUrgent = isUrgent
  }
}
