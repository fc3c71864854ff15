import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit
import YAMLSource

extension ScenarioRun {
  func check(_ expect: ScenarioExpectation) async throws {
    let view = try await engine.view(of: caseID)
    let history = view.timeline
    if let steps = expect.steps {
      compare(
        "aktiva steg", steps.map(Self.shown).sorted(), view.position.map { Self.shown($0.path) }.sorted(),
        at: expect.place)
    }
    if let tasks = expect.tasks { check(tasks: tasks, view, at: expect.place) }
    for (id, due) in expect.clocks {
      let clock = view.clocks.first { $0.id == id }
      let found = clock.flatMap { clock in clock.due?.description ?? Words.phase(clock.phase) } ?? "ingen klocka"
      let phase = clock?.phase.rawValue ?? ""
      if clock?.due?.description != due && phase != due {
        let state = clock.map { " (\(Words.phase($0.phase)))" } ?? ""
        report("klockan \(id) skulle vara \(due) men är \(found)\(state)", at: expect.place)
      }
    }
    if let status = expect.status { compare("läge", [status], [view.row.status.rawValue], at: expect.place) }
    if let exit = expect.exit {
      let found = history.last { $0.type == "case.closed" }?.structural["exit"].text
      compare("utgång", [exit], [found ?? "ingen"], at: expect.place)
    }
    check(sent: expect)
    check(events: expect, history)
    if let count = expect.incidents {
      let id = caseID
      let open = try await store.read { try $0.incidents(case: id, openOnly: true) }
      if open.count != count {
        report(
          "öppna stopp skulle vara \(count) men är \(open.count): \(open.map(\.message).joined(separator: "; "))",
          at: expect.place)
      }
    }
    try check(holds: expect, view)
    if let decisions = expect.decisions {
      let found = view.decisions.map { decision in
        decision.outcome + (decision.changes.map { " \($0.word) av \($0.decision)" } ?? "")
      }
      compare("besluten", decisions, found, at: expect.place)
    }
    if let report = expect.report { try await check(report, of: view.row.unit, at: expect.place) }
    let id = caseID
    let titles = try await store.read { try $0.documents(case: id).filter { !$0.withdrawn }.map(\.title) }
    for title in expect.documents where !titles.contains(where: { $0.contains(title) }) {
      report("handlingen \"\(title)\" saknas; det finns: \(titles.joined(separator: ", "))", at: expect.place)
    }
  }

  /// The path of a step as it is written in the file: an exit by its name alone.
  private static func shown(_ path: String) -> String {
    path.hasPrefix(StepList.exitsPath) ? String(path.dropFirst(StepList.exitsPath.count)) : path
  }

  private func compare(_ what: String, _ expected: [String], _ found: [String], at place: SourcePlace) {
    if expected != found {
      report(
        "\(what) skulle vara \(expected.joined(separator: ", ")) men är \(found.isEmpty ? "inga" : found.joined(separator: ", "))",
        at: place)
    }
  }

  private func check(_ report: ExpectedReport, of board: String, at place: SourcePlace) async throws {
    let found = try await engine.reportedDecisions(to: board, at: report.meeting).map { decision in
      "\(decision.type) \(decision.authority.item ?? decision.authority.level.rawValue)"
    }
    compare("anmälda beslut", report.decisions, found, at: place)
  }

  private func check(tasks: [ExpectedTask], _ view: CaseView, at place: SourcePlace) {
    compare("uppgifter", tasks.map(\.step).sorted(), view.tasks.map(\.step).sorted(), at: place)
    for expected in tasks {
      guard let task = view.tasks.first(where: { $0.step == expected.step }) else { continue }
      if let assignee = expected.assignee, task.assignee != assignee {
        report("uppgiften \(expected.step) skulle ha \(assignee) men har \(task.assignee ?? "ingen")", at: place)
      }
      if let title = expected.title, !task.title.contains(title) {
        report("uppgiften \(expected.step) skulle heta \(title) men heter \(task.title)", at: place)
      }
      if let due = expected.due, task.due != due {
        let found = task.due?.description ?? "ingen sista dag"
        report("uppgiften \(expected.step) skulle vara gjord senast \(due) men har \(found)", at: place)
      }
      if let advice = expected.advice, !task.advice.contains(where: { $0.contains(advice) }) {
        let found = task.advice.joined(separator: " ")
        report(
          "uppgiften \(expected.step) skulle säga \(advice) men säger \(found.isEmpty ? "inget" : found)", at: place)
      }
    }
  }

  private func check(sent expect: ScenarioExpectation) {
    if let count = expect.sentCount, world.sent.count != count {
      report("\(count) utskick väntades men \(world.sent.count) har gått", at: expect.place)
    }
    for node in expect.sent {
      let collector = DiagnosticCollector()
      let wanted = FieldReader(reporting: collector).read(.any, from: node, what: "sent")?.context ?? Context()
      let matches = world.sent.contains { kind, payload in
        wanted.allSatisfy { name, value in name == "kind" ? value.text == kind : payload[name] == value }
      }
      if !matches {
        let found = world.sent.map { "\($0.kind) till \($0.payload["till"].text ?? "?")" }.joined(separator: ", ")
        report("utskicket har inte gått; det som gått är: \(found.isEmpty ? "inget" : found)", at: node.place)
      }
    }
  }

  private func check(events expect: ScenarioExpectation, _ history: [HistoryEntry]) {
    for event in expect.events {
      let parts = event.split(separator: " ", maxSplits: 1).map(String.init)
      let found = history.contains { entry in
        let detail = [entry.structural["path"].text, entry.structural["outcome"].text]
        return entry.type == parts.first && (parts.count < 2 || detail.contains(parts[1]))
      }
      if !found { report("händelsen \"\(event)\" finns inte i ärendet", at: expect.place) }
    }
    let notices = history.filter { $0.type == "people.notified" }.compactMap { $0.personal["text"].text }
    for text in expect.notified where !notices.contains(where: { $0.contains(text) }) {
      report(
        "ingen har fått veta \"\(text)\"; det som sagts är: \(notices.joined(separator: " | "))", at: expect.place)
    }
  }

  /// Expressions over the inputs and the latest outputs of the main list.
  private func check(holds expect: ScenarioExpectation, _ view: CaseView) throws {
    var context = Context(view.inputs.map { ($0.name, $0.value) })
    for (name, value) in view.outputs { context[name] = value }
    let shape = ContextScope.shape(of: context)
    let scope = ContextScope(context, shape: shape, today: try SwedishTime.date(of: now), now: now)
    for text in expect.holds {
      let compilation = Expression.compile(text, in: shape)
      guard let expression = compilation.expression else {
        report("\"\(text)\": \(compilation.problems.map(\.message).joined(separator: "; "))", at: expect.place)
        continue
      }
      if expression.evaluate(in: scope) != .boolean(true) { report("\"\(text)\" är inte sant", at: expect.place) }
    }
  }
}
