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
  /// Whether post has just been put into it.
  var isFiled = false

  func show(_ id: String, form: TypedForm? = nil, status: HTTPResponse.Status = .ok) async throws -> Response {
    if form == nil, let known = try await known(id) { return known }
    let reading = try await CaseReading(id, for: visitor, of: site)
    let source = try CasePageSource(reading.look.stamp, for: visitor, of: site)
    let body =
      try form.map { try contents(of: reading, source.letters, form: $0) }
      ?? made.value(source) { try contents(of: reading, source.letters, form: nil) }
    return page(reading.view.row, body, status)
  }

  /// The page as it was made before, where nothing that it is made of has changed: then the case itself is not read.
  private func known(_ id: String) async throws -> Response? {
    let stamp = try await site.engine.stamp(of: id, as: visitor.reader, by: visitor.account.id)
    guard let body = made.known(try CasePageSource(stamp, for: visitor, of: site)) else { return nil }
    try await CaseReading.note(stamp.row, what: "ärendet", for: visitor, of: site)
    return page(stamp.row, body, .ok)
  }

  private func page(_ row: CaseRow, _ body: String, _ status: HTTPResponse.Status) -> Response {
    let name = "\(row.dnr) \(row.title)"
    return site.page(
      "arende", title: name, ["body": body, "is_filed": isFiled, "filed_in": name], for: visitor, at: "/arenden",
      status: status)
  }

  private func contents(of reading: CaseReading, _ letters: [String], form: TypedForm?) throws -> String {
    let view = reading.view
    let files = LetterFiles(site: site)
    let toBePosted = try view.dispatches.filter {
      try files.isToBePosted($0.row, dnr: view.row.dnr, among: view.tasks)
    }
    let parts = CaseParts(reading: reading, visitor: visitor, toBePosted: Set(toBePosted.map(\.row.id)))
    var page = reading.heading(for: visitor)
    var said: Set<String> = []
    let tasks = parts.order(view.tasks).map { task in
      var rows = TaskPart(
        task: task, view: view, visitor: visitor, form: form?.name == task.id ? form : nil,
        draft: reading.look.stamp.drafts[task.id]?.context ?? Context()
      ).rows
      // What two tasks say is said in the first, and what a no says is not said below it once more.
      let refused = form?.name == task.id ? [form?.refusal, form?.hint].compactMap(\.self).joined(separator: "\n") : ""
      let advice = task.advice.map { PageWords.plain($0) }
        .filter { said.insert($0).inserted && !refused.contains($0) }
      (rows["advice"], rows["has_advice"]) = (advice, !advice.isEmpty)
      let read = parts.documents.filter { document in
        reading.choices.documents[task.step]?.contains { $0 == document["number"] as? Int } ?? false
      }
      (rows["to_read"], rows["has_to_read"]) = (read, !read.isEmpty)
      return rows
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
