import CivilTime
import Delegation
import HTTPTypes
import Hummingbird
import SourceDiagnostics
import WorkflowKit

/// A revision: what it says, or for a draft and a proposal what it changes, what is to be confirmed, and the way on.
struct RevisionPage {
  let site: Site
  let visitor: Visitor

  /// - Parameter refused: What was asked for and could not be, with the form and why.
  func show(
    _ name: String, refused: (action: RevisionAction, form: FormBody, fault: RevisionFault)? = nil,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let desk = try await DelegationDesk.open(site, visitor, revision: name)
    let order = try desk.order(name)
    let mayChange = desk.closedDoor == nil
    let isOpen = order.state != .adopted
    let replaced = desk.replaced(by: name).flatMap { $0.name == name ? nil : $0 }
    let comparison = isOpen ? replaced.map { compare($0.order, order, desk, name, mayChange) } : nil
    let rows = OrderRows(
      order: order, terms: desk.terms, catalogue: desk.catalogue,
      name: mayChange && order.state == .draft ? name : nil)
    let unclear = order.items.filter(\.isUnconfirmed)
    let findings = isOpen ? findings(order, desk) : []
    var view = desk.view(visitor.today)
    view["name"] = name
    view["version"] = order.hash
    view["heading"] = PageWords.plain(order.heading)
    let changed = try await desk.changes()[order.hash]
    view["changed"] = changed ?? ""
    view["has_changed"] = changed != nil
    view["revision_title"] = order.title.value
    view["state"] = Self.words(order.state)
    view["is_draft"] = order.state == .draft
    view["is_proposal"] = order.state == .proposal
    view["is_open"] = isOpen
    view["may_confirm"] = mayChange && order.state == .draft
    view["may_confirm_later"] = mayChange && order.state == .proposal
    view["new_item_path"] = DelegationPaths.newItem(name)
    view["item_choices"] = order.items.map { item -> View in
      ["reference": item.reference, "matter": Self.short(item.matter.value)]
    }
    view["has_comparison"] = comparison != nil
    view["before_heading"] = PageWords.plain(replaced?.order.heading ?? "")
    view["changed_sections"] = comparison?.sections ?? []
    view["has_changes"] = !(comparison?.sections.isEmpty ?? true)
    view["changed_headings"] = comparison?.headings ?? []
    view["has_changed_headings"] = !(comparison?.headings.isEmpty ?? true)
    view["columns"] = RowChange.Column.allCases.map(\.rawValue)
    view["changed_count"] = Self.count(comparison?.changed ?? 0, "punkt ändras", "punkter ändras")
    let typed = refused.flatMap { $0.action == .confirm ? ($0.form, $0.fault.problems) : nil }
    view["unclear"] = unclear.map { unclearView($0, order, desk, typed) }
    view["has_unclear"] = !unclear.isEmpty
    view["unclear_count"] = "\(unclear.count) att bekräfta"
    view["findings"] = findings
    view["has_findings"] = isOpen
    let gains = mayChange && order.state == .draft ? desk.gains(from: order) : []
    view["gains"] = gains
    view["has_gains"] = !gains.isEmpty
    let uncovered = isOpen ? uncovered(order, desk) : []
    view["uncovered"] = uncovered
    view["has_uncovered"] = !uncovered.isEmpty
    view["uncovered_count"] = "\(uncovered.count) slags beslut"
    view["sections"] = rows.sections
    view["abbreviations"] = rows.abbreviations
    view["file_path"] = DelegationPaths.file(name)
    view["effects_path"] = DelegationPaths.effects(name)
    view["account"] = visitor.account.title
    view["today"] = visitor.today.swedish
    // What has not been sent in has not been refused.
    let isUnsent = refused?.fault.isUnsent == true
    view["messages"] = isUnsent ? [] : refused?.fault.messages ?? []
    view["is_refused"] = refused != nil && !isUnsent
    view["has_notice"] = isUnsent
    view["notice"] = LeftForm.unsent
    // Its form stands far below what was wrong with it.
    view["is_adoption"] = refused?.action == .adopt && order.state == .proposal
    let adopting = refused?.action == .adopt ? refused : nil
    view.merge(adoption(adopting?.form, desk))
    for (name, field) in [("day", "dag"), ("paragraph", "paragraf"), ("from", "fran")] {
      let problem = adopting?.fault.problems[field]
      (view["\(name)_problem"], view["has_\(name)_problem"]) = (problem ?? "", problem != nil)
    }
    return site.page(
      "delegation-revision", title: "\(Self.words(order.state)): delegationsordning", view, for: visitor,
      at: "/delegation", status: status)
  }

  private func compare(
    _ before: DelegationOrder, _ after: DelegationOrder, _ desk: DelegationDesk, _ name: String, _ mayChange: Bool
  ) -> ComparisonRows {
    ComparisonRows(
      comparison: OrderComparison(before, after, catalogue: desk.catalogue),
      name: mayChange && after.state == .draft ? name : nil)
  }

  private func findings(_ order: DelegationOrder, _ desk: DelegationDesk) -> [String] {
    // What is unconfirmed, and what no item covers, stand in lists of their own.
    OrderAnalysis.findings(
      in: order, catalogue: desk.catalogue, terms: desk.terms, on: visitor.today, isInWords: true
    )
    .filter { $0.code != "delegation.unconfirmed" && $0.code != "delegation.not-covered" }
    .map { RevisionFault.sentence($0) }
  }

  /// What no item covers, so that the nämnd decides it.
  private func uncovered(_ order: DelegationOrder, _ desk: DelegationDesk) -> [String] {
    let covered = Set(order.items.filter(\.isIncluded).flatMap { $0.covers.map(\.type) })
    return desk.catalogue.entries.filter { !covered.contains($0.number) }.map(\.title)
  }

  /// - Parameter typed: What was chosen and ticked, and what is wrong by item, where it was refused.
  private func unclearView(
    _ item: OrderItem, _ order: DelegationOrder, _ desk: DelegationDesk,
    _ typed: (form: FormBody, problems: [String: String])?
  ) -> View {
    let named = item.delegates.map(\.value)
    let names = named.map(\.abbreviation)
    var choices: [(value: String, title: String)] = []
    if names.count > 1 {
      choices.append(("", "Välj …"))
      choices.append((names.joined(separator: " "), "\(names.joined(separator: " och ")), var och en för sig"))
    }
    choices += order.delegates.sorted { $0.key < $1.key }.map { key, delegate in
      (key, "\(desk.terms.title(of: delegate.value)) (\(key))")
    }
    let field = RevisionAction.delegate(of: item.reference)
    let chosen = typed?.form.text(field) ?? (names.count == 1 ? names[0] : "")
    let problem = typed?.problems[item.reference]
    return [
      "reference": item.reference, "matter": item.matter.value, "question": PageWords.plain(item.doubt?.question ?? ""),
      "reading": names.isEmpty || !item.isIncluded
        ? "punkten utgår"
        : named.map { "\(desk.terms.title(of: $0)) (\($0.abbreviation))" }.joined(separator: " eller "),
      "printed": item.printedDelegates ?? "", "has_printed": item.printedDelegates != nil,
      "condition": item.condition.map { ConditionWords(item, in: desk.catalogue).text($0.value) } ?? "",
      "has_condition": item.condition != nil,
      "is_ticked": typed?.form.texts(RevisionAction.ticked).contains(item.reference) ?? false,
      "delegate_field": field, "item_problem": problem ?? "", "has_item_problem": problem != nil,
      "field_id": "delegat-" + OrderRows.anchor(item.reference), "has_delegates": !names.isEmpty && item.isIncluded,
      "choices": choices.map { choice -> View in
        ["value": choice.value, "title": choice.title, "is_chosen": choice.value == chosen]
      },
    ]
  }

  private func adoption(_ form: FormBody?, _ desk: DelegationDesk) -> View {
    let last = desk.board.meetings.last { $0.date <= visitor.today }?.date
    return [
      "adopt_day": form?.text("dag") ?? last?.description ?? "", "adopt_paragraph": form?.text("paragraf") ?? "",
      "adopt_from": form?.text("fran") ?? "", "left_form": form?.leftID ?? "",
      "has_left_form": form?.leftID.isEmpty == false,
    ]
  }

  /// A matter so short that it fits in a list to choose from.
  private static func short(_ matter: String) -> String {
    matter.count <= 60 ? matter : matter.prefix(60).split(separator: " ").dropLast().joined(separator: " ") + " …"
  }

  static func words(_ state: RevisionState) -> String {
    switch state {
    case .draft: "Utkast"
    case .proposal: "Förslag"
    case .adopted: "Antagen"
    }
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
