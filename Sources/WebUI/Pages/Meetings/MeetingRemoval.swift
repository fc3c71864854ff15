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
    let up = try await site.engine.store.read { tx in
      guard mayChange, try MeetingCalendar.isAdded(day, to: body, in: tx) else { return [String]?.none }
      return try MeetingCalendar.cases(at: day, of: board, in: tx)
    }
    return [
      "may_remove": up?.isEmpty == true, "cannot_remove": up?.isEmpty == false, "remove_path": Self.path,
      "remove_body": body, "remove_day": day.description, "remove_cases": (up ?? []).inSwedish(),
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
