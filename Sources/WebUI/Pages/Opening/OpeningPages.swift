import Hummingbird
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// *Nytt ärende*: what has come opens a case.
struct OpeningPages: PageGroup {
  let path: String? = nil

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/nytt-arende") { _, context in
      let visitor = try context.requireVisitor()
      let processes = ProcessChoice.views(for: visitor, of: site)
      return site.page(
        "nytt-arende-val", title: "Nytt ärende", ["processes": processes, "has_processes": !processes.isEmpty],
        for: visitor, at: "/post-in")
    }
    routes.get("/nytt-arende/:process") { request, context in
      let post = try AddressQuery.fields(request).text("post")
      return try await NewCasePage(of: post, for: context.requireVisitor(), of: site)
        .show(context.parameters.require("process"))
    }
    routes.post("/nytt-arende/:process") { _, context in
      try await NewCasePage(of: FormBody.current.text("_post"), for: context.requireVisitor(), of: site)
        .take(context.parameters.require("process"))
    }
  }

  func known(_ form: LeftForm, for visitor: Visitor, of site: Site) async throws -> KnownForm? {
    let place = form.place
    guard place.first == "nytt-arende", place.count == 2 else { return nil }
    return try await NewCasePage(of: form.body.text("_post"), for: visitor, of: site).known(place[1])
  }
}

/// The processes that a new case may run.
enum ProcessChoice {
  /// What there is to choose; one whose cases cannot be secret says so, and is closed to secret post.
  ///
  /// - Parameter post: The post that the case is opened with.
  static func views(for visitor: Visitor, of site: Site, post: PostItem? = nil) -> [View] {
    site.engine.library.workflows.values.filter { isOpen($0, for: visitor, of: site) }
      .sortedInSwedish(by: \.title)
      .map { workflow in
        let canBeSecret = workflow.caption.secret != nil
        let isClosed = !canBeSecret && post.map { !$0.secrecy.isEmpty } ?? false
        return [
          "process": workflow.title, "process_closed": isClosed,
          "process_path": "/nytt-arende/\(workflow.id.inQuery)" + (post.map { "?post=\($0.id)" } ?? ""),
          "process_sign": isClosed
            ? "Ärenden av det här slaget kan inte sekretessmarkeras, och posten är märkt (\(post?.secrecy ?? ""))."
            : canBeSecret ? "" : "Ärendena kan inte sekretessmarkeras.",
        ]
      }
  }

  /// Whether it holds today, and is about cases of its own: one that others call, and that does not say what its cases are
  /// called, is a part of theirs.
  static func isOpen(_ workflow: Workflow, for visitor: Visitor, of site: Site) -> Bool {
    guard workflow.validFrom.map({ $0 <= visitor.today }) ?? true else { return false }
    return workflow.caption.title != nil
      || !site.engine.library.workflows.values.contains { $0.calls.contains(workflow.id) }
  }
}
