import Delegation
import HTTPTypes
import Hummingbird
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// An item of a draft, to be edited: what was typed is kept where it is refused, and what is doubtful is told.
struct ItemPage {
  let site: Site
  let visitor: Visitor

  func show(
    _ name: String, _ reference: String, refused: (form: FormBody, fault: RevisionFault)? = nil,
    isSaved: Bool = false, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let desk = try await DelegationDesk.open(site, visitor, revision: name)
    if let door = desk.closedDoor { throw PageFault.forbidden(door) }
    let order = try desk.order(name)
    guard let item = order.items.first(where: { $0.reference == reference }) else { throw PageFault.missing }
    guard order.state == .draft || refused != nil else {
      throw PageFault.forbidden(
        order.state == .proposal
          ? "Förslaget är framlagt. Ta tillbaka det till utkast innan du ändrar i det."
          : "Revisionen är antagen av nämnden och ändras inte. Gör ett nytt utkast av den.")
    }
    let draft = refused.map { ItemDraft($0.form) } ?? ItemDraft(item)
    let findings = Self.findings(item, order, desk, visitor)
    let facts = item.covers.flatMap { desk.catalogue[$0.type].facts }
      .reduce(into: [Fact]()) { if !$0.contains($1) { $0.append($1) } }
    var view = desk.view(visitor.today)
    view["name"] = name
    view["version"] = order.hash
    view["reference"] = item.reference
    view["revision_path"] = DelegationPaths.revision(name)
    view["revision_title"] = order.title.value
    view["number"] = draft.number
    view["matter"] = draft.matter
    view["lagrum"] = draft.lagrum
    view["condition"] = draft.condition
    view["note"] = draft.note
    view["is_reported"] = draft.isReported
    view["is_included"] = draft.isIncluded
    view["delegates"] = order.delegates.sorted { $0.key < $1.key }.map { key, delegate -> View in
      [
        "abbreviation": key, "delegate_title": desk.terms.title(of: delegate.value),
        "is_chosen": draft.delegates.contains(key),
      ]
    }
    view["types"] = item.covers.map { desk.catalogue[$0.type].title }.joined(separator: "; ")
    view["has_types"] = !item.covers.isEmpty
    view["facts"] = facts.map { fact -> View in
      ["fact": fact.name, "fact_title": fact.title, "fact_type": fact.type.swedish]
    }
    view["has_facts"] = !facts.isEmpty
    view["findings"] = findings
    view["has_findings"] = !findings.isEmpty
    view["was_confirmed"] = item.doubt?.confirmation != nil
    view.merge(TypedForm.view(refused.map { TypedForm($0.fault) }, of: ItemDraft.boxes, prefix: ""))
    for (name, problem) in refused?.fault.problems ?? [:] { view["\(name)_problem"] = problem }
    view["is_stale"] = refused?.fault.isStale == true
    view["current"] = ItemDraft(item).lines
    view["is_saved"] = isSaved
    return site.page(
      "delegation-punkt", title: "Punkt \(item.reference)", view, for: visitor, at: "/delegation", status: status)
  }

  /// The form as it was left behind.
  ///
  /// - Throws: `PageFault.missing` where there is no such item any more.
  func known(_ form: FormBody) async throws -> KnownForm {
    let (name, reference) = (form.text("_namn"), form.text("_punkt"))
    let desk = try await DelegationDesk.open(site, visitor, revision: name)
    guard try desk.order(name).items.contains(where: { $0.reference == reference }) else { throw PageFault.missing }
    return KnownForm(
      title: "Punkt \(reference) i utkastet för \(desk.board.name)", fields: ItemDraft.boxes,
      canBeShown: desk.closedDoor == nil)
  }

  /// Saves what was typed.
  func save() async throws -> Response {
    let form = FormBody.current
    let (name, reference) = (form.text("_namn"), form.text("_punkt"))
    let desk = try await DelegationDesk.open(site, visitor, revision: name)
    if let door = desk.closedDoor { throw PageFault.forbidden(door) }
    let draft = ItemDraft(form)
    if form.isOnlyShown {
      let isStale = try desk.order(name).hash != form.text("_version")
      let fault = try await desk.named(isStale ? .stale : .unsent, changing: name, since: form.text("_version"))
      return try await show(name, reference, refused: (form, fault))
    }
    do {
      try await site.engine.layIn(by: visitor.account.id, at: visitor.now) { delegation, _, _ in
        guard let document = try delegation.document(name) else { throw PageFault.missing }
        guard document.order.hash == form.text("_version") else { throw RevisionFault.stale }
        return DelegationDocuments.Order(name: name, file: try draft.applied(to: document, reference).file)
      }
    } catch {
      guard var fault = RevisionFault(error) else { throw error }
      fault = try await desk.named(fault, changing: name, since: form.text("_version"))
      return try await show(
        name, reference, refused: (form, fault), status: fault.isStale ? .conflict : .unprocessableContent)
    }
    let after = try await DelegationDesk.open(site, visitor, revision: name).order(name)
    let place = try desk.order(name).items.firstIndex { $0.reference == reference }
    let renamed = place.flatMap { after.items.indices.contains($0) ? after.items[$0].reference : nil } ?? reference
    return redirect(to: DelegationPaths.item(name, renamed) + "&sparad=ja")
  }

  /// What is doubtful of the item.
  private static func findings(
    _ item: OrderItem, _ order: DelegationOrder, _ desk: DelegationDesk, _ visitor: Visitor
  ) -> [String] {
    let words = Set(["punkt \(item.reference) ", "punkterna \(item.reference) ", " och \(item.reference) "])
    return OrderAnalysis.findings(
      in: order, catalogue: desk.catalogue, terms: desk.terms, on: visitor.today, isInWords: true
    )
    .filter { finding in
      finding.place == item.number.place || finding.place == item.place
        || finding.place == item.condition?.place || item.covers.contains { $0.place == finding.place }
        || words.contains { (finding.message + " ").replacing(":", with: " ").contains($0) }
    }.map { RevisionFault.sentence($0) }
  }
}
