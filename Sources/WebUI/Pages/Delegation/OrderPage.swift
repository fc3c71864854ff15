import CivilTime
import Delegation
import Hummingbird
import WorkflowKit

/// The order as it is on a day.
struct OrderPage {
  let site: Site
  let visitor: Visitor
  let tables: Remembered<String, String>

  func show(_ fields: FormBody) async throws -> Response {
    let desk: DelegationDesk
    do {
      desk = try await DelegationDesk.open(site, visitor, board: fields.text("namnd"))
    } catch PageFault.missing where fields.text("namnd").isEmpty {
      return site.page("delegation-saknas", title: "Delegationsordning", [:], for: visitor, at: "/delegation")
    }
    let asked = AskedDay(fields.text("dag"), today: visitor.today)
    let found = desk.inForce(on: asked.day)
    var view = desk.view(asked.day)
    view["day_problem"] = asked.problem ?? ""
    view["has_day_problem"] = asked.problem != nil
    view["has_order"] = found != nil
    view["heading"] = PageWords.plain(found?.order.heading ?? "")
    view["counting"] = found?.order.dayCount.swedish ?? ""
    view["assumed"] = found?.order.assumed ?? ""
    view["has_assumed"] = found?.order.assumed != nil
    let unclear = found?.order.items.filter(\.isUnconfirmed).count ?? 0
    view["unclear_count"] = unclear == 1 ? "1 punkt är oklar" : "\(unclear) punkter är oklara"
    view["has_unclear"] = unclear > 0
    view["revisions"] = TimelineRows(desk: desk, changes: try await desk.changes()).rows
    view["order_table"] = found.map { table($0.order, desk) } ?? ""
    view["day_query"] = AddressQuery.text([("namnd", desk.board.id), ("dag", asked.day.description)])
    return site.page(
      "delegation", title: "Delegationsordning", view, for: visitor, at: "/delegation",
      status: asked.problem == nil ? .ok : .unprocessableContent)
  }

  /// The table, which is the same for all and long.
  private func table(_ order: DelegationOrder, _ desk: DelegationDesk) -> String {
    tables.value("\(order.hash) \(desk.wordsHash)") {
      let rows = OrderRows(order: order, terms: desk.terms, catalogue: desk.catalogue, name: nil)
      return site.fragment(
        "delegation-tabell", ["sections": rows.sections, "abbreviations": rows.abbreviations])
    }
  }
}
