import CivilTime
import FEEL
import HTTPTypes
import Hummingbird
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// The form by which a meeting of a nämnd or an utskott is added, and what becomes of it.
struct NewMeetingPage {
  let site: Site
  let visitor: Visitor

  static let path = "/sammantraden/nytt"

  private static let fields = [
    Field("dag", .date, title: "Dag"),
    Field("manusstopp", .date, title: "Manusstopp", help: "Sista dagen att lämna in ärenden."),
    Field("kallelse", .date, title: "Kallelsen går ut", help: "Dagen enligt nämndens reglemente (KL 6:44)."),
    Field("plats", .text, title: "Plats"),
  ]

  /// The address of the form of a body.
  static func path(of body: String) -> String { "\(path)?" + AddressQuery.text([("organ", body)]) }

  /// Why the visitor may not add meetings of a nämnd; nil where they may.
  static func sign(in board: String, for visitor: Visitor) -> String? {
    do {
      _ = try MeetingCalendar.role(
        for: visitor.account.id, in: board, of: visitor.organisation, on: visitor.today)
      return nil
    } catch let refusal as Refusal { return refusal.pageMessage } catch { return "\(error)" }
  }

  /// - Throws: `PageFault.missing` where there is no such body; `.forbidden` where the visitor may not.
  func show(_ id: String, form: TypedForm? = nil, status: HTTPResponse.Status = .ok) throws -> Response {
    let body = try body(id)
    let box = FieldBox(
      organisation: visitor.organisation, documents: [], problems: form?.problems ?? [:], growing: [])
    var page: View = [
      "body": body.name, "body_id": body.id, "form_path": Self.path,
      "fields": box.views(Self.fields, form?.values ?? Context([("plats", .string(body.meetings.last?.place ?? ""))])),
    ]
    page.merge(TypedForm.view(form, of: Self.fields, prefix: "f-"))
    return site.page(
      "sammantrade-nytt", title: "Nytt sammanträde: \(body.name)", page, for: visitor, at: "/sammantraden",
      status: status)
  }

  /// Adds the meeting, or shows the form again with what was typed.
  func take() async throws -> Response {
    let sent = FormBody.current
    let id = sent.text("_organ")
    let body = try body(id)
    var shown = TypedForm(name: "nytt", values: sent.values(of: Self.fields))
    if sent.isOnlyShown {
      shown.show(sent)
      return try show(id, form: shown)
    }
    do {
      let meeting = try meeting(shown.values)
      try await site.engine.addMeeting(meeting, to: body.id, by: visitor.account.id, at: visitor.now)
      site.notices.put("Sammanträdet \(meeting.date.swedish) är tillagt för \(body.name).", for: visitor)
      return redirect(to: MeetingPages.path(of: meeting, of: body.id))
    } catch let refusal as Refusal {
      shown.refuse(refusal)
      return try show(id, form: shown, status: refusal.status)
    } catch let error as DiagnosticError {
      shown.refuse(
        Refusal("Sammanträdet är inte tillagt.", hint: RevisionFault.sentences(error).joined(separator: " ")))
      return try show(id, form: shown, status: .unprocessableContent)
    }
  }

  /// The form as it was left behind.
  ///
  /// - Throws: `PageFault` where there is no such body any more, or the visitor may not.
  func known(_ form: FormBody) throws -> KnownForm {
    KnownForm(title: "Nytt sammanträde: \(try body(form.text("_organ")).name)", fields: Self.fields)
  }

  private func body(_ id: String) throws -> MeetingBody {
    guard let body = visitor.organisation.body(id),
      let board = visitor.organisation.boards.first(where: { $0.meets(as: id) })
    else { throw PageFault.missing }
    if let sign = Self.sign(in: board.id, for: visitor) { throw PageFault.forbidden(sign) }
    return body
  }

  private func meeting(_ values: Context) throws -> Meeting {
    let (given, problems) = Self.fields.conform(values)
    guard problems.isEmpty, let date = given["dag"]?.date, let cutoff = given["manusstopp"]?.date,
      let notice = given["kallelse"]?.date, let place = given["plats"]?.text
    else { throw Refusal("Sammanträdet är inte tillagt.", fields: problems) }
    return Meeting(date: date, cutoff: cutoff, notice: notice, place: place)
  }
}
