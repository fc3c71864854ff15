import CaseStore
import FEEL
import HTTPTypes
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// Takes in the form of a task: completes it, keeps it as a draft, or shows it again with what was typed.
struct TaskSubmission {
  let site: Site
  let visitor: Visitor

  func take(_ id: String) async throws -> Response {
    let body = FormBody.current
    let name = body.text("_uppgift")
    let (task, form) = try await site.engine.store.read { [engine = site.engine, reader = visitor.reader] tx in
      let found = try engine.task(name, as: reader, in: tx)
      // The form carries its case: one that was opened for another is not taken.
      guard found.task.row.caseID == id else { throw PageFault.foreignForm }
      return found
    }
    let values = body.values(of: form.fields)
    var shown = TypedForm(name: task.id, values: values)
    if body.has("_rad") {
      shown.growing = [body.text("_rad")]
      return try await page(id, shown)
    }
    let account = visitor.account.id
    if body.has("_utkast") {
      try await site.engine.store.write { try $0.putDraft(.context(values), task: task.id, actor: account) }
      shown.notice = "Utkastet är sparat."
      return try await page(id, shown)
    }
    let seen = Int(body.text("_version"))
    do {
      _ = try await site.engine.perform(
        .completeTask(task.id, values: values, version: seen), on: id, by: account, at: visitor.now)
      return redirect(to: "/arenden/\(id)")
    } catch let refusal as Refusal {
      shown.refuse(refusal, seen: seen)
      // Nothing that was typed is lost, whatever becomes of the browser.
      try await site.engine.store.write { try $0.putDraft(.context(values), task: task.id, actor: account) }
      return try await page(id, shown, status: refusal.status)
    }
  }

  private func page(_ id: String, _ form: TypedForm, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await CasePage(site: site, visitor: visitor).show(id, form: form, status: status)
  }
}
