import CaseStore
import CivilTime
import WorkflowEngine
import WorkflowKit

/// The three lists of *Att göra* as rows of words.
struct TaskSections {
  /// So many of each list stand on the page until all are asked for.
  static let shown = 50
  /// So many of each list are read where all are asked for.
  static let whole = 500

  let visitor: Visitor
  let engine: Engine
  let clocks: Remembered<String, RunningClock?>
  /// Whether all are asked for.
  let isWhole: Bool

  func view(_ tx: any StoreReader) throws -> View {
    let most = isWhole ? Self.whole : TaskList.most
    let list = TaskList(of: visitor, in: tx, most: most)
    var view: View = ["token": visitor.secret.formToken]
    for (name, tasks) in [("mine", try list.mine), ("free", try list.free), ("others", try list.others)] {
      view[name] = try tasks.prefix(isWhole ? most : Self.shown).map {
        try row(TaskLine($0, engine, known: clocks, in: tx), tx)
      }
      view["has_\(name)"] = !tasks.isEmpty
      view["\(name)_count"] = tasks.count < most ? "\(tasks.count)" : "\(most) eller fler"
      view["\(name)_more"] = !isWhole && tasks.count > Self.shown
    }
    let post = try post(tx)
    view["post"] = post
    view["has_post"] = !post.isEmpty
    view["post_count"] = post.count
    return view
  }

  /// The post that has been distributed to the visitor, to whom it stands in for, or to a role it holds.
  private func post(_ tx: any StoreReader) throws -> [View] {
    let (organisation, account, today) = (visitor.organisation, visitor.account.id, visitor.today)
    let words = PostWords(organisation: organisation)
    return try PostBox(tx).waiting(for: visitor.reader)
      .filter { !$0.isVeiled && $0.isHeld(by: account, in: organisation, on: today) }.map { $0.view(words) }
  }

  private func row(_ line: TaskLine, _ tx: any StoreReader) throws -> View {
    let task = line.row
    let row = try tx.caseRow(task.caseID)
    let assignee = visitor.organisation.assignee(of: task, on: visitor.today)
    // A task without a day of its own is to be done before the case's time is out.
    let last = task.due ?? line.clock?.due
    let clock = line.clock.map { "\($0.title) \($0.due.swedishText.deadline(today: visitor.today))" } ?? ""
    let isOver = line.clock.map { $0.due < visitor.today } ?? false
    return [
      "task": task.words(beside: row?.title ?? ""), "dnr": task.dnr, "case_title": row?.title ?? "",
      "is_secret": row?.secret ?? false,
      "case_id": task.caseID, "path": "/arenden/\(task.caseID)",
      "take_path": "/arenden/\(task.caseID)/gor/ta?av=\(task.id.inQuery)",
      "due": task.due?.swedishText.shortWithoutYear ?? "",
      "distance": task.due?.swedishText.distance(today: visitor.today) ?? "", "has_due": task.due != nil,
      "clock": clock, "has_clock": line.clock != nil && task.due != nil, "is_over": isOver,
      "has_only_clock": line.clock != nil && task.due == nil,
      "is_late": last.map { $0 < visitor.today } ?? false,
      "is_soon": last.map { visitor.today <= $0 && visitor.today.days(until: $0) <= 3 } ?? false,
      "role": visitor.organisation.title(ofRole: task.role),
      "whose": assignee.map { visitor.organisation.title(ofAccount: $0) } ?? "",
      "stands_in": assignee != nil && assignee != visitor.account.id,
    ]
  }
}
