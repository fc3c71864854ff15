import CaseStore
import CivilTime
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// *Att göra*: what is mine, and what my roles may take.
struct TaskPages: PageGroup {
  let path: String? = "/att-gora"

  /// So many tasks stand on the page; the later ones are told of in number.
  private let most = 100

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/att-gora") { _, context in
      let visitor = try context.requireVisitor()
      let tasks = try await tasks(of: visitor, in: site)
      let (mine, free) = (tasks.filter { $0.assignee != nil }, tasks.filter { $0.assignee == nil })
      return site.page(
        "att-gora", title: "Att göra",
        [
          "mine": section(mine, visitor), "free": section(free, visitor), "has_mine": !mine.isEmpty,
          "has_free": !free.isEmpty,
        ], for: visitor, at: "/att-gora")
    }
  }

  /// The tasks that an account has or can take, the one that is due first on top.
  private func tasks(of visitor: Visitor, in site: Site) async throws -> [TaskRow] {
    let (organisation, account, today) = (visitor.organisation, visitor.account.id, visitor.today)
    let reader = visitor.reader
    return try await site.engine.store.read { tx in
      let units = Set(organisation.accounts[account]?.holdings.map(\.board) ?? [])
      var found: [WorkItemRow] = try tx.workItems(
        WorkItemFilter(assignee: account, limit: most), reader: reader)
      for unit in units.sorted() {
        found += try tx.workItems(WorkItemFilter(unit: unit, limit: 5 * most), reader: reader)
      }
      var seen: Set<String> = []
      return try found.filter { seen.insert($0.id).inserted && organisation.mayDo($0, account, on: today) }
        .sorted { ($0.due?.daysSinceEpoch ?? .max, $0.created) < ($1.due?.daysSinceEpoch ?? .max, $1.created) }
        .prefix(most).map { row in
          TaskRow(
            row: row, caseTitle: try tx.caseRow(row.caseID)?.title ?? "",
            assignee: organisation.assignee(of: row, on: today))
        }
    }
  }

  private struct TaskRow: Sendable {
    let row: WorkItemRow
    let caseTitle: String
    let assignee: String?
  }

  private func section(_ tasks: [TaskRow], _ visitor: Visitor) -> [View] {
    tasks.map { task in
      let due = task.row.due
      return [
        "task": task.row.title, "dnr": task.row.dnr, "case_title": task.caseTitle,
        "path": "/arenden/\(task.row.caseID)",
        "due": due?.swedishText.shortWithoutYear ?? "",
        "distance": due?.swedishText.distance(today: visitor.today) ?? "",
        "is_late": due.map { $0 < visitor.today } ?? false,
        "is_soon": due.map { visitor.today <= $0 && visitor.today.days(until: $0) <= 3 } ?? false,
        "role": visitor.organisation.title(ofRole: task.row.role),
      ]
    }
  }
}
