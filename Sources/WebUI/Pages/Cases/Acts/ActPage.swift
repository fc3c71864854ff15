import CaseStore
import FEEL
import HTTPTypes
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// The form of an act on a case, and what becomes of it when it is sent in.
struct ActPage {
  let site: Site
  let visitor: Visitor

  /// Shows the form.
  func show(
    _ id: String, _ name: String, of subject: String, form: TypedForm? = nil, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let reading = try await CaseReading(id, for: visitor, of: site)
    let act = try acts(reading).act(name, of: subject)
    let box = FieldBox(
      organisation: visitor.organisation, documents: reading.view.documents.map { ($0.number, $0.title) },
      problems: form?.problems ?? [:], growing: form?.growing ?? [])
    // What is empty from the start was left so, not forgotten: a corrected value may be taken away.
    let fields = act.fields.map { box.views([$0], form?.values ?? act.values)[0] }
    var page = reading.heading(for: visitor)
    page.merge([
      "act_title": act.title, "intro": act.intro, "fields": fields, "button": act.button,
      "takes_file": act.takesFile, "file_problem": form?.problems[DocumentForm.file] ?? "",
      "has_file_problem": form?.problems[DocumentForm.file] != nil, "act_path": "\(reading.path)/\(act.path)",
      "is_closed": act.closed != nil, "sign": act.closed ?? "", "makes_new": act.makesNew,
    ])
    let all = act.fields + (act.takesFile ? [Field(DocumentForm.file, .text, title: "Fil")] : [])
    page.merge(
      TypedForm.view(
        form, of: all, prefix: "f-", timeline: reading.view.timeline, account: visitor.account.id))
    return site.page(
      "atgard", title: "\(act.title), \(reading.view.row.dnr)", page, for: visitor, at: "/arenden", status: status)
  }

  /// Does what the form asks for, or shows it again with what was typed.
  func take(_ id: String, _ name: String, of subject: String) async throws -> Response {
    let body = FormBody.current
    // The form carries its case: one that was opened for another is not taken.
    guard body.text("_arende") == id else { throw PageFault.foreignForm }
    let reading = try await CaseReading(id, for: visitor, of: site)
    let act = try acts(reading).act(name, of: subject)
    let values = body.values(of: act.fields)
    var shown = TypedForm(name: name, values: values)
    if body.isOnlyShown {
      shown.show(body)
      return try await show(id, name, of: subject, form: shown)
    }
    if body.isCut {
      guard act.takesFile else { throw PageFault.tooLarge }
      shown.refuseFile(largerThan: site.settings.largestUpload)
      return try await show(id, name, of: subject, form: shown, status: .contentTooLarge)
    }
    let seen = Int(body.text("_version"))
    guard seen != nil || !act.mindsChanges else { throw PageFault.notAForm }
    do {
      let sent = CaseAct.Sent(values: values, file: body.file(DocumentForm.file), id: body.text("_id"))
      _ = try await site.engine.perform(
        try act.command(sent), on: id, by: visitor.account.id, at: visitor.now, seen: act.mindsChanges ? seen : nil)
      try await CaseDone(site: site, visitor: visitor).tell(act.done(values), in: id, leadsOn: act.leadsOn)
      return redirect(to: "/arenden/\(id)")
    } catch var refusal as Refusal {
      refusal.fields = Dictionary(
        refusal.fields.map { (act.aliases[$0.key] ?? $0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      shown.refuse(refusal, seen: seen)
      if act.takesFile { shown.askForFile(again: body) }
      return try await show(id, name, of: subject, form: shown, status: refusal.status)
    }
  }

  /// The form of an act that was left behind.
  ///
  /// - Throws: `PageFault.missing` where there is no such act any more; `Refusal` where the visitor may not read the case.
  func known(_ id: String, _ name: String, of subject: String) async throws -> KnownForm {
    let reading = try await CaseReading(id, what: "det som var skrivet", for: visitor, of: site)
    let act = try acts(reading).act(name, of: subject)
    return KnownForm(
      title: "\(act.title) i \(reading.view.row.dnr)", fields: act.fields, canBeShown: act.closed == nil)
  }

  private func acts(_ reading: CaseReading) -> CaseActs {
    CaseActs(reading: reading, visitor: visitor, registry: site.engine.registry)
  }
}
