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
    routes.get("/arenden") { request, context in
      try await CaseListPage(site: site, visitor: context.requireVisitor()).show(AddressQuery.fields(request))
    }
    routes.get("/arenden/:id") { request, context in
      let isFiled = try AddressQuery.fields(request).has("inlagd")
      return try await CasePage(site: site, visitor: context.requireVisitor(), made: made, isFiled: isFiled)
        .show(context.parameters.require("id"))
    }
    routes.get("/arenden/:id/bild") { _, context in
      try await PicturePage(site: site, visitor: context.requireVisitor())
        .show(context.parameters.require("id"), context.logger)
    }
    routes.get("/arenden/:id/underlag") { _, context in
      try await BasisPage(site: site, visitor: context.requireVisitor()).show(context.parameters.require("id"))
    }
    @Sendable func lists(_ request: Request, _ visitor: Visitor) -> CaseListsPage {
      let asked = request.uri.queryParameters[Substring(CaseListsPage.others.name)].map(String.init)
      return CaseListsPage(site: site, visitor: visitor, isForOthers: asked == CaseListsPage.others.value)
    }
    routes.get("/arenden/:id/handlingslista") { request, context in
      try await lists(request, context.requireVisitor()).documents(context.parameters.require("id"))
    }
    routes.get("/arenden/:id/dagboksblad") { request, context in
      try await lists(request, context.requireVisitor()).journal(context.parameters.require("id"))
    }
    routes.get("/arenden/:id/handlingar/:nummer") { _, context in
      try await DocumentPage(site: site, visitor: context.requireVisitor())
        .show(context.parameters.require("id"), number: context.parameters.require("nummer"))
    }
    routes.get("/arenden/:id/handlingar/:nummer/text") { _, context in
      try await DocumentPage(site: site, visitor: context.requireVisitor())
        .words(context.parameters.require("id"), number: context.parameters.require("nummer"))
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
    // A form that was refused stands at its own address: reloaded, or gone back to, it is the case.
    routes.get("/arenden/:id/uppgift") { _, context in
      redirect(to: "/arenden/\(try context.parameters.require("id"))")
    }
    routes.post("/arenden/:id/uppgift") { _, context in
      try await TaskSubmission(site: site, visitor: context.requireVisitor(), pages: made).take(
        context.parameters.require("id"))
    }
  }

  func known(_ form: LeftForm, for visitor: Visitor, of site: Site) async throws -> KnownForm? {
    let place = form.place
    switch (place.first, place.count) {
    case ("arenden", 3) where place[2] == "uppgift":
      return try await TaskSubmission(site: site, visitor: visitor, pages: made).known(form.body.text("_uppgift"))
    case ("arenden", 4) where place[2] == "gor":
      return try await ActPage(site: site, visitor: visitor).known(place[1], place[3], of: form.subject)
    default: return nil
    }
  }
}
