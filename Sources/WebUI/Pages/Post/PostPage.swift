import CaseStore
import FEEL
import HTTPTypes
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// *Post in*: a handling that has come is filed to its case, or opens a new one.
struct PostPage {
  let site: Site
  let visitor: Visitor

  private static let number = Field(
    "ärende", .text, title: "Ärendets nummer", help: "Till exempel SOCN/2018:23. Beteckningen i brev går också bra.")
  private static let fields = [number] + DocumentForm.incoming

  func show(form: TypedForm? = nil, status: HTTPResponse.Status = .ok) throws -> Response {
    let box = FieldBox(
      organisation: visitor.organisation, documents: [], problems: form?.problems ?? [:], growing: [])
    let processes = ProcessChoice.views(for: visitor, of: site)
    var page: View = [
      "processes": processes, "has_processes": !processes.isEmpty, "rule": UploadKind.rule,
      "fields": box.views(Self.fields, form?.values ?? DocumentForm.start(on: visitor.today)),
      "file_problem": form?.problems[DocumentForm.file] ?? "",
      "has_file_problem": form?.problems[DocumentForm.file] != nil,
    ]
    let all = [Field(DocumentForm.file, .text, title: "Fil")] + Self.fields
    page.merge(TypedForm.view(form, of: all, prefix: "f-"))
    return site.page("post-in", title: "Post in", page, for: visitor, at: "/post-in", status: status)
  }

  func take() async throws -> Response {
    let body = FormBody.current
    var values = body.values(of: Self.fields)
    var shown = TypedForm(name: "post-in", values: values)
    do {
      let id = try await caseID(values["ärende"]?.text ?? "")
      values["ärende"] = nil
      values["riktning"] = "in"
      let document = try DocumentForm.document(from: values, file: body.file(DocumentForm.file), today: visitor.today)
      _ = try await site.engine.perform(
        .addDocument(document), on: id, by: visitor.account.id, at: visitor.now)
      return redirect(to: "/arenden/\(id)#handlingar")
    } catch let refusal as Refusal {
      shown.refuse(refusal)
      return try show(form: shown, status: refusal.status)
    }
  }

  /// The case of a number. One that the visitor may not read is not told from one that there is not.
  ///
  /// - Throws: `Refusal` beside the field.
  private func caseID(_ name: String) async throws -> String {
    let missing = Refusal(
      "Handlingen är inte tillagd.", hint: "Sök ärendet på namn eller text om du inte har numret.",
      fields: [Self.number.name: name.isBlank ? "måste fyllas i" : "\"\(name)\" finns inte bland ärendena du får läsa"])
    let reader = visitor.reader
    do { return try await site.engine.store.read { try CaseLookup.find(name, in: $0, as: reader).id } } catch is Refusal
    {
      throw missing
    } catch EngineError.unknownCase { throw missing }
  }
}
