import CaseStore
import CivilTime
import FEEL
import Foundation
import HTTPTypes
import Hummingbird
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// Opens a case: the first form of its process, and the handling that it came with.
struct NewCasePage {
  let site: Site
  let visitor: Visitor
  /// The post that it is opened with; nil where it came another way.
  private let post: PostBox.Entry?

  /// - Parameter post: The id of post that waits; empty where there is none.
  /// - Throws: `PageFault.missing` where there is no such post that the visitor may read.
  init(of post: String, for visitor: Visitor, of site: Site) async throws {
    (self.site, self.visitor) = (site, visitor)
    guard !post.isEmpty else {
      self.post = nil
      return
    }
    let entry = try await site.engine.store.read { [reader = visitor.reader] in
      try PostBox($0).entry(post, for: reader)
    }
    guard let entry, entry.item.isOpen else { throw PageFault.missing }
    self.post = entry
  }

  /// The nämnder that the visitor works for.
  private var boards: [Board] {
    visitor.organisation.boards.filter { board in visitor.account.holdings.contains { $0.board == board.id } }
  }

  // No process can have fields with such names: theirs are words.
  private static let board = "ärende:nämnd"
  private static let documentPrefix = "handling:"

  private var board: Field {
    Field(Self.board, .choice(boards.map { Choice($0.id, $0.name) }), title: "Nämnd")
  }

  /// The fields of the document that came; they have names of their own, since a process may have the same. What the
  /// process asks for too, the day it came and whom it is from, is the same where it is left empty.
  private static func documentFields(besides workflow: Workflow) -> [Field] {
    DocumentForm.opening.map { field in
      let same: Field? =
        switch field.name {
        case "dag": workflow.arrivalField
        case "motpart": sender(in: workflow)
        default: nil
        }
      let help = [field.help, same.map { "Tomt: samma som \($0.title)." }].compactMap(\.self).joined(separator: " ")
      return Field(
        documentPrefix + field.name, field.type, title: field.title, required: false, help: help.isEmpty ? nil : help)
    }
  }

  /// Whom the case comes from: the first party that its process asks for.
  private static func sender(in workflow: Workflow) -> Field? {
    workflow.inputs.first { field in
      if case .record(let record) = field.type { record.id == RecordType.party.id } else { false }
    }
  }

  func show(
    _ process: String, form: TypedForm? = nil, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let workflow = try workflow(process)
    guard let first = boards.first else { throw PageFault.forbidden("Du arbetar inte för någon nämnd.") }
    let box = FieldBox(
      organisation: visitor.organisation, documents: [], problems: form?.problems ?? [:],
      growing: form?.growing ?? [])
    let values = form?.values ?? start(of: workflow, in: first)
    var page: View = [
      "process": workflow.title, "form_path": "/nytt-arende/\(workflow.id.inQuery)",
      "board_fields": boards.count > 1 ? box.views([board], values) : [View](), "board_name": first.name,
      "is_one_board": boards.count == 1, "has_post": post != nil, "post_id": post?.item.id ?? "",
      "post_version": post?.version ?? 0, "post_title": post?.item.title ?? "", "post_path": post?.item.path ?? "",
      "post_from": post?.item.counterpart ?? "",
      "has_post_from": post.map { !$0.item.counterpart.isBlank } ?? false, "post_day": post?.item.day.swedish ?? "",
      "is_closed": isClosed(workflow),
      "secrecy_line": secrecyLine(in: workflow) ?? "", "has_secrecy_line": secrecyLine(in: workflow) != nil,
      "fields": box.views(workflow.inputs, values),
      "document_fields": box.views(Self.documentFields(besides: workflow), values), "rule": UploadKind.rule,
      "file_problem": form?.problems[DocumentForm.file] ?? "",
      "has_file_problem": form?.problems[DocumentForm.file] != nil,
    ]
    page.merge(TypedForm.view(form, of: fields(of: workflow), prefix: "f-"))
    return site.page(
      "nytt-arende", title: "Nytt ärende: \(workflow.title)", page, for: visitor, at: "/post-in", status: status)
  }

  /// What is filled in from the start: of the post that the case is opened with, also whom it came from, what it is and
  /// when it came.
  private func start(of workflow: Workflow, in board: Board) -> Context {
    var start = Context([(Self.board, .string(post?.item.unit ?? board.id))])
    // Where the process asks when it came that is said once.
    if workflow.arrivalField == nil { start[Self.documentPrefix + "dag"] = .date(visitor.today) }
    if let sender = Self.sender(in: workflow), let from = post?.item.counterpart, !from.isBlank {
      start[sender.name] = .context(Context([("namn", .string(from))]))
    }
    if let item = post?.item {
      if let title = workflow.nameField, !item.title.isBlank, item.secrecy.isEmpty || !workflow.showsName {
        start[title.name] = .string(item.title)
      }
      if let mark = workflow.secrecyField, !item.secrecy.isEmpty {
        start[mark.name] = mark.type == .boolean ? true : .string(item.secrecy)
      }
      if let day = workflow.arrivalField { start[day.name] = .date(item.day) }
    }
    return start
  }

  /// Whether the process cannot take the post that it would be opened with.
  private func isClosed(_ workflow: Workflow) -> Bool {
    post.map { !$0.item.secrecy.isEmpty && workflow.caption.secret == nil } ?? false
  }

  /// What becomes of the mark of secret post; nil where it has none.
  private func secrecyLine(in workflow: Workflow) -> String? {
    guard let mark = post?.item.secrecy, !mark.isEmpty else { return nil }
    let line = "Posten är sekretessmarkerad (\(mark))"
    guard workflow.caption.secret != nil else {
      return "\(line), men ett ärende av det här slaget kan inte sekretessmarkeras. Öppna ett av ett annat slag."
    }
    return workflow.secrecyField == nil
      ? "\(line)." : "\(line). Ärendet blir det också, om du inte tar bort märkningen."
  }

  /// The form as it was left behind.
  ///
  /// - Throws: `PageFault.missing` where the process cannot be begun.
  func known(_ process: String) throws -> KnownForm {
    let workflow = try workflow(process)
    return KnownForm(title: "Nytt ärende: \(workflow.title)", fields: fields(of: workflow))
  }

  /// Everything that is filled in, in the order of the page.
  private func fields(of workflow: Workflow) -> [Field] {
    [board] + workflow.inputs + [Field(DocumentForm.file, .text, title: "Fil")]
      + Self.documentFields(besides: workflow)
  }

  func take(_ process: String) async throws -> Response {
    let workflow = try workflow(process)
    let body = FormBody.current
    let inputs = body.values(of: workflow.inputs)
    var shown = TypedForm(name: process, values: inputs)
    for (name, value) in body.values(of: [board] + Self.documentFields(besides: workflow)) {
      shown.values[name] = value
    }
    if body.isOnlyShown {
      shown.show(body)
      return try show(process, form: shown)
    }
    if body.isCut {
      shown.refuseFile(largerThan: site.settings.largestUpload)
      return try show(process, form: shown, status: .contentTooLarge)
    }
    do {
      let document = try post == nil ? document(body, besides: inputs, of: workflow) : nil
      let request = OpenRequest(
        workflow: workflow.id, board: shown.values[Self.board]?.text ?? boards.first?.id ?? "", inputs: inputs,
        documents: document.map { [$0] } ?? [])
      let (account, now) = (visitor.account.id, visitor.now)
      let receipt =
        if let post {
          try await site.engine.open(
            request, from: post.item.id, seen: Int(body.text("_post_version")) ?? 0, by: account, at: now)
        } else { try await site.engine.open(request, by: account, at: now) }
      try await CaseDone(site: site, visitor: visitor).tell("Ärendet är öppnat", in: receipt.caseID, leadsOn: true)
      return redirect(to: "/arenden/\(receipt.caseID)")
    } catch let refusal as Refusal {
      shown.refuse(refusal)
      shown.askForFile(again: body)
      return try show(process, form: shown, status: refusal.status)
    }
  }

  /// The document that came along; nil where there is neither a file nor a paper.
  ///
  /// - Throws: `Refusal` with what is wrong with it and with the process's inputs, so that all is told at once.
  private func document(
    _ body: FormBody, besides inputs: Context, of workflow: Workflow
  ) throws -> IncomingDocument? {
    let file = body.file(DocumentForm.file)
    guard file != nil || !body.text(Self.documentPrefix + DocumentForm.paper).isBlank else { return nil }
    var values = Context([("riktning", "in")])
    for (name, value) in body.values(of: Self.documentFields(besides: workflow)) {
      values[String(name.dropFirst(Self.documentPrefix.count))] = value
    }
    func given(_ name: String) -> Bool { values[name].map { !$0.isNull && !($0.text?.isBlank ?? false) } ?? false }
    if !given("dag"), let day = workflow.arrivalField.flatMap({ inputs[$0.name] }) { values["dag"] = day }
    if !given("motpart"), let from = Self.sender(in: workflow).flatMap({ inputs[$0.name] })?["namn"].text {
      values["motpart"] = .string(from)
    }
    let mark = workflow.secrecyField.flatMap { inputs[$0.name] } ?? Value.null
    let isSecret = mark.boolean ?? mark.text.map { !$0.isBlank } ?? false
    do {
      return try DocumentForm.document(from: values, file: file, today: visitor.today, isPlacedOpen: !isSecret)
    } catch var refusal as Refusal {
      let faults = workflow.conform(inputs: inputs, today: visitor.today, now: visitor.now).faults
      refusal.message = (["Ärendet är inte öppnat: handlingen går inte att lägga till."] + faults.together)
        .joined(separator: " ")
      refusal.hint = nil
      refusal.fields = Dictionary(
        refusal.fields.map { ($0.key == DocumentForm.file ? $0.key : Self.documentPrefix + $0.key, $0.value) },
        uniquingKeysWith: { first, _ in first }
      ).merging(faults.fields) { own, _ in own }
      throw refusal
    }
  }

  private func workflow(_ id: String) throws -> Workflow {
    guard let workflow = site.engine.library.workflows[id.removingPercentEncoding ?? id],
      ProcessChoice.isOpen(workflow, for: visitor, of: site)
    else { throw PageFault.missing }
    return workflow
  }
}
