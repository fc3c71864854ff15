import CaseStore
import CivilTime
import Hummingbird
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// Taking a meeting away that was added in the browser, as long as nothing is up at it.
struct MeetingRemoval {
  let site: Site
  let visitor: Visitor

  static let path = "/sammantraden/ta-bort"

  /// What a meeting's page says of it: a button, or what stands in its way.
  func view(of day: CivilDate, _ board: Board, _ body: String) async throws -> View {
    let mayChange = day >= visitor.today && NewMeetingPage.sign(in: board.id, for: visitor) == nil
    // What is up at it is looked for only where it could be taken away: that goes through all the nämnd's tasks.
    let (isOffered, why) = try await site.engine.store.read { [engine = site.engine] tx in
      guard mayChange, try MeetingCalendar.isAdded(day, to: body, in: tx) else { return (false, String?.none) }
      return (true, try engine.use(of: day, in: board, body, tx)?.reason)
    }
    return [
      "may_remove": isOffered && why == nil, "cannot_remove": why != nil, "remove_path": Self.path,
      "remove_body": body, "remove_day": day.description, "remove_why": why ?? "",
    ]
  }

  /// - Throws: `Refusal` where it cannot be taken away.
  func take() async throws -> Response {
    let form = FormBody.current
    guard let day = CivilDate(form.text("_dag")) else { throw PageFault.notAForm }
    let body = form.text("_organ")
    do {
      try await site.engine.removeMeeting(day, of: body, by: visitor.account.id, at: visitor.now)
    } catch let error as DiagnosticError {
      throw Refusal(
        "Sammanträdet är inte borttaget.", hint: RevisionFault.sentences(error).joined(separator: " "))
    }
    site.notices.put(
      "Sammanträdet \(day.swedish) för \(visitor.organisation.title(ofBody: body)) är borttaget.", for: visitor)
    return redirect(to: "/sammantraden")
  }
}
