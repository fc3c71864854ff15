import CaseStore
import CivilTime
import FEEL
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// The cases: their list, and each with what is to be done in it.
struct CasePages: PageGroup {
  let path: String? = "/arenden"
  private let made = Remembered<CasePageSource, String>(most: 2_048)

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/arenden") { request, context in try await list(request, context, site) }
    routes.get("/arenden/:id") { _, context in
      try await CasePage(site: site, visitor: context.requireVisitor(), made: made)
        .show(context.parameters.require("id"))
    }
    routes.get("/arenden/:id/bild") { _, context in
      try await PicturePage(site: site, visitor: context.requireVisitor())
        .show(context.parameters.require("id"), context.logger)
    }
    routes.get("/arenden/:id/underlag") { _, context in
      try await BasisPage(site: site, visitor: context.requireVisitor()).show(context.parameters.require("id"))
    }
    routes.get("/arenden/:id/handlingslista") { _, context in
      try await CaseListsPage(site: site, visitor: context.requireVisitor())
        .documents(context.parameters.require("id"))
    }
    routes.get("/arenden/:id/dagboksblad") { _, context in
      try await CaseListsPage(site: site, visitor: context.requireVisitor()).journal(context.parameters.require("id"))
    }
    routes.get("/arenden/:id/handlingar/:nummer") { _, context in
      try await DocumentPage(site: site, visitor: context.requireVisitor())
        .show(context.parameters.require("id"), number: context.parameters.require("nummer"))
    }
    routes.get("/arenden/:id/brev/:namn") { _, context in
      try await LetterFiles(site: site)
        .send(context.parameters.require("namn"), of: context.parameters.require("id"), to: context.requireVisitor())
    }
    routes.get("/arenden/:id/gor/:namn") { request, context in
      try await ActPage(site: site, visitor: context.requireVisitor())
        .show(context.parameters.require("id"), context.parameters.require("namn"), of: request.subject)
    }
    routes.post("/arenden/:id/gor/:namn") { request, context in
      try await ActPage(site: site, visitor: context.requireVisitor())
        .take(context.parameters.require("id"), context.parameters.require("namn"), of: request.subject)
    }
    routes.post("/arenden/:id/uppgift") { _, context in
      try await TaskSubmission(site: site, visitor: context.requireVisitor(), pages: made).take(
        context.parameters.require("id"))
    }
  }

  /// So many cases stand on a page.
  private let most = 100

  private func list(_ request: Request, _ context: WebContext, _ site: Site) async throws -> Response {
    let visitor = try context.requireVisitor()
    let reader = visitor.reader
    let isClosed = request.uri.queryParameters["visa"].map(String.init) == "avslutade"
    let after = request.uri.queryParameters["efter"].map(String.init)
    let rows = try await site.engine.store.read { tx in
      try tx.cases(
        CaseFilter(status: isClosed ? .closed : .open, limit: most + 1, after: after), reader: reader)
    }
    let shown = rows.prefix(most)
    var view: View = [
      "is_closed": isClosed, "has_cases": !shown.isEmpty,
      "cases": shown.map { row -> View in
        [
          "path": "/arenden/\(row.id)", "dnr": row.dnr, "title": row.title, "party": row.party,
          "opened": row.opened.swedish, "position": row.position, "is_secret": row.secret,
        ]
      },
    ]
    if rows.count > most, let last = shown.last {
      view["next"] = "efter=\(last.id)" + (isClosed ? "&visa=avslutade" : "")
    }
    return site.page("arenden", title: "Ärenden", view, for: visitor, at: "/arenden")
  }
}

extension Request {
  /// What an act concerns, as the address says.
  fileprivate var subject: String { uri.queryParameters["av"].map(String.init) ?? "" }
}
