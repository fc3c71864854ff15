import CivilTime
import Delegation
import FEEL
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// *Får jag besluta?*: a kind of decision, its facts and a day, answered with who decides, by which item, and why.
struct AskPage {
  let site: Site
  let visitor: Visitor

  func show(_ fields: FormBody) async throws -> Response {
    let desk = try await DelegationDesk.open(site, visitor, board: fields.text("namnd"))
    let asked = AskedDay(fields.text("dag"), today: visitor.today)
    let entry = desk.catalogue.entry(fields.text("typ"))
    var view = desk.view(asked.day)
    view["types"] = types(desk, chosen: entry?.key)
    view["type_problem"] = entry == nil && !fields.text("typ").isEmpty ? "Välj ett beslut i listan." : ""
    view["has_type_problem"] = entry == nil && !fields.text("typ").isEmpty
    view["has_type"] = entry != nil
    view["type_title"] = entry?.title ?? ""
    view["day_problem"] = asked.problem ?? ""
    view["has_day_problem"] = asked.problem != nil
    view["is_weighty"] = fields.text("vikt") == "ja"
    view["is_urgent"] = fields.text("bradskande") == "ja"
    view["has_answer"] = false
    var isWrong = asked.problem != nil
    if let entry {
      let facts = FactForm(entry: entry, organisation: visitor.organisation)
      let (values, problems) = facts.read(fields)
      isWrong = isWrong || !problems.isEmpty
      view["facts"] = facts.views(fields, problems)
      view["has_facts"] = !entry.facts.isEmpty
      if problems.isEmpty, entry.facts.isEmpty || fields.has("svar") {
        view.merge(try answer(entry, values, fields, desk, asked.day))
      }
    }
    return site.page(
      "delegation-fraga", title: "Får jag besluta?", view, for: visitor, at: "/delegation",
      status: isWrong ? .unprocessableContent : .ok)
  }

  private func types(_ desk: DelegationDesk, chosen: String?) -> [View] {
    desk.catalogue.entries.map { ["key": $0.key, "title": $0.title, "is_chosen": $0.key == chosen] }
  }

  private func answer(
    _ entry: CatalogueEntry, _ facts: Context, _ fields: FormBody, _ desk: DelegationDesk, _ day: CivilDate
  ) throws -> View {
    let matter = try desk.catalogue.matter(
      entry.key, facts: facts, isWeighty: fields.text("vikt") == "ja", isUrgent: fields.text("bradskande") == "ja")
    let history = try desk.history()
    let found = history.explain(matter, on: day)
    let right = OwnRight(
      matter, AuthorityRules(history: history, staff: visitor.organisation.staff(of: desk.board.id), terms: desk.terms),
      account: visitor.account, on: day)
    return [
      "has_answer": true, "may_decide": right.may, "verdict": right.verdict, "verdict_reason": right.reason,
      "verdict_hint": right.hint, "has_verdict_hint": !right.hint.isEmpty,
      "who": found.titles.joined(separator: " eller "), "level": Self.words(found.answer.level),
      "item": found.item ?? "", "has_item": found.item != nil,
      "item_link": found.item.map {
        "/delegation?" + AddressQuery.text([("namnd", desk.board.id), ("dag", day.description)]) + "#"
          + OrderRows.anchor($0)
      } ?? "",
      "answer_lagrum": found.lagrum.joined(separator: ", "), "has_answer_lagrum": !found.lagrum.isEmpty,
      "explanation": found.explanation.map { PageWords.plain($0) }, "reporting": Self.words(found.reporting),
    ]
  }

  private static func words(_ level: DecisionLevel) -> String {
    switch level {
    case .delegate: "på delegation"
    case .committee: "vid sitt sammanträde"
    case .chair: "ensam"
    case .board: "vid sitt sammanträde"
    }
  }

  private static func words(_ reporting: Reporting?) -> String {
    switch reporting {
    case .reported: "Beslutet anmäls till nämnden (KL 6:40, 7:8)."
    case .ownProtocol: "Beslutet anmäls inte; det behöver ett eget protokoll när det kan laglighetsprövas (KL 8:10)."
    case nil: ""
    }
  }
}
