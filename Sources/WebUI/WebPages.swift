import Hummingbird

/// A folder of pages.
protocol PageGroup: Sendable {
  /// Where its first page stands in the menu; nil where it has none there.
  var path: String? { get }
  /// Adds its pages, which only those who are logged in can ask for.
  func add(to routes: RouterGroup<WebContext>, of site: Site)
}

/// All pages.
enum WebPages {
  /// Each folder of pages; a new one is added here.
  private static let groups: [any PageGroup] = [
    TaskPages(), CasePages(), PostPages(), OpeningPages(), MeetingPages(), DelegationPages(), DispatchPages(),
    SearchPages(), AdministrationPages(), HandbookPages(), LeftFormPages(),
  ]

  /// The menu's pages that there are.
  static let paths = Set(groups.compactMap(\.path))

  static func router(of site: Site) -> Router<WebContext> {
    let router = Router(context: WebContext.self)
    // For whoever watches over the server; before all else, so that it answers as long as anything does.
    router.get("/halsa") { _, _ in "Ordning svarar.\n" }
    router.addMiddleware {
      SecurityHeaders(isSecure: site.settings.isSecure)
      SessionReader(site: site)
      ErrorPages(site: site)
    }
    AssetPages.add(to: router)
    LoginPages(site: site).add(to: router)
    OwnAccountPages(site: site).add(to: router)
    let inside = router.group("").add(middleware: LoginRequired(site: site))
    inside.get("/") { _, _ in redirect(to: "/att-gora") }
    for group in groups { group.add(to: inside, of: site) }
    return router
  }
}
