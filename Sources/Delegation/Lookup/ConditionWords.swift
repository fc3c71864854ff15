import FEEL

/// Conditions in words, by what the facts that they read are called: `antal dagar är högst 3`.
public struct ConditionWords: Sendable, Hashable {
  private let titles: [String: String]

  /// The words of conditions over these facts.
  public init(_ facts: [Fact]) {
    titles = Dictionary(facts.map { ($0.name, $0.title.withinSentence) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of an item's condition, which reads the facts of what the item covers.
  public init(_ item: OrderItem, in catalogue: DecisionCatalogue) {
    self.init(item.covers.flatMap { catalogue[$0.type].facts })
  }

  /// A condition in words; as it is written where it has none.
  public func text(_ condition: String) -> String {
    PlainCondition { titles[$0] ?? $0 }.sentence(condition) ?? condition
  }

  /// What a fact is in a matter: `antal dagar är 3`.
  static func text(_ fact: Fact, _ value: Value) -> String {
    let words =
      switch value {
      case .boolean(let truth): truth ? "ja" : "nej"
      default: "\(value)"
      }
    return "\(fact.title.withinSentence) är \(words)"
  }
}
