import Hummingbird
import WorkflowEngine
import WorkflowKit

/// A folder of pages.
protocol PageGroup: Sendable {
  /// Where its first page stands in the menu; nil where it has none there.
  var path: String? { get }
  /// Adds its pages, which only those who are logged in can ask for.
  func add(to routes: RouterGroup<WebContext>, of site: Site)
  /// What a form is that was sent to one of these pages by somebody who had been logged out; nil where it is none of
  /// theirs.
  ///
  /// - Throws: `Refusal`, `PageFault` or `EngineError` where the visitor may not see it any more, or it is gone.
  func known(_ form: LeftForm, for visitor: Visitor, of site: Site) async throws -> KnownForm?
}

extension PageGroup {
  func known(_ form: LeftForm, for visitor: Visitor, of site: Site) async throws -> KnownForm? { nil }
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

  /// What a form that was left behind is; nil where no page knows it, or its case is closed to the visitor.
  ///
  /// - Throws: `StoreError`.
  static func known(_ form: LeftForm, for visitor: Visitor, of site: Site) async throws -> KnownForm? {
    for group in groups {
      do {
        if let known = try await group.known(form, for: visitor, of: site) { return known }
      } catch is Refusal { return nil } catch is PageFault { return nil } catch is EngineError { return nil }
    }
    return nil
  }

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
