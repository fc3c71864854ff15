import CaseStore
import CivilTime
import Delegation
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// *Sammanträden*: the days of the nämnd and its utskott, what is up at each, and the decisions that are reported.
struct MeetingPages: PageGroup {
  let path: String? = "/sammantraden"

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/sammantraden") { request, context in
      try await list(AddressQuery.fields(request).text("visa") == "tidigare", context.requireVisitor(), site)
    }
    routes.get(RouterPath(NewMeetingPage.path)) { request, context in
      let fields = try AddressQuery.fields(request)
      // A form that was refused stands at its own address, which says of no body.
      guard fields.has("organ") else { return redirect(to: "/sammantraden") }
      return try NewMeetingPage(site: site, visitor: context.requireVisitor()).show(fields.text("organ"))
    }
    routes.post(RouterPath(NewMeetingPage.path)) { _, context in
      try await NewMeetingPage(site: site, visitor: context.requireVisitor()).take()
    }
    routes.post(RouterPath(MeetingRemoval.path)) { _, context in
      try await MeetingRemoval(site: site, visitor: context.requireVisitor()).take()
    }
    routes.get(RouterPath(MeetingRemoval.path)) { _, _ in redirect(to: "/sammantraden") }
    routes.get("/sammantraden/dag") { request, context in
      try await meeting(AddressQuery.fields(request), context.requireVisitor(), site)
    }
  }

  func known(_ form: LeftForm, for visitor: Visitor, of site: Site) async throws -> KnownForm? {
    guard form.place == ["sammantraden", "nytt"] else { return nil }
    return try NewMeetingPage(site: site, visitor: visitor).known(form.body)
  }

  /// The page of a meeting.
  static func path(of meeting: Meeting, of body: String) -> String {
    "/sammantraden/dag?" + AddressQuery.text([("organ", body), ("dag", meeting.date.description)])
  }

  // MARK: - The list

  /// - Parameter isHeld: Whether those that have been are shown, the latest first; else those ahead, and the latest.
  private func list(_ isHeld: Bool, _ visitor: Visitor, _ site: Site) async throws -> Response {
    let boards = visitor.units.compactMap { visitor.organisation.board($0) }
    var bodies: [View] = []
    var signings: [View] = []
    for board in boards {
      let up = try await MeetingAgenda.read(board, visitor, site)
      signings += up.signings.map { task(in: up, $0, visitor) }
      let sign = NewMeetingPage.sign(in: board.id, for: visitor)
      for body in [board.body] + board.committees {
        let meetings =
          isHeld ? body.meetings.filter { $0.date < visitor.today }.reversed() : try shown(body, up, visitor.today)
        let years = Set(meetings.filter { $0.date <= visitor.today }.map(\.date.year))
        let decided = Dictionary(
          grouping: try await site.engine.paragraphs(of: body.id, in: years), by: \.meeting
        ).mapValues(\.count)
        bodies.append([
          "body": body.name, "body_anchor": "organ-\(bodies.count + 1)",
          "meetings": meetings.map { row($0, body, up, decided[$0.date] ?? 0, visitor.today) },
          "has_meetings": !meetings.isEmpty, "new_path": NewMeetingPage.path(of: body.id), "may_add": sign == nil,
          "sign": sign ?? "",
        ])
      }
    }
    return site.page(
      "sammantraden", title: "Sammanträden",
      [
        "bodies": bodies, "signings": signings, "has_signings": !signings.isEmpty && !isHeld, "is_past": isHeld,
      ], for: visitor, at: "/sammantraden")
  }

  /// So many days a meeting that has been stands among those ahead.
  private static let stays = 14

  /// The meetings ahead, and before them those that have been with which somebody is not done: the last one for a while,
  /// and all from which decisions are to be recorded.
  private func shown(_ body: MeetingBody, _ up: MeetingAgenda, _ today: CivilDate) throws -> [Meeting] {
    let since = try today.adding(days: -Self.stays)
    let last = body.meetings.last { $0.date < today && $0.date >= since }
    let open = body.meetings.filter { $0.date < today && ($0.date == last?.date || !up.tasks(at: $0.date).isEmpty) }
    return open + body.meetings.filter { $0.date >= today }
  }

  /// - Parameter decided: How many paragraphs it has decided.
  private func row(_ meeting: Meeting, _ body: MeetingBody, _ up: MeetingAgenda, _ decided: Int, _ today: CivilDate)
    -> View
  {
    let count = up.tasks(at: meeting.date).count
    let waiting = Words.count(count, "ärende", "ärenden")
    let paragraphs = Words.count(decided, "paragraf", "paragrafer")
    return [
      "meeting_day": meeting.date.swedish,
      "distance": meeting.date < today ? "har varit" : meeting.date.swedishText.distance(today: today),
      "cutoff": meeting.cutoff.swedishText.shortWithoutYear,
      "cutoff_distance": meeting.cutoff < today ? "passerat" : meeting.cutoff.swedishText.distance(today: today),
      "notice": meeting.notice.swedishText.shortWithoutYear,
      "place": meeting.place, "is_held": meeting.date < today,
      "is_soon": meeting.cutoff >= today && today.days(until: meeting.cutoff) <= 3,
      "cases": meeting.date >= today && decided == 0
        ? waiting : paragraphs + (count == 0 ? "" : ", \(waiting) att registrera"),
      "meeting_path": Self.path(of: meeting, of: body.id),
    ]
  }

  // MARK: - One meeting

  private func meeting(_ fields: FormBody, _ visitor: Visitor, _ site: Site) async throws -> Response {
    guard let day = CivilDate(fields.text("dag")), let body = visitor.organisation.body(fields.text("organ")),
      let meeting = body.meeting(on: day),
      let board = visitor.organisation.boards.first(where: { board in
        board.id == body.id || board.committees.contains { $0.id == body.id }
      })
    else { throw PageFault.missing }
    let agenda = try await MeetingAgenda.read(board, visitor, site)
    let tasks = agenda.tasks(at: day)
    let report =
      board.id == body.id ? try await site.engine.report(to: board.id, at: day) : nil
    let decided = try await MeetingParagraphs.read(body.id, day, visitor, site)
    var view: View = [
      "paragraphs": decided, "has_paragraphs": !decided.isEmpty, "is_held": day <= visitor.today,
      "body": body.name, "meeting_day": meeting.date.swedishText.long,
      "distance": day < visitor.today ? "har varit" : meeting.date.swedishText.distance(today: visitor.today),
      "cutoff": meeting.cutoff.swedishText.deadline(today: visitor.today),
      "notice": meeting.notice.swedishText.shortWithoutYear
        + (meeting.notice < visitor.today ? "" : ", " + meeting.notice.swedishText.distance(today: visitor.today)),
      "place": meeting.place,
      "is_ahead": day > visitor.today, "is_cut": meeting.cutoff < visitor.today,
      "quorum": body.members.map {
        "\(body.name) är beslutför när fler än hälften av \($0) ledamöter är närvarande (KL 6:27)."
      }
        ?? "",
      "tasks": tasks.map { task(in: agenda, $0, visitor) }, "has_tasks": !tasks.isEmpty, "has_report": report != nil,
    ]
    for (key, decisions) in [("urgent", report?.urgent ?? []), ("ordinary", report?.ordinary ?? [])] {
      view["has_\(key)"] = !decisions.isEmpty
      view[key] = try await rows(decisions, visitor, site)
    }
    view.merge(try await MeetingRemoval(site: site, visitor: visitor).view(of: day, board, body.id))
    view["is_empty"] = report?.decisions.isEmpty ?? true
    return site.page(
      "sammantrade", title: "\(body.name) \(meeting.date.swedish)", view, for: visitor, at: "/sammantraden")
  }

  private func task(in agenda: MeetingAgenda, _ task: WorkItemRow, _ visitor: Visitor) -> View {
    let title = agenda.titles[task.caseID] ?? ""
    return [
      "task": task.words(beside: title), "path": task.link, "case_path": "/arenden/\(task.caseID)", "dnr": task.dnr,
      "case_title": title,
      "may_do": visitor.organisation.mayDo(task, visitor.account.id, on: visitor.today),
      "role": visitor.organisation.title(ofRole: task.role),
      "due": task.due?.swedishText.deadline(today: visitor.today) ?? "",
    ]
  }

  private func rows(_ decisions: [ReportedDecision], _ visitor: Visitor, _ site: Site) async throws -> [View] {
    try await site.engine.store.read { tx in
      try decisions.map { decision in
        let row = try tx.caseRow(dnr: decision.dnr)
        var view = Self.row(decision)
        let mayRead = row.map(visitor.mayRead) ?? false
        view["may_read"] = mayRead
        // What made it urgent tells of what the case is about.
        view["urgency"] = mayRead || row?.secret == false ? decision.urgency?.lines ?? [] : ["Sekretess."]
        view["case_path"] = row.map { "/arenden/\($0.id)#beslut" } ?? ""
        return view
      }
    }
  }

  private static func row(_ decision: ReportedDecision) -> View {
    [
      "dnr": decision.dnr, "matter": decision.matter, "outcome": decision.outcome, "item": decision.item ?? "",
      "has_item": decision.item != nil, "decider": decision.decider, "decided": decision.decided.swedish,
    ]
  }
}
