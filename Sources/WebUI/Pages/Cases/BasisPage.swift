import CaseStore
import FEEL
import Hummingbird
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// What the steps of a case have come to, such as its försättsblad, as one prints it.
struct BasisPage {
  let site: Site
  let visitor: Visitor

  func show(_ id: String) async throws -> Response {
    let reading = try await CaseReading(id, what: "underlaget", for: visitor, of: site)
    guard let standing = reading.choices.standing, let workflow = standing.library.workflows[standing.workflow] else {
      throw PageFault.missing
    }
    let words = FieldWords(organisation: visitor.organisation)
    let parts = workflow.steps.nodes.compactMap { node -> View? in
      guard let output = reading.view.outputs[node.id], case .step(let uses, _) = node.kind else { return nil }
      let rows = (site.engine.registry.descriptor(uses)?.output ?? []).compactMap { field -> View? in
        let value = output[field.name]
        return value.isNull ? nil : ["row_title": field.title, "row_value": text(value, of: field, words)]
      }
      return rows.isEmpty ? nil : ["part_title": node.title, "rows": rows]
    }
    var page = reading.heading(for: visitor)
    page["parts"] = parts
    page["has_parts"] = !parts.isEmpty
    return site.page(
      "underlag", title: "Försättsblad och underlag, \(reading.view.row.dnr)", page, for: visitor, at: "/arenden")
  }

  /// A value in words: a nämnd or an utskott by its name, and why somebody decides as pages tell it.
  private func text(_ value: Value, of field: Field, _ words: FieldWords) -> String {
    if field.type == .text, let id = value.text, visitor.organisation.body(id) != nil {
      return visitor.organisation.title(ofBody: id)
    }
    let text = words.text(value, as: field.type)
    return field.name == "förklaring" ? PageWords.plain(text) : text
  }
}
