import FEEL

/// The values that a decision type's facts can have, for comparing conditions with each other: a choice has its values,
/// and what is counted is whole, so that `antal_dagar <= 4` and `antal_dagar >= 5` leave nothing between them.
struct FactUniverse {
  private let entry: CatalogueEntry
  private let knowledge: ConditionKnowledge
  /// A condition that holds for every case there can be.
  private let condition: String

  init(_ entry: CatalogueEntry) {
    self.entry = entry
    var knowledge = ConditionKnowledge()
    for fact in entry.facts {
      switch fact.type {
      case .choice(let values): knowledge.values[fact.name] = values.map { .string($0) }
      case .integer, .days: knowledge.wholeNumbers.insert(fact.name)
      case .text, .number, .boolean, .date: continue
      }
    }
    self.knowledge = knowledge
    let counts = entry.facts.filter { $0.type == .days }.map { "\($0.name) >= 1" }
    condition = counts.isEmpty ? "true" : counts.joined(separator: " and ")
  }

  /// Conditions within the values that the facts can have; one that is nil always holds. Nil where one cannot be read.
  func conditions(_ texts: [String?]) -> ConditionSet? { set(texts.map { "(\($0 ?? "true")) and (\(condition))" }) }

  /// Whether the conditions hold in every case there can be.
  func coverage(_ texts: [String]) -> ConditionSet.Coverage {
    set(texts.map { "(\($0))" } + ["not(\(condition))"])?.coverage() ?? .undecided
  }

  private func set(_ texts: [String]) -> ConditionSet? {
    let expressions = texts.compactMap { Expression.compile($0, in: entry.shape, expecting: .boolean).expression }
    guard expressions.count == texts.count else { return nil }
    return ConditionSet(expressions, in: entry.shape, knowing: knowledge)
  }
}
