import CivilTime
package import Delegation
package import WorkflowKit

extension DecisionType {
  /// A kind of decision as the catalogue describes it on a day.
  init(_ entry: CatalogueEntry, in catalogue: DecisionCatalogue, on day: CivilDate) {
    self.init(
      id: entry.key, title: entry.title, lagrum: catalogue.lagrum(of: entry.number, on: day),
      appeal: AppealTrack(entry.appeal), facts: entry.facts.map { DecisionType.Fact($0.name, title: $0.title) },
      followsMain: entry.followsMain)
  }
}

extension DecisionCatalogue {
  /// How each kind of decision is appealed.
  package var appealTracks: [String: AppealTrack] {
    Dictionary(entries.map { ($0.key, AppealTrack($0.appeal)) }, uniquingKeysWith: { first, _ in first })
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
