import Hummingbird
import WorkflowEngine

/// *Post in*: what has come is taken in, distributed, filed to its case, or sent on to whom it belongs.
struct PostPages: PageGroup {
  let path: String? = "/post-in"

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/post-in") { _, context in
      try await PostPage(site: site, visitor: context.requireVisitor()).show()
    }
    routes.post("/post-in") { _, context in
      try await PostPage(site: site, visitor: context.requireVisitor()).take()
    }
    routes.get("/post-in/lista") { request, context in
      try await PostListPage(site: site, visitor: context.requireVisitor())
        .show(AddressQuery.fields(request).text("manad"))
    }
    routes.get("/post-in/:id") { _, context in
      try await PostItemPage(context.parameters.require("id"), for: context.requireVisitor(), of: site).show()
    }
    routes.get("/post-in/:id/fil") { _, context in
      try await PostItemPage(context.parameters.require("id"), for: context.requireVisitor(), of: site).file()
    }
    // A form that was refused stands at its own address.
    routes.get("/post-in/:id/:gor") { _, context in
      redirect(to: "/post-in/\(try context.parameters.require("id"))")
    }
    routes.post("/post-in/:id/:gor") { _, context in
      try await PostItemPage(context.parameters.require("id"), for: context.requireVisitor(), of: site)
        .take(context.parameters.require("gor"))
    }
  }

  func known(_ form: LeftForm, for visitor: Visitor, of site: Site) async throws -> KnownForm? {
    let place = form.place
    switch (place.first, place.count) {
    case ("post-in", 1): return PostPage(site: site, visitor: visitor).known
    case ("post-in", 3): return try await PostItemPage(place[1], for: visitor, of: site).known(place[2])
    default: return nil
    }
  }
}
