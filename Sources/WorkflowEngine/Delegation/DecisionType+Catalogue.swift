import CivilTime
package import Delegation
import FEEL
package import WorkflowDefinitions
import WorkflowKit

extension DecisionType {
  /// A kind of decision as the catalogue describes it on a day.
  init(_ entry: CatalogueEntry, in catalogue: DecisionCatalogue, on day: CivilDate) {
    self.init(
      id: entry.key, title: entry.title, lagrum: catalogue.lagrum(of: entry.number, on: day),
      appeal: AppealTrack(entry.appeal), facts: entry.facts.map { DecisionType.Fact($0.name, title: $0.title) },
      followsMain: entry.followsMain, revocation: entry.revocation)
  }
}

extension DecisionCatalogue {
  /// What process files are held to where they name a kind of decision.
  package var knownDecisions: [String: KnownDecision] { knownDecisions(in: []) }

  /// The same, where orders say who decides.
  ///
  /// - Parameter orders: Those that were read with this catalogue.
  package func knownDecisions(in orders: [DelegationOrder]) -> [String: KnownDecision] {
    let decisive = decisiveFacts(in: orders)
    return Dictionary(
      entries.map { entry in
        let known = KnownDecision(
          title: entry.title, appeal: AppealTrack(entry.appeal), facts: entry.facts.map(Field.init),
          decisive: decisive[entry.number] ?? [])
        return (entry.key, known)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The facts that rules read: those by which a kind of decision is kept with the nämnd, and those of the orders' items.
  /// Who took an earlier decision the engine knows by itself.
  private func decisiveFacts(in orders: [DelegationOrder]) -> [TypeNumber: Set<String>] {
    var slots: [TypeNumber: Set<Int>] = [:]
    for entry in entries {
      for bar in entry.bars { slots[entry.number, default: []].formUnion(bar.condition?.slots ?? []) }
    }
    for coverage in orders.flatMap(\.items).flatMap(\.covers) {
      slots[coverage.type, default: []].formUnion(coverage.condition?.slots ?? [])
    }
    return slots.reduce(into: [:]) { facts, type in
      let known = self[type.key].facts
      facts[type.key] = Set(type.value.filter(known.indices.contains).map { known[$0].name })
        .subtracting([AuthorityRules.decidedBy])
    }
  }
}

extension Field {
  /// A fact as a step takes it.
  fileprivate init(_ fact: Delegation.Fact) {
    self.init(fact.name, FieldType(fact.type), title: fact.title, required: false)
  }
}

extension FieldType {
  fileprivate init(_ type: FactType) {
    switch type {
    case .text: self = .text
    case .number: self = .number
    case .integer, .days: self = .integer
    case .boolean: self = .boolean
    case .date: self = .date
    case .choice(let values): self = .choice(values.map { Choice($0) })
    }
  }
}

extension AppealTrack {
  fileprivate init(_ appeal: CatalogueEntry.Appeal) {
    switch appeal {
    case .none(let reason): self = .notAppealable(reason: reason)
    case .legality: self = .legality
    case .administrative(let provision): self = .administrative(provision: provision)
    case .courtOfAppeal(let provision): self = .courtOfAppeal(provision: provision)
    }
  }
}
