import CivilTime
import Hummingbird

/// *Delegationsordning*: the order on any day, who decides what, and the revisions from draft to adoption.
struct DelegationPages: PageGroup {
  let path: String? = "/delegation"
  private let tables = Remembered<String, String>(most: 64)

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/delegation") { request, context in
      try await OrderPage(site: site, visitor: context.requireVisitor(), tables: tables).show(
        AddressQuery.fields(request))
    }
    routes.get("/delegation/fraga") { request, context in
      try await AskPage(site: site, visitor: context.requireVisitor()).show(AddressQuery.fields(request))
    }
    routes.get("/delegation/roller") { request, context in
      try await MatrixPage(site: site, visitor: context.requireVisitor()).show(AddressQuery.fields(request))
    }
    routes.get("/delegation/revision") { request, context in
      let name = try AddressQuery.fields(request).text("namn")
      return try await RevisionPage(site: site, visitor: context.requireVisitor()).show(name)
    }
    routes.get("/delegation/fil") { request, context in
      let name = try AddressQuery.fields(request).text("namn")
      return try await RevisionFile(site: site, visitor: context.requireVisitor()).send(name)
    }
    routes.get("/delegation/verkan") { request, context in
      let name = try AddressQuery.fields(request).text("namn")
      return try await EffectsPage(site: site, visitor: context.requireVisitor()).show(name)
    }
    routes.get("/delegation/punkt") { request, context in
      let fields = try AddressQuery.fields(request)
      return try await ItemPage(site: site, visitor: context.requireVisitor()).show(
        fields.text("namn"), fields.text("nr"), isSaved: fields.has("sparad"))
    }
    routes.post("/delegation/punkt") { _, context in
      try await ItemPage(site: site, visitor: context.requireVisitor()).save()
    }
    routes.get("/delegation/ny-punkt") { request, context in
      let name = try AddressQuery.fields(request).text("namn")
      return try await NewItemPage(site: site, visitor: context.requireVisitor()).show(name)
    }
    routes.post("/delegation/ny-punkt") { _, context in
      try await NewItemPage(site: site, visitor: context.requireVisitor()).save()
    }
    for action in RevisionAction.allCases {
      // A form that was refused stands at its own address.
      routes.get("/delegation/\(action.rawValue)") { _, _ in redirect(to: "/delegation#revisioner") }
      routes.post("/delegation/\(action.rawValue)") { _, context in
        try await RevisionSubmission(site: site, visitor: context.requireVisitor()).take(action)
      }
    }
  }

  func known(_ form: LeftForm, for visitor: Visitor, of site: Site) async throws -> KnownForm? {
    let place = form.place
    guard place.first == "delegation", place.count == 2 else { return nil }
    if place[1] == "punkt" {
      return try await ItemPage(site: site, visitor: visitor).known(form.body)
    }
    if place[1] == "ny-punkt" {
      return try await NewItemPage(site: site, visitor: visitor).known(form.body)
    }
    guard let action = RevisionAction(rawValue: place[1]) else { return nil }
    return try await RevisionSubmission(site: site, visitor: visitor).known(action, form.body)
  }
}
