import Delegation
import HTTPTypes
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// A new item of a draft: where it stands, what it is about and who decides; the rest is filled in on the item's own page.
struct NewItemPage {
  let site: Site
  let visitor: Visitor

  private static let boxes = [
    Field("avsnitt", .text, title: "Avsnitt"), Field("nr", .text, title: "Nr"),
    Field("arende", .longText, title: "Ärende"), Field("delegat", .text, title: "Delegat"),
    Field("beslutstyp", .text, title: "Slags beslut"),
  ]

  func show(
    _ name: String, refused: (form: FormBody, fault: RevisionFault)? = nil, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let (desk, order) = try await open(name, refused != nil)
    let form = refused?.form
    var view = desk.view(visitor.today)
    view["name"] = name
    view["version"] = order.hash
    view["revision_path"] = DelegationPaths.revision(name)
    view["revision_title"] = order.title.value
    view["sections"] = order.sections.enumerated().map { index, section -> View in
      ["value": "\(index)", "title": section.title, "is_chosen": form?.text("avsnitt") == "\(index)"]
    }
    view["number"] = form?.text("nr") ?? ""
    view["matter"] = form?.text("arende") ?? ""
    view["delegates"] = order.delegates.sorted { $0.key < $1.key }.map { key, delegate -> View in
      [
        "abbreviation": key, "delegate_title": desk.terms.title(of: delegate.value),
        "is_chosen": form?.texts("delegat").contains(key) ?? false,
      ]
    }
    view["types"] = desk.catalogue.entries.map { entry -> View in
      ["value": entry.key, "title": entry.title, "is_chosen": form?.text("beslutstyp") == entry.key]
    }
    view.merge(TypedForm.view(refused.map { TypedForm($0.fault) }, of: Self.boxes, prefix: ""))
    for box in Self.boxes { view["\(box.name)_problem"] = refused?.fault.problems[box.name] ?? "" }
    for box in Self.boxes { view["has_\(box.name)_problem"] = refused?.fault.problems[box.name] != nil }
    return site.page(
      "delegation-ny-punkt", title: "Ny punkt", view, for: visitor, at: "/delegation", status: status)
  }

  /// The form as it was left behind.
  ///
  /// - Throws: `PageFault.missing` where there is no such draft any more.
  func known(_ form: FormBody) async throws -> KnownForm {
    let name = form.text("_namn")
    let desk = try await DelegationDesk.open(site, visitor, revision: name)
    return KnownForm(
      title: "Ny punkt i utkastet för \(desk.board.name)", fields: Self.boxes,
      canBeShown: try desk.closedDoor == nil && desk.order(name).state == .draft)
  }

  /// Saves the item, and shows it with the fields that are left.
  func save() async throws -> Response {
    let form = FormBody.current
    let name = form.text("_namn")
    let (desk, order) = try await open(name, false)
    if form.isOnlyShown {
      let isStale = order.hash != form.text("_version")
      let fault = try await desk.named(isStale ? .stale : .unsent, changing: name, since: form.text("_version"))
      return try await show(name, refused: (form, fault))
    }
    do {
      let (item, section) = try Self.item(form, in: order)
      try await site.engine.layIn(by: visitor.account.id, at: visitor.now) { delegation, _, _ in
        guard let document = try delegation.document(name) else { throw PageFault.missing }
        guard document.order.hash == form.text("_version") else { throw RevisionFault.stale }
        return DelegationDocuments.Order(name: name, file: try document.adding(item, toSection: section).file)
      }
      site.notices.put("Punkt \(item.number) är tillagd i utkastet. Fyll i det som fattas.", for: visitor)
      return redirect(to: DelegationPaths.item(name, item.number))
    } catch {
      guard var fault = RevisionFault(error) else { throw error }
      fault = try await desk.named(fault, changing: name, since: form.text("_version"))
      return try await show(
        name, refused: (form, fault), status: fault.isStale ? .conflict : .unprocessableContent)
    }
  }

  /// - Parameter isRefused: Whether it is to be shown with what was typed, whatever has become of the draft.
  private func open(_ name: String, _ isRefused: Bool) async throws -> (DelegationDesk, DelegationOrder) {
    let desk = try await DelegationDesk.open(site, visitor, revision: name)
    if let door = desk.closedDoor { throw PageFault.forbidden(door) }
    let order = try desk.order(name)
    guard order.state == .draft || isRefused else {
      throw PageFault.forbidden("Punkter läggs till i ett utkast, och revisionen är inget utkast.")
    }
    return (desk, order)
  }

  /// What was typed, as an item.
  ///
  /// - Throws: `RevisionFault` with everything that is missing.
  private static func item(
    _ form: FormBody, in order: DelegationOrder
  ) throws -> (item: RevisionDocument.NewItem, section: Int) {
    let draft = ItemDraft(form)
    var problems = draft.missing
    if draft.delegates.isEmpty { problems["delegat"] = "Välj minst en delegat." }
    let section = Int(form.text("avsnitt")) ?? -1
    if !order.sections.indices.contains(section) { problems["avsnitt"] = "Välj var punkten ska stå." }
    if !draft.number.isEmpty, order.items.contains(where: { $0.number.value == draft.number }) {
      problems["nr"] = "Numret \(draft.number) finns redan. Välj ett annat, eller ändra den punkten."
    }
    if form.text("beslutstyp").isEmpty { problems["beslutstyp"] = "Välj vad delegaten får besluta om." }
    guard problems.isEmpty else { throw RevisionFault(messages: ["Punkten är inte tillagd."], problems: problems) }
    return (
      RevisionDocument.NewItem(
        number: draft.number, matter: draft.matter, delegates: draft.delegates, types: [form.text("beslutstyp")]),
      section
    )
  }
}
