import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// A task on its case's page: its guidance and its form, or a sign that says why the visitor may not do it.
struct TaskPart {
  let task: TaskView
  let view: CaseView
  let visitor: Visitor
  /// What has been typed into it just now.
  let form: TypedForm?
  /// What was kept of it before.
  let draft: Context

  /// What the ids of its fields begin with; the same field may stand in two tasks of a case.
  private var prefix: String { "f-\(task.step)-\(task.key)-" }

  var rows: View {
    let organisation = visitor.organisation
    let assignee = organisation.assignee(of: task.row, on: visitor.today)
    let mayDo = organisation.mayDo(task.row, visitor.account.id, on: visitor.today) && task.form != nil
    let box = FieldBox(
      organisation: organisation, documents: view.documents.map { ($0.number, $0.title) },
      problems: form?.problems ?? [:], growing: form?.growing ?? [], prefix: prefix,
      place: (view.row.unit, visitor.today))
    var part: View = [
      "task_id": task.id, "task_title": said, "version": task.version, "may_do": mayDo,
      "is_free": mayDo && assignee == nil, "whose": whose(assignee), "why_not": whyNot(assignee),
      "button": task.form?.button ?? "Klar", "form_title": task.form?.title ?? task.title,
      "has_what": saysMore, "due": task.due.map { $0.swedishText.deadline(today: visitor.today) } ?? "",
      "has_due": task.due != nil,
      "is_late": task.due.map { $0 < visitor.today } ?? false, "advice": task.advice.map { PageWords.plain($0) },
      "has_advice": !task.advice.isEmpty,
      "fields": mayDo ? box.views(task.fields, form?.values ?? draft) : [View](),
      "has_draft": form == nil && !draft.isEmpty, "guidance": task.guidance?.text ?? "",
      "has_guidance": task.guidance != nil, "guidance_lagrum": task.guidance?.lagrum.joined(separator: ", ") ?? "",
      "anchor": FieldBox.id("uppgift-", "\(task.step)-\(task.key)"), "task_query": task.id.inQuery,
    ]
    part.merge(
      TypedForm.view(
        form, of: task.fields, prefix: prefix, timeline: view.timeline, account: visitor.account.id))
    // The form is sent to its task's anchor, among others that a case may have.
    (part["box_id"], part["has_box_id"]) = (part["anchor"], true)
    return part
  }

  /// Whether the task's title says what its form's does not, nor the case's: to whom a letter goes, why a line is stopped.
  private var saysMore: Bool {
    guard let form = task.form?.title else { return false }
    return said != form
  }

  /// What is to be done; the case's title stands above it.
  private var said: String { task.row.words(beside: view.row.title) }

  private func whose(_ assignee: String?) -> String {
    assignee.map { visitor.organisation.title(ofAccount: $0) }
      ?? visitor.organisation.title(ofRole: task.role).lowercased()
  }

  /// Why the visitor cannot do it.
  private func whyNot(_ assignee: String?) -> String {
    let organisation = visitor.organisation
    let role = organisation.title(ofRole: task.role).lowercased()
    if task.form == nil { return "Uppgiftens formulär finns inte i någon installerad insticksmodul." }
    // What somebody has started for themselves has no role to be given to others by.
    if task.role.isEmpty {
      return assignee.map { "Uppgiften är tilldelad \(organisation.title(ofAccount: $0))." } ?? ""
    }
    guard organisation.holds(visitor.account.id, role: task.role, in: view.row.unit, on: visitor.today) else {
      let holders = organisation.holders(of: task.role, in: view.row.unit).map(\.title)
      return "Uppgiften görs av \(role)." + (holders.isEmpty ? "" : " Den rollen har \(holders.inSwedish()).")
    }
    guard let assignee else { return "" }
    return "Uppgiften är tilldelad \(organisation.title(ofAccount: assignee)). Den kan omfördelas om det behövs."
  }
}
