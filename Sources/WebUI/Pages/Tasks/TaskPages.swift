import CaseStore
import CivilTime
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// *Att göra*: what is mine, what I may take, and what others have.
struct TaskPages: PageGroup {
  let path: String? = "/att-gora"

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/att-gora") { _, context in
      let visitor = try context.requireVisitor()
      let (mine, free, others) = try await site.engine.store.read { [engine = site.engine] tx in
        let list = TaskList(of: visitor, in: tx)
        return (
          try rows(TaskLine.lines(of: list.mine, engine, in: tx), tx, visitor),
          try rows(TaskLine.lines(of: list.free, engine, in: tx), tx, visitor),
          try rows(TaskLine.lines(of: list.others, engine, in: tx), tx, visitor)
        )
      }
      return site.page(
        "att-gora", title: "Att göra",
        [
          "mine": mine, "has_mine": !mine.isEmpty, "mine_count": mine.count, "free": free, "has_free": !free.isEmpty,
          "free_count": free.count, "others": others, "has_others": !others.isEmpty, "other_count": others.count,
        ], for: visitor, at: "/att-gora")
    }
  }

  private func rows(_ lines: [TaskLine], _ tx: any StoreReader, _ visitor: Visitor) throws -> [View] {
    try lines.map { line in
      let task = line.row
      let row = try tx.caseRow(task.caseID)
      let assignee = visitor.organisation.assignee(of: task, on: visitor.today)
      return [
        "task": task.title, "dnr": task.dnr, "case_title": row?.title ?? "", "is_secret": row?.secret ?? false,
        "case_id": task.caseID, "path": "/arenden/\(task.caseID)",
        "take_path": "/arenden/\(task.caseID)/gor/ta?av=\(task.id.inQuery)",
        "due": task.due?.swedishText.shortWithoutYear ?? "",
        "distance": task.due?.swedishText.distance(today: visitor.today) ?? "", "has_due": task.due != nil,
        "clock": line.clock.map { "\($0.title) \($0.due.swedishText.deadline(today: visitor.today))" } ?? "",
        "has_clock": line.clock != nil, "is_over": line.clock.map { $0.due < visitor.today } ?? false,
        "is_late": task.due.map { $0 < visitor.today } ?? false,
        "is_soon": task.due.map { visitor.today <= $0 && visitor.today.days(until: $0) <= 3 } ?? false,
        "role": visitor.organisation.title(ofRole: task.role),
        "whose": assignee.map { visitor.organisation.title(ofAccount: $0) } ?? "",
        "stands_in": assignee != nil && assignee != visitor.account.id,
      ]
    }
  }
}
