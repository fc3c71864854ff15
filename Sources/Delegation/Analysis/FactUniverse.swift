import FEEL

/// The values that a decision type's facts can have, for comparing conditions with each other.
struct FactUniverse {
  private let entry: CatalogueEntry
  /// A condition that holds for every case there can be.
  private let condition: String

  init(_ entry: CatalogueEntry) {
    self.entry = entry
    let limits = entry.facts.compactMap { fact -> String? in
      switch fact.type {
      case .choice(let values):
        "\(fact.name) in (\(values.map { Value.string($0).description }.joined(separator: ", ")))"
      case .days: "\(fact.name) >= 0"
      default: nil
      }
    }
    condition = limits.isEmpty ? "true" : limits.joined(separator: " and ")
  }

  /// Conditions within the values that the facts can have; one that is nil always holds.
  func conditions(_ texts: [String?]) -> ConditionSet? { set(texts.map { "(\($0 ?? "true")) and (\(condition))" }) }

  /// Whether the conditions hold in every case there can be.
  func coverage(_ texts: [String]) -> ConditionSet.Coverage {
    guard let set = set(texts.map { "(\($0))" } + ["not(\(condition))"]) else { return .undecided }
    let coverage = set.coverage()
    if case .missing(let example) = coverage, !isReal(example) { return .undecided }
    return coverage
  }

  /// An overlap whose example is a case there can be; where it is not, nobody knows.
  func real(_ overlap: ConditionSet.Overlap) -> ConditionSet.Overlap {
    if case .possible(let example) = overlap, !isReal(example) { return .undecided }
    return overlap
  }

  /// An example in words.
  static func text(_ example: Context) -> String {
    example.map { "\($0.name) = \($0.value)" }.joined(separator: " och ")
  }

  private func set(_ texts: [String]) -> ConditionSet? {
    let expressions = texts.compactMap { Expression.compile($0, in: entry.shape, expecting: .boolean).expression }
    guard expressions.count == texts.count else { return nil }
    return ConditionSet(expressions, in: entry.shape)
  }

  /// Counts are whole, which interval reasoning does not know.
  private func isReal(_ example: Context) -> Bool {
    example.allSatisfy { name, value in
      entry.facts.first { $0.name == name }.map { $0.type.admits(value) } ?? true
    }
  }
}
