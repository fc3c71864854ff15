import CaseStore
import CivilTime
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// What is printed of a case and filed: the list of its documents, and its dagboksblad.
struct CaseListsPage {
  let site: Site
  let visitor: Visitor

  /// The documents that came in, went out and were drawn up, each kind by itself (OSL 5:2).
  func documents(_ id: String) async throws -> Response {
    let reading = try await CaseReading(id, what: "handlingslistan", for: visitor, of: site)
    let rows = CaseParts(reading: reading, visitor: visitor).documents
    var page = reading.heading(for: visitor)
    page["kinds"] = [
      (DocumentRow.Direction.incoming, "In", "Från"), (.outgoing, "Ut", "Till"), (.drawnUp, "Upprättade", "Motpart"),
    ].map { direction, title, counterpart -> View in
      let rows = rows.filter { $0["direction"] as? String == direction.rawValue }
      return [
        "kind": title, "kind_id": "handlingar-\(title.lowercased())", "counterpart_title": counterpart, "rows": rows,
        "has_rows": !rows.isEmpty, "count": rows.count,
      ]
    }
    page["facts"] = CaseParts(reading: reading, visitor: visitor).facts
    page["printed"] = visitor.today.swedish
    return site.page(
      "handlingslista", title: "Handlingslista, \(reading.view.row.dnr)", page, for: visitor, at: "/arenden")
  }

  /// The case from the first day: what it is about, its documents, and what has happened.
  func journal(_ id: String) async throws -> Response {
    let reading = try await CaseReading(id, what: "dagboksbladet", for: visitor, of: site)
    let parts = CaseParts(reading: reading, visitor: visitor)
    var page = reading.heading(for: visitor)
    page.merge([
      "facts": parts.facts, "status": Words.status(reading.view.row.status), "documents": parts.documents,
      "has_documents": !reading.view.documents.isEmpty, "events": Array(parts.events.reversed()),
      "printed": visitor.today.swedish,
    ])
    return site.page("dagboksblad", title: "Dagboksblad, \(reading.view.row.dnr)", page, for: visitor, at: "/arenden")
  }
}
