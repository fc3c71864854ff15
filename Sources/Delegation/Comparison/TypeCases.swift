import CivilTime
import FEEL

/// The cases that the conditions of two revisions divide a kind of decision into, found by reasoning over the conditions
/// and not by trying facts.
struct TypeCases {
  /// One case: facts for which some conditions hold and the others do not.
  struct Case {
    /// When it is; nil where there are no conditions.
    let when: TypeChange.When?
    fileprivate let example: Context

    /// A matter of the case. A fact that the conditions leave free has any value of its type.
    func matter(of entry: CatalogueEntry, on day: CivilDate) -> Matter {
      Matter(
        type: entry.number, facts: entry.facts.map { example[$0.name] ?? $0.type.anyValue(on: day) }, isWeighty: false,
        isUrgent: false)
    }
  }

  /// The cases that can be.
  private(set) var cases: [Case] = []
  /// Whether they are all; else it could not be told.
  private(set) var isComplete = true

  /// More conditions than this are not gone through.
  private static let most = 8

  init(_ entry: CatalogueEntry, conditions: [String]) {
    // What keeps a matter with the nämnd does so under both revisions, and divides no less.
    let bars = entry.bars.compactMap { $0.condition?.description }
    let all = (conditions + bars).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard !all.isEmpty else {
      cases = [Case(when: nil, example: Context())]
      return
    }
    guard all.count <= Self.most else {
      isComplete = false
      return
    }
    let universe = FactUniverse(entry)
    var found: [Set<Int>: Context] = [:]
    for number in 0..<(1 << all.count) {
      let holding = Set(all.indices.filter { number & (1 << $0) != 0 })
      switch Self.example(of: holding, among: all, in: universe) {
      case .possible(let example): found[holding] = example
      case .never: continue
      case .undecided: isComplete = false
      }
    }
    cases = found.keys.sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }.map { holding in
      Case(
        when: Self.when(holding, all, possible: Set(found.keys), of: entry.facts), example: found[holding] ?? Context())
    }
  }

  private static func example(
    of holding: Set<Int>, among conditions: [String], in universe: FactUniverse
  ) -> ConditionSet.Overlap {
    let text = conditions.indices.map { holding.contains($0) ? "(\(conditions[$0]))" : "not(\(conditions[$0]))" }
      .joined(separator: " and ")
    return universe.conditions([text, nil])?.overlap(0, 1) ?? .undecided
  }

  /// The conditions that hold, and of the others those that might have held too.
  private static func when(
    _ holding: Set<Int>, _ all: [String], possible: Set<Set<Int>>, of facts: [Fact]
  ) -> TypeChange.When {
    let others = all.indices.filter { other in
      !holding.contains(other)
        && (holding.isEmpty || possible.contains { $0.isSuperset(of: holding) && $0.contains(other) })
    }
    return TypeChange.When(holding: holding.sorted().map { all[$0] }, failing: others.map { all[$0] }, of: facts)
  }
}

extension FactType {
  /// Some value of the type.
  fileprivate func anyValue(on day: CivilDate) -> Value {
    switch self {
    case .text: .string("")
    case .number, .integer, .days: .number(Number(0))
    case .boolean: .boolean(false)
    case .date: .date(day)
    case .choice(let values): values.first.map { .string($0) } ?? .null
    }
  }
}
