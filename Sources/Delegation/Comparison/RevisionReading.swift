import CivilTime

/// A revision seen both as it answers and as it reads: an unconfirmed item answers nämnden, but what it says is what a
/// comparison is asked about.
struct RevisionReading: Sendable {
  private let actual: CompiledOrder
  private let read: CompiledOrder

  init(_ order: DelegationOrder, catalogue: DecisionCatalogue, terms: OrderTerms) {
    actual = CompiledOrder(order, catalogue: catalogue, terms: terms)
    read = CompiledOrder(order.withoutDoubts, catalogue: catalogue, terms: terms)
  }

  /// The conditions under which a decision type's items apply, as written, each once.
  func conditions(of type: TypeNumber) -> [String] {
    actual.items.compactMap { item in
      item.covers.contains { $0.type == type } ? item.condition?.value : nil
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  func outcome(of matter: Matter, on day: CivilDate) -> ComparedAnswer {
    let reading = read.lookup(matter, on: day)
    var unconfirmed: String?
    if case .unconfirmed(let index) = actual.lookup(matter, on: day).basis {
      unconfirmed = actual.items[index].reference
    }
    return ComparedAnswer(
      level: reading.level, titles: read.titles(of: reading), item: reading.item.map { read.items[$0].reference },
      unconfirmed: unconfirmed)
  }
}

extension DelegationOrder {
  /// The revision as it reads when everything unclear in it is confirmed.
  fileprivate var withoutDoubts: DelegationOrder {
    var order = self
    for section in sections.indices {
      for item in sections[section].items.indices { order.sections[section].items[item].doubt = nil }
    }
    return order
  }
}
