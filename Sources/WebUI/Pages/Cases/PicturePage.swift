import CaseStore
import Hummingbird
import Logging
import WorkflowDefinitions
import WorkflowEngine

/// Where a case stands in its process, as a picture and in words.
struct PicturePage {
  let site: Site
  let visitor: Visitor

  func show(_ id: String, _ logger: Logger) async throws -> Response {
    let reading = try await CaseReading(id, what: "ärendets läge", for: visitor, of: site)
    guard let standing = reading.choices.standing, let workflow = standing.library.workflows[standing.workflow] else {
      throw PageFault.missing
    }
    let (registry, current) = (site.engine.registry, standing.underWay[standing.workflow] ?? [])
    let passed = CaseParts(reading: reading, visitor: visitor).passed
    let svg = await site.pictures.svg(
      of: workflow, version: reading.view.row.pin, current: current, passed: passed,
      registry: registry, logger: logger)
    var page = reading.heading(for: visitor)
    page.merge([
      "svg": svg ?? "", "has_svg": svg != nil,
      "outline": DiagramOutline(of: workflow, registry: registry, current: current, passed: passed).text,
    ])
    return site.page("bild", title: "Var ärendet är, \(reading.view.row.dnr)", page, for: visitor, at: "/arenden")
  }
}
