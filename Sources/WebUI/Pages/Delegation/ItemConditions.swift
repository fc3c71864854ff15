import Delegation
import WorkflowDefinitions

/// The conditions of items in words: `Antal dagar är högst 3`.
struct ItemConditions {
  private let condition: PlainCondition

  /// - Parameter catalogue: What the facts that conditions ask about are called.
  init(_ catalogue: DecisionCatalogue) {
    let facts = catalogue.entries.flatMap(\.facts).map { ($0.name, $0.title) }
    let titles = Dictionary(facts, uniquingKeysWith: { first, _ in first })
    condition = PlainCondition { titles[$0] ?? $0 }
  }

  /// A condition in words, or as it is written where there are none; empty where there is no condition.
  func words(_ source: String?) -> String { source.map { condition.sentence($0) ?? $0 } ?? "" }
}
