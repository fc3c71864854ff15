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
    var values = body.values(of: fields)
    var shown = TypedForm(name: "post-in", values: values)
    if body.isOnlyShown {
      shown.show(body)
      return try await show(form: shown)
    }
    do {
      let number = values["ärende"]?.text ?? ""
      let unit = values["nämnd"]?.text ?? boards.first?.id ?? ""
      // A number that is wrong is told before the file is asked for again.
      let id = try await number.isBlank ? nil : caseID(number)
      values["ärende"] = nil
      values["nämnd"] = nil
      values["riktning"] = "in"
      let document = try DocumentForm.document(
        from: values, file: body.file(DocumentForm.file), today: visitor.today, isPlacedOpen: false)
      guard let id else {
        let name = body.text("_id").filter { $0.isASCII && ($0.isLowercase || $0.isNumber) }
        guard (8...40).contains(name.count) else { throw PageFault.notAForm }
        let post = try await site.engine.takeIn(
          document, named: name, in: unit, by: visitor.account.id, at: visitor.now)
        site.notices.put(
          "Posten är intagen. Nu kan den fördelas, läggas i ett ärende eller öppna ett nytt.", for: visitor)
        return redirect(to: "/post-in/\(post)")
      }
      _ = try await site.engine.file(document, to: id, by: visitor.account.id, at: visitor.now)
      return redirect(to: PostCase.address(of: id))
    } catch let refusal as Refusal {
      shown.refuse(refusal)
      return try await show(form: shown, status: refusal.status)
    }
  }

  private func caseID(_ number: String) async throws -> String {
    try await PostCase.find(number, field: Self.number.name, for: visitor, of: site)
  }
}
