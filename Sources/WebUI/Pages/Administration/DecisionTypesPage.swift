import CaseStore
import CivilTime
import Delegation
import Hummingbird
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// The catalogue of decision types as it is laid in: what each rests on, how it is appealed, and what keeps it with the
/// nämnd; and what is to be said of the catalogue and the orders.
struct DecisionTypesPage {
  let site: Site
  let visitor: Visitor

  /// - Throws: `PageFault.missing` where nothing is laid in.
  func show() async throws -> Response {
    let delegation = try await site.engine.store.read { [engine = site.engine] in try engine.delegation($0) }
    guard let configuration = delegation?.configuration else { throw PageFault.missing }
    let catalogue = configuration.catalogue
    // What is unconfirmed, and what no item covers, stand on the page of each revision.
    let findings = configuration.findings(in: visitor.organisation, on: visitor.today, isInWords: true).filter {
      $0.code != "delegation.unconfirmed" && $0.code != "delegation.not-covered"
    }
    return site.page(
      "beslutstyper", title: "Beslutstyper",
      [
        "findings": findings.map { finding -> View in
          ["finding": RevisionFault.sentence(finding), "place": finding.place?.file.name ?? ""]
        }, "has_findings": !findings.isEmpty, "type_count": catalogue.entries.count, "day": visitor.today.swedish,
        "types": catalogue.entries.map { view($0, catalogue) },
        "may_apply":
          "Det får \(visitor.organisation.configure.map { visitor.organisation.title(ofRole: $0).lowercased() }.inSwedish("eller")) göra.",
      ], for: visitor, at: "/administration")
  }

  private func view(_ entry: CatalogueEntry, _ catalogue: DecisionCatalogue) -> View {
    let lagrum = catalogue.lagrum(of: entry.number, on: visitor.today)
    return [
      "type_title": entry.title, "key": entry.key, "kind": entry.kind.rawValue,
      "type_lagrum": lagrum.isEmpty ? "inget som gäller i dag" : lagrum.inSwedish(), "appeal": Self.words(entry.appeal),
      "facts": entry.facts.map(\.title).inSwedish(), "has_facts": !entry.facts.isEmpty,
      "copies": entry.copies.inSwedish(), "has_copies": !entry.copies.isEmpty,
      "bars": entry.bars.map(\.reason), "has_bars": !entry.bars.isEmpty,
    ]
  }

  private static func words(_ appeal: CatalogueEntry.Appeal) -> String {
    switch appeal {
    case .none(let reason): "Kan inte överklagas. \(reason)"
    case .legality: "Laglighetsprövning (13 kap. kommunallagen)"
    case .administrative(let provision): "Till förvaltningsrätten (\(provision))"
    case .courtOfAppeal(let provision): "Till kammarrätten (\(provision))"
    }
  }
}
