import CaseStore
import CivilTime
import FEEL
import HTTPTypes
import Hummingbird
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// A case: first what is to be done now, then how long there is, where it stands, and what it holds.
struct CasePage {
  let site: Site
  let visitor: Visitor

  func show(_ id: String, form: TaskForm? = nil, status: HTTPResponse.Status = .ok) async throws -> Response {
    let (id, reader, account) = (id, visitor.reader, visitor.account.id)
    let view = try await site.engine.view(of: id, as: reader)
    let drafts = try await site.engine.store.read { tx in
      try Dictionary(
        view.tasks.map { ($0.id, try tx.draft(task: $0.id, actor: account)?.context ?? Context()) },
        uniquingKeysWith: { first, _ in first })
    }
    if view.row.secret {
      let reading = ReadingRow(caseID: view.row.id, account: account, time: visitor.now, what: "ärendet")
      try await site.engine.store.write { try $0.put(reading) }
    }
    let parts = CaseParts(view: view, visitor: visitor)
    var page: View = [
      "dnr": reference(view), "case_title": view.row.title, "case_path": "/arenden/\(view.row.id)",
      "is_secret": view.row.secret, "public_title": view.row.publicTitle, "facts": parts.facts,
      "is_open": view.row.status == .open, "status": Words.status(view.row.status),
      "clocks": parts.clocks, "has_clocks": !view.clocks.isEmpty, "position": parts.position,
      "documents": parts.documents, "document_count": view.documents.count, "has_documents": !view.documents.isEmpty,
      "decisions": parts.decisions, "decision_count": view.decisions.count, "has_decisions": !view.decisions.isEmpty,
      "dispatches": parts.dispatches, "has_dispatches": !view.dispatches.isEmpty,
      "events": parts.events, "event_count": view.timeline.count, "parties": parts.parties,
      "has_parties": !view.parties.isEmpty, "incidents": parts.incidents, "waiting": parts.waiting,
      "tasks": view.tasks.map { taskView($0, view, form, drafts[$0.id] ?? Context()) },
      "has_tasks": !view.tasks.isEmpty,
    ]
    if let stranded = view.stranded { page["stranded"] = stranded }
    return site.page(
      "arende", title: "\(view.row.dnr) \(view.row.title)", page, for: visitor, at: "/arenden", status: status)
  }

  private func reference(_ view: CaseView) -> String {
    visitor.organisation.board(view.row.unit)?.reference(view.row.dnr, planCode: view.planCode) ?? view.row.dnr
  }

  /// A task with its form, or with why the visitor may not do it.
  private func taskView(_ task: TaskView, _ view: CaseView, _ form: TaskForm?, _ draft: Context) -> View {
    let form = form?.task == task.id ? form : nil
    let organisation = visitor.organisation
    let mayDo = organisation.mayDo(task.row, visitor.account.id, on: visitor.today)
    let whose =
      organisation.assignee(of: task.row, on: visitor.today).map { organisation.title(ofAccount: $0) }
      ?? organisation.title(ofRole: task.role)
    let box = FieldBox(
      organisation: organisation, documents: view.documents.map { ($0.number, $0.title) },
      problems: form?.problems ?? [:], growing: form?.growing ?? [])
    let values = form?.values ?? draft
    var part: View = [
      "task_id": task.id, "task_title": task.title, "version": task.version, "may_do": mayDo, "whose": whose,
      "button": task.form?.button ?? "Klar", "form_title": task.form?.title ?? task.title,
      "due": task.due.map { $0.swedishText.deadline(today: visitor.today) } ?? "", "has_due": task.due != nil,
      "advice": task.advice, "fields": mayDo ? box.views(task.fields, values) : [View](),
      "has_draft": form == nil && !draft.isEmpty, "guidance": task.guidance?.text ?? "",
      "has_guidance": task.guidance != nil, "guidance_lagrum": task.guidance?.lagrum.joined(separator: ", ") ?? "",
      "refusal": form?.refusal ?? "", "has_refusal": form?.refusal != nil, "hint": form?.hint ?? "",
      "has_hint": form?.hint != nil, "notice": form?.notice ?? "", "has_notice": form?.notice != nil,
      "anchor": "uppgift-\(task.step)",
    ]
    part["is_mine"] = mayDo
    return part
  }
}
