import CaseStore
import FEEL
import HTTPTypes
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// *Post in*: what waits, and the form by which what has come is taken in or filed to its case.
struct PostPage {
  let site: Site
  let visitor: Visitor

  private static let number = Field(
    "ärende", .text, title: "Ärendets nummer", required: false,
    help: "Till exempel SOCN/2018:23. Beteckningen i brev går också bra. "
      + "Tomt om posten inte hör till ett ärende än: då kan du fördela den.")

  /// The nämnder that the visitor works for; one needs not be asked about.
  private var boards: [Board] { visitor.organisation.boards.filter { visitor.units.contains($0.id) } }

  private var fields: [Field] {
    DocumentForm.incoming + [Self.number]
      + (boards.count > 1
        ? [Field("nämnd", .choice(boards.map { Choice($0.id, $0.name) }), title: "Nämnd", required: false)] : [])
  }

  func show(form: TypedForm? = nil, status: HTTPResponse.Status = .ok) async throws -> Response {
    let box = FieldBox(
      organisation: visitor.organisation, documents: [], problems: form?.problems ?? [:], growing: [])
    let processes = ProcessChoice.views(for: visitor, of: site)
    let reader = visitor.reader
    let waiting = try await site.engine.store.read { try PostBox($0).waiting(for: reader) }
    let words = PostWords(organisation: visitor.organisation)
    var page: View = [
      "processes": processes, "has_processes": !processes.isEmpty, "rule": UploadKind.rule,
      "waiting": waiting.map { $0.view(words) }, "has_waiting": !waiting.isEmpty, "waiting_count": waiting.count,
      "mine": "\(visitor.post ?? 0) hos dig", "has_others": waiting.count != visitor.post ?? 0,
      "fields": box.views(fields, form?.values ?? DocumentForm.start(on: visitor.today)),
      "file_problem": form?.problems[DocumentForm.file] ?? "",
      "has_file_problem": form?.problems[DocumentForm.file] != nil,
    ]
    let all = [Field(DocumentForm.file, .text, title: "Fil")] + fields
    page.merge(TypedForm.view(form, of: all, prefix: "f-"))
    return site.page("post-in", title: "Post in", page, for: visitor, at: "/post-in", status: status)
  }

  /// The form as it was left behind.
  var known: KnownForm { KnownForm(title: "Ta in post", fields: fields) }

  func take() async throws -> Response {
    let body = FormBody.current
    let values = body.values(of: fields)
    var shown = TypedForm(name: "post-in", values: values)
    if body.isOnlyShown {
      shown.show(body)
      return try await show(form: shown)
    }
    if body.isCut {
      shown.refuseFile(largerThan: site.settings.largestUpload)
      return try await show(form: shown, status: .contentTooLarge)
    }
    do {
      let unit = values["nämnd"]?.text ?? boards.first?.id ?? ""
      let (document, row) = try await sent(values, body)
      guard let row else {
        let name = body.text("_id").filter { $0.isASCII && ($0.isLowercase || $0.isNumber) }
        guard (8...40).contains(name.count) else { throw PageFault.notAForm }
        let post = try await site.engine.takeIn(
          document, named: name, in: unit, by: visitor.account.id, at: visitor.now)
        site.notices.put(
          "Posten är intagen. Nu kan den fördelas, läggas i ett ärende eller öppna ett nytt.", for: visitor)
        return redirect(to: "/post-in/\(post)")
      }
      _ = try await site.engine.file(document, to: row.id, by: visitor.account.id, at: visitor.now)
      return redirect(to: PostCase.address(of: row.id))
    } catch let refusal as Refusal {
      shown.refuse(refusal)
      shown.askForFile(again: body)
      return try await show(form: shown, status: refusal.status)
    }
  }

  /// The document that has come, and the case that it is for; nil where no number is given.
  ///
  /// - Throws: `Refusal` with what is wrong with both, so that all is told at once.
  private func sent(_ values: Context, _ body: FormBody) async throws -> (IncomingDocument, CaseRow?) {
    let number = values[Self.number.name]?.text ?? ""
    var row: CaseRow?
    var wrong: Refusal?
    do {
      row =
        number.isBlank
        ? nil : try await PostCase.find(number, field: Self.number.name, for: visitor, of: site)
    } catch let refusal as Refusal { wrong = refusal }
    var given = values
    (given[Self.number.name], given["nämnd"], given["riktning"]) = (nil, nil, "in")
    do {
      let document = try DocumentForm.document(
        from: given, file: body.file(DocumentForm.file), today: visitor.today, isPlacedOpen: row?.secret == false)
      if let wrong { throw wrong }
      return (document, row)
    } catch var refusal as Refusal {
      guard let wrong, wrong != refusal else { throw refusal }
      refusal.message = wrong.message
      refusal.hint = wrong.hint
      refusal.fields.merge(wrong.fields) { own, _ in own }
      throw refusal
    }
  }
}
