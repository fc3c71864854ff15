import CaseStore
import CivilTime
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// What is printed of a case and filed: the list of its documents, and its dagboksblad.
struct CaseListsPage {
  let site: Site
  let visitor: Visitor
  /// Whether it is shown, and printed, as those may see it who may read the case but nothing secret in it.
  let isForOthers: Bool

  /// What is asked for so.
  static let others = (name: "som", value: "andra")

  /// The case, and what is said of what is secret in its list.
  private func read(_ id: String, what: String) async throws -> (reading: CaseReading, notice: View) {
    let own = try await CaseReading(id, what: what, for: visitor, of: site)
    let row = own.view.row
    let hasSecrets = !row.secret && own.view.documents.contains { $0.isSecret && !own.view.isHidden($0) }
    let notice: View = [
      "has_secrets": hasSecrets && !isForOthers, "is_for_others": hasSecrets && isForOthers,
      "others_query": "?\(Self.others.name)=\(Self.others.value)",
    ]
    guard hasSecrets, isForOthers else { return (own, notice) }
    let look = try await site.engine.look(
      at: id, as: .keys(["unit:\(row.unit)"]), by: visitor.account.id, now: visitor.now)
    return (CaseReading(look: look), notice)
  }

  /// The documents that came in, went out and were drawn up, each kind by itself (OSL 5:2).
  func documents(_ id: String) async throws -> Response {
    let (reading, notice) = try await read(id, what: "handlingslistan")
    let rows = CaseParts(reading: reading, visitor: visitor).documents
    var page = reading.heading(for: visitor)
    page.merge(notice)
    page["kinds"] = [
      (DocumentRow.Direction.incoming, "In", "Från"), (.outgoing, "Ut", "Till"), (.drawnUp, "Upprättade", "Motpart"),
    ].map { direction, title, counterpart -> View in
      let rows =
        rows.filter { $0["direction"] as? String == direction.rawValue }
        + (direction == .outgoing ? CaseParts(reading: reading, visitor: visitor).sent : [])
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
    let (reading, notice) = try await read(id, what: "dagboksbladet")
    let parts = CaseParts(reading: reading, visitor: visitor)
    var page = reading.heading(for: visitor)
    page.merge(notice)
    page.merge([
      "facts": parts.facts, "status": Words.status(reading.view.row.status), "documents": parts.documents,
      "has_documents": !reading.view.documents.isEmpty, "sent": parts.sent, "has_sent": !parts.sent.isEmpty,
      "events": Array(parts.events.reversed()),
      "printed": visitor.today.swedish,
    ])
    return site.page("dagboksblad", title: "Dagboksblad, \(reading.view.row.dnr)", page, for: visitor, at: "/arenden")
  }
}
