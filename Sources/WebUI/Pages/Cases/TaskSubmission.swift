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
  /// The contents of pages that have been made.
  let pages: Remembered<CasePageSource, String>

  func take(_ id: String) async throws -> Response {
    let body = FormBody.current
    let name = body.text("_uppgift")
    // The form carries its case: one that was opened for another is not taken.
    guard TaskID(name)?.caseID == id else { throw PageFault.foreignForm }
    let task: TaskView
    let form: Form
    do {
      (task, form) = try await site.engine.store.read { [engine = site.engine, reader = visitor.reader] tx in
        try engine.task(name, as: reader, in: tx)
      }
    } catch let refusal as Refusal where refusal.code == "task.gone" {
      return try await gone(id, refusal, body)
    }
    let values = body.values(of: form.fields)
    var shown = TypedForm(name: task.id, values: values)
    if body.isOnlyShown {
      shown.show(body)
      return try await page(id, shown)
    }
    let account = visitor.account.id
    if body.has("_utkast") {
      try await site.engine.store.write { try $0.putDraft(.context(values), task: task.id, actor: account) }
      shown.notice = "Utkastet är sparat."
      return try await page(id, shown)
    }
    guard let seen = Int(body.text("_version")) else { throw PageFault.notAForm }
    do {
      _ = try await site.engine.perform(
        .completeTask(task.id, values: values, version: seen), on: id, by: account, at: visitor.now)
      // Of a task that is still there, such as one that has been moved to another meeting, what was typed is done with too.
      try await site.engine.store.write { try $0.putDraft(nil, task: task.id, actor: account) }
      try await CaseDone(site: site, visitor: visitor).tell(
        form.sentence(after: values) ?? "Klart: \(task.stepTitle)", in: id, leadsOn: true, task: task.id)
      return redirect(to: "/arenden/\(id)")
    } catch let refusal as Refusal where refusal.code == "task.gone" {
      return try await gone(id, refusal, body)
    } catch let refusal as Refusal {
      shown.refuse(refusal, seen: seen)
      // Nothing that was typed is lost, whatever becomes of the browser.
      try await site.engine.store.write { try $0.putDraft(.context(values), task: task.id, actor: account) }
      return try await page(id, shown, status: refusal.status)
    }
  }

  /// The form of a task that was left behind.
  ///
  /// - Throws: `Refusal` where the task is gone or its case is closed to the visitor.
  func known(_ name: String) async throws -> KnownForm {
    let (task, form, row) = try await site.engine.store.read { [engine = site.engine, reader = visitor.reader] tx in
      let (task, form) = try engine.task(name, as: reader, in: tx)
      guard let row = try tx.caseRow(task.row.caseID) else { throw PageFault.missing }
      return (task, form, row)
    }
    try await CaseReading.note(row, what: "det som var skrivet", for: visitor, of: site)
    return KnownForm(
      title: "\(form.title) i \(row.dnr)", fields: task.fields,
      canBeShown: visitor.organisation.mayDo(task.row, visitor.account.id, on: visitor.today))
  }

  /// Shows what was typed into a task that somebody else has done meanwhile, so that it can be taken elsewhere.
  private func gone(_ id: String, _ refusal: Refusal, _ body: FormBody) async throws -> Response {
    let reading = try await CaseReading(id, for: visitor, of: site)
    var page = reading.heading(for: visitor)
    let typed = body.typed(calledAsIn: FieldTitles(site.engine.registry))
    let done = Self.done(body.text("_uppgift"), in: reading.view.timeline, visitor)
    let changes = Int(body.text("_version")).map { TypedForm.changes(in: reading.view.timeline, since: $0) } ?? []
    let heading = done == nil ? "Uppgiften finns inte längre" : "Uppgiften är redan gjord"
    page.merge([
      "heading": heading, "message": done ?? refusal.pageMessage,
      "next": CaseDone.next(in: reading, for: visitor), "has_typed": !typed.isEmpty, "typed": typed,
      "has_changes": !changes.isEmpty,
      "changes": changes.map { TypedForm.view(of: $0) },
    ])
    return site.page(
      "uppgift-borta", title: heading, page, for: visitor, at: "/arenden",
      status: refusal.status)
  }

  /// Who has done a task and when; nil where nobody has.
  private static func done(_ name: String, in timeline: [HistoryEntry], _ visitor: Visitor) -> String? {
    guard let task = TaskID(name) else { return nil }
    let entry = timeline.last {
      $0.type == "task.completed" && $0.structural["instance"].text == task.instance
        && $0.structural["key"].text == task.key
    }
    guard let entry else { return nil }
    let who = entry.actor == visitor.account.id ? "Du" : entry.actorTitle
    return "\(who) gjorde uppgiften \(Words.time(entry.time))."
  }

  private func page(_ id: String, _ form: TypedForm, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await CasePage(site: site, visitor: visitor, made: pages).show(id, form: form, status: status)
  }
}
