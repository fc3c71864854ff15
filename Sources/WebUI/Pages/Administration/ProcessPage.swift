import CaseStore
import CivilTime
import Foundation
import Hummingbird
import Logging
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// A process that new cases may run: its picture, its steps in words, and what is to be said of it.
struct ProcessPage {
  let site: Site
  let visitor: Visitor

  /// - Throws: `PageFault.missing` where there is no such process.
  func show(_ id: String, _ logger: Logger) async throws -> Response {
    guard let workflow = site.engine.library.workflows[id.removingPercentEncoding ?? id] else {
      throw PageFault.missing
    }
    let registry = site.engine.registry
    let findings = try await ProcessFindings(site: site, visitor: visitor).all().filter {
      $0.place?.file.name == workflow.file.name
    }
    // What new cases run is the same for as long as the server runs.
    let svg = await site.pictures.svg(of: workflow, version: "", registry: registry, logger: logger)
    return site.page(
      "process", title: "Processen \(workflow.title)",
      [
        "process_title": workflow.title, "process": workflow.id, "file": workflow.file.name,
        "valid_from": workflow.validFrom?.swedish ?? "", "has_valid_from": workflow.validFrom != nil,
        "svg": svg ?? "", "has_svg": svg != nil, "findings": findings.map { RevisionFault.sentence($0) },
        "has_findings": !findings.isEmpty,
        "outline": DiagramOutline(of: workflow, registry: registry, current: [], case: nil).text,
      ], for: visitor, at: "/administration")
  }
}
