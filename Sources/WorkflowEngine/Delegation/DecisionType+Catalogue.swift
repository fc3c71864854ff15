import CivilTime
package import Delegation
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
  package var knownDecisions: [String: KnownDecision] {
    Dictionary(
      entries.map { ($0.key, KnownDecision(appeal: AppealTrack($0.appeal), facts: $0.facts.map(Field.init))) },
      uniquingKeysWith: { first, _ in first })
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
