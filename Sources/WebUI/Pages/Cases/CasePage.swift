import CaseStore
import CivilTime
import FEEL
import HTTPTypes
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// A case: first what is to be done now, then how long there is, where it stands, and what it holds.
struct CasePage {
  let site: Site
  let visitor: Visitor
  /// The contents of pages that have been made.
  let made: Remembered<CasePageSource, String>

  func show(_ id: String, form: TypedForm? = nil, status: HTTPResponse.Status = .ok) async throws -> Response {
    let reading = try await CaseReading(id, for: visitor, of: site)
    let view = reading.view
    let letters = try LetterFiles(site: site).names(of: view.dispatches.map(\.row), dnr: view.row.dnr)
    let body: String
    if let form {
      body = contents(of: reading, letters, form: form)
    } else {
      let source = CasePageSource(
        session: visitor.secret, day: visitor.today, caseID: id, event: reading.look.event,
        drafts: reading.look.drafts, dispatches: view.dispatches, incidents: view.incidents,
        letters: letters)
      body = made.value(source) { contents(of: reading, letters, form: nil) }
    }
    return site.page(
      "arende", title: "\(view.row.dnr) \(view.row.title)", ["body": body], for: visitor, at: "/arenden",
      status: status)
  }

  private func contents(of reading: CaseReading, _ letters: [String], form: TypedForm?) -> String {
    let view = reading.view
    let parts = CaseParts(reading: reading, visitor: visitor)
    var page = reading.heading(for: visitor)
    let tasks = parts.order(view.tasks).map { task in
      TaskPart(
        task: task, view: view, visitor: visitor, form: form?.name == task.id ? form : nil,
        draft: reading.look.drafts[task.id]?.context ?? Context()
      ).rows
    }
    page.merge([
      "tasks": tasks, "has_tasks": !tasks.isEmpty, "waiting": parts.waiting, "is_open": view.row.status == .open,
      "status": Words.status(view.row.status), "facts": parts.facts, "token": visitor.secret.formToken,
    ])
    page.merge(parts.contents)
    page.merge(parts.process)
    page.merge(CaseDoors(reading: reading, visitor: visitor, registry: site.engine.registry).views)
    page["letters"] = LetterFiles.views(letters, of: view.row.id)
    page["has_letters"] = !letters.isEmpty
    page["stranded"] = view.stranded ?? ""
    page["is_stranded"] = view.stranded != nil
    return site.fragment("arende-innehall", page)
  }
}

extension View {
  /// Adds names; one that is there already gets the new value.
  mutating func merge(_ other: View) { merge(other) { _, new in new } }
}
