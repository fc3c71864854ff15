import CaseStore
import FEEL
import HTTPTypes
import Hummingbird
import NIOCore
import WorkflowEngine
import WorkflowKit

/// One piece of post: what it is, what can be done with it, and what has been done.
struct PostItemPage {
  let site: Site
  let visitor: Visitor
  private let entry: PostBox.Entry
  private let history: [PostBox.Event]

  private var item: PostItem { entry.item }
  private var words: PostWords { PostWords(organisation: visitor.organisation) }

  /// Reads it; that secret post has been read is written down.
  ///
  /// - Throws: `PageFault.missing` where there is none that the visitor may read.
  init(_ id: String, for visitor: Visitor, of site: Site) async throws {
    (self.site, self.visitor) = (site, visitor)
    let found = try await site.engine.store.read { [reader = visitor.reader] tx in
      let box = PostBox(tx)
      return try box.entry(id, for: reader).map { ($0, try box.history(of: id)) }
    }
    guard let (entry, history) = found else { throw PageFault.missing }
    (self.entry, self.history) = (entry, history)
    if !entry.item.secrecy.isEmpty {
      let reading = ReadingRow(caseID: id, account: visitor.account.id, time: visitor.now, what: "post in")
      try await site.engine.store.write { try $0.put(reading) }
    }
  }

  func show(form: TypedForm? = nil, status: HTTPResponse.Status = .ok) throws -> Response {
    let forms = PostForm.forms(for: item, of: visitor)
    let mayHandle = item.isOpen && !forms.isEmpty
    let weedingSign = PostForm.weedingSign(for: item, of: visitor)
    var page = item.view(words)
    page.merge([
      "receiver": visitor.organisation.title(ofAccount: item.receiver), "is_open_post": mayHandle,
      "is_closed_door": item.isOpen && !mayHandle, "closed_door": closedDoor,
      "weeding_sign": weedingSign ?? "", "has_weeding_sign": weedingSign != nil, "has_file": item.file != nil,
      "file_path": "\(item.path)/fil",
      "file_kind": item.file.map { "\(UploadKind.name(of: $0.mediaType)), \(UploadKind.size($0.size))" } ?? "",
      "forms": forms.map { view(of: $0, form?.name == $0.rawValue ? form : nil) },
      "processes": ProcessChoice.views(for: visitor, of: site, post: item),
      "events": history.reversed().map { event -> View in
        [
          "event_time": Words.time(event.time), "event_text": words.happened(to: event.item),
          "actor": visitor.organisation.title(ofAccount: event.actor),
        ]
      },
    ])
    let refused = form.flatMap { PostForm(rawValue: $0.name) }
    page.merge(
      TypedForm.view(form, of: refused.map { fields(of: $0) } ?? [], prefix: refused.map { "\($0.rawValue)-" } ?? ""))
    return site.page("post", title: "Post: \(item.title)", page, for: visitor, at: "/post-in", status: status)
  }

  /// The file as it came.
  func file() throws -> Response {
    guard let file = item.file else { throw PageFault.missing }
    return DocumentPage.response(
      try site.engine.store.documents.get(file.hash), as: file.mediaType, name: "\(item.day) \(item.title)")
  }

  /// Does what a form asks for, or shows it again with what was typed.
  func take(_ name: String) async throws -> Response {
    let body = FormBody.current
    guard let form = PostForm(rawValue: name) else { throw PageFault.missing }
    guard body.text("_post") == item.id else { throw PageFault.foreignForm }
    guard let seen = Int(body.text("_version")) else { throw PageFault.notAForm }
    var shown = TypedForm(name: name, values: body.values(of: fields(of: form)))
    if body.isOnlyShown {
      shown.show(body)
      if seen < entry.version {
        shown.refusal = "Något har gjorts med posten sedan du öppnade sidan. Läs händelserna här nedanför."
      }
      return try show(form: shown)
    }
    do {
      let (account, now) = (visitor.account.id, visitor.now)
      switch try form.deed(shown.values) {
      case .file(let number, let publicTitle):
        let row = try await PostCase.find(number, field: "ärende", for: visitor, of: site)
        _ = try await site.engine.file(item.id, to: row.id, called: publicTitle, seen: seen, by: account, at: now)
        return redirect(to: PostCase.address(of: row.id))
      case .handle(let command):
        try await site.engine.handle(command, of: item.id, seen: seen, by: account, at: now)
        // Whoever handed it over to another nämnd may not read it any more.
        try await tell(form, shown.values)
        if case .move = command { return redirect(to: "/post-in") }
      case .weed(let reason):
        try await site.engine.weed(post: item.id, reason: reason, seen: seen, by: account, at: now)
        try await tell(form, shown.values)
      }
      return redirect(to: item.path)
    } catch let refusal as Refusal {
      shown.refuse(refusal)
      if refusal.code == "case.stale" { shown.refusal = changed(since: seen) ?? shown.refusal }
      return try show(form: shown, status: refusal.status)
    }
  }

  /// Lets the next page tell what has been done with it.
  private func tell(_ form: PostForm, _ values: Context) async throws {
    let now = try await site.engine.store.read { [id = item.id] in try PostBox($0).history(of: id).last?.item }
    site.notices.put(form.done(with: now ?? item, values, in: visitor.organisation), for: visitor)
  }

  /// A form of the post that was left behind.
  ///
  /// - Throws: `PageFault.missing` where there is no such form.
  func known(_ name: String) throws -> KnownForm {
    guard let form = PostForm(rawValue: name) else { throw PageFault.missing }
    return KnownForm(
      title: "\(form.title): \(item.title)", fields: fields(of: form),
      canBeShown: PostForm.forms(for: item, of: visitor).contains(form))
  }

  /// Who has done something with the post since it was seen, when, and what; nil where nobody has.
  private func changed(since seen: Int) -> String? {
    let after = history.filter { $0.version > seen }
    guard let last = after.last else { return nil }
    let sentence =
      Meanwhile(after.map(\.actor), account: visitor.account.id).sentence(of: "posten")
      ?? "\(visitor.organisation.title(ofAccount: last.actor)) har gjort något med posten sedan du öppnade sidan."
    return "\(sentence) \(Words.time(last.time)): \(words.happened(to: last.item))."
  }

  /// Why the visitor can do nothing with post that waits.
  private var closedDoor: String {
    do {
      try item.requireHandler(visitor.account.id, in: visitor.organisation, on: visitor.today)
      return ""
    } catch let refusal as Refusal {
      return refusal.sentence
    } catch { return "Posten är någon annans." }
  }

  private func fields(of form: PostForm) -> [Field] { form.fields(for: item, in: visitor.organisation) }

  private func view(of form: PostForm, _ typed: TypedForm?) -> View {
    let box = FieldBox(
      organisation: visitor.organisation, documents: [], problems: typed?.problems ?? [:], growing: [],
      prefix: "\(form.rawValue)-")
    return [
      "form_title": form.title, "form_name": form.rawValue, "form_intro": form.intro, "form_button": form.button,
      // One of the ways on stands out: the one that most post takes.
      "is_quiet": item.isOpen && form != .file,
      "form_path": "\(item.path)/\(form.rawValue)", "left_form": typed?.left ?? "",
      "has_left_form": typed?.left.isEmpty == false, "post_id": item.id, "post_version": entry.version,
      "fields": box.views(
        fields(of: form),
        typed?.values
          ?? Context([
            ("dag", .date(visitor.today)), (DocumentForm.publicTitle.name, .string(item.publicTitle)),
          ])),
    ]
  }
}
