public import CivilTime
import FEEL

/// A revision made ready for lookups: an index by decision type, with compiled conditions.
///
/// It answers as if it were in force; `DelegationHistory` knows which one is on a day.
public struct CompiledOrder: Sendable {
  /// An item under one of the decision types it covers.
  struct Candidate: Sendable {
    let item: Int
    let condition: Condition?
    let isUnconfirmed: Bool
    let isIncluded: Bool
    let holdsWhenUrgent: Bool
    /// The delegates, ready to be handed out.
    let delegates: [Delegate]
  }

  /// The revision.
  public let order: DelegationOrder
  /// Its items, in order.
  public let items: [OrderItem]
  /// The catalogue it was read with.
  public let catalogue: DecisionCatalogue
  /// What it knows of the organisation.
  public let terms: OrderTerms
  let candidates: [Candidate]
  let ranges: [Range<Int>]
  /// What keeps each decision type with the nämnd, by type.
  private let bars: [[DelegationBar]]
  private let urgentDelegates: [Delegate]

  /// Prepares a revision that was read with this catalogue.
  public init(_ order: DelegationOrder, catalogue: DecisionCatalogue, terms: OrderTerms) {
    self.order = order
    self.catalogue = catalogue
    self.terms = terms
    items = order.items
    var byType = [[Candidate]](repeating: [], count: catalogue.entries.count)
    // Most items of a large order name the same delegates, on the same condition. Those are kept once, so that lookups
    // of one item after another go through less memory.
    var lists: [[Delegate]: [Delegate]] = [:]
    var conditions: [WrittenCondition: Condition] = [:]
    for (index, item) in items.enumerated() {
      let own = item.delegates.map(\.value)
      let delegates = lists[own] ?? own
      lists[own] = delegates
      for coverage in item.covers {
        let condition = coverage.condition.map { expression in
          let facts = catalogue[coverage.type].facts
          let written = WrittenCondition(text: expression.source, facts: facts)
          let condition = conditions[written] ?? Condition(expression, facts)
          conditions[written] = condition
          return condition
        }
        byType[coverage.type.index].append(
          Candidate(
            item: index, condition: condition, isUnconfirmed: item.isUnconfirmed, isIncluded: item.isIncluded,
            holdsWhenUrgent: item.holdsWhenUrgent, delegates: delegates))
      }
    }
    var all: [Candidate] = []
    var ranges: [Range<Int>] = []
    for own in byType {
      ranges.append(all.count..<(all.count + own.count))
      all += own
    }
    candidates = all
    self.ranges = ranges
    bars = catalogue.entries.map(\.bars)
    urgentDelegates = terms.urgentRole.map { [Delegate(abbreviation: $0, level: .chair, id: $0)] } ?? []
  }

  /// A condition as it is written, with the facts that it can read.
  private struct WrittenCondition: Hashable {
    let text: String
    let facts: [Fact]
  }

  /// Who may decide a matter on a day. Allocates nothing.
  public func lookup(_ matter: Matter, on day: CivilDate) -> LookupAnswer {
    let answer = ordinary(matter, FactScope(facts: matter.facts, today: day))
    // A delegate at the desk need not await the nämnd.
    guard matter.isUrgent, !urgentDelegates.isEmpty, answer.level == .board || answer.level == .committee else {
      return answer
    }
    return LookupAnswer(level: .chair, delegates: urgentDelegates, basis: .urgent)
  }

  private func ordinary(_ matter: Matter, _ scope: FactScope) -> LookupAnswer {
    if matter.isTakenOver { return Self.board(.takenOver) }
    if matter.isWeighty { return Self.board(.weighty) }
    let bars = bars[matter.type.index]
    for index in bars.indices {
      switch bars[index].condition?.judge(in: scope) ?? .holds {
      case .holds: return Self.board(.barred(index))
      case .unknown: return Self.board(.unknownBar(index))
      case .fails: continue
      }
    }
    return choose(ranges[matter.type.index], scope, isUrgent: matter.isUrgent)
  }

  private func choose(_ range: Range<Int>, _ scope: FactScope, isUrgent: Bool) -> LookupAnswer {
    var found: Int?
    var isAnyUnknown = false
    for index in range where isConsidered(index, isUrgent: isUrgent) {
      switch judge(index, scope) {
      case .fails: continue
      case .unknown: isAnyUnknown = true
      case .holds:
        if candidates[index].isUnconfirmed { return Self.board(.unconfirmed(candidates[index].item)) }
        guard let first = found else {
          found = index
          continue
        }
        if !agree(first, index) { return Self.board(.conflict(candidates[first].item, candidates[index].item)) }
      }
    }
    if isAnyUnknown, let unknown = decisiveUnknown(range, scope, isUrgent: isUrgent, found: found) {
      return Self.board(.unknownItem(candidates[unknown].item))
    }
    guard let found, let level = candidates[found].delegates.first?.level else { return Self.board(.noItem) }
    return LookupAnswer(level: level, delegates: candidates[found].delegates, basis: .item(candidates[found].item))
  }

  /// Whether an item is looked at: what is unconfirmed may turn out to be included, and to hold when urgent.
  func isConsidered(_ index: Int, isUrgent: Bool) -> Bool {
    candidates[index].isUnconfirmed
      || (candidates[index].isIncluded && (!isUrgent || candidates[index].holdsWhenUrgent))
  }

  func judge(_ index: Int, _ scope: FactScope) -> Judgement {
    candidates[index].condition?.expression.judge(in: scope) ?? .holds
  }

  /// The first item whose condition cannot be told and might change the answer: it is unconfirmed, or names other
  /// delegates than the item that applies.
  private func decisiveUnknown(_ range: Range<Int>, _ scope: FactScope, isUrgent: Bool, found: Int?) -> Int? {
    range.first { index in
      guard isConsidered(index, isUrgent: isUrgent), judge(index, scope) == .unknown else { return false }
      guard let found, !candidates[index].isUnconfirmed else { return true }
      return !agree(found, index)
    }
  }

  private func agree(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (candidates[first].delegates, candidates[second].delegates)
    return one == other || (one.count == other.count && one.allSatisfy(other.contains))
  }

  private static func board(_ basis: LookupAnswer.Basis) -> LookupAnswer {
    LookupAnswer(level: .board, delegates: [], basis: basis)
  }
}
