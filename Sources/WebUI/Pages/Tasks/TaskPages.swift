import CaseStore
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// *Att göra*: what is mine, what I may take, and what others have.
struct TaskPages: PageGroup {
  let path: String? = "/att-gora"
  private let lists = Remembered<String, String>(most: 256)
  private let clocks = Remembered<String, RunningClock?>(most: 20_000)

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/att-gora") { request, context in
      let visitor = try context.requireVisitor()
      let isWhole = try AddressQuery.fields(request).has("alla")
      let lists = try await site.engine.store.read { tx in
        // Nothing that stands in the lists changes without an event, but for the day.
        let made = "\(visitor.secret.formToken) \(visitor.today) \(try tx.lastLogNumber()) \(isWhole)"
        return try self.lists.value(made) {
          let sections = TaskSections(visitor: visitor, engine: site.engine, clocks: clocks, isWhole: isWhole)
          return site.fragment("att-gora-listor", try sections.view(tx))
        }
      }
      let isLeft = !site.leftForms.all(of: visitor.account.id, at: visitor.now).isEmpty
      return site.page(
        "att-gora", title: "Att göra", ["lists": lists, "is_left": isLeft], for: visitor, at: "/att-gora")
    }
  }
}
