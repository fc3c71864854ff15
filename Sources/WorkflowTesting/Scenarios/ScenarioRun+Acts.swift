import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit
import YAMLSource

extension ScenarioRun {
  func perform(_ entry: ScenarioEntry) async throws {
    let actor = entry.actor ?? scenario.actor
    switch entry.act {
    case .complete(let step, let form, let values):
      guard let task = try await task(step, form: form, for: actor, at: entry.place) else { return }
      guard let read = read(values, task.fields, at: entry.place) else { return }
      var answer = Context(task.prefill.map { ($0.name, $0.value) })
      for (name, value) in read { answer[name] = value }
      try await command(.completeTask(task.id, values: answer), by: actor)
      done.append((step, task.id))
    case .undo(let step, let reason):
      guard let task = done.last(where: { $0.step == step }) else {
        return report("steget \"\(step)\" har ingen uppgift som är gjord", at: entry.place)
      }
      try await command(.undoTask(task.task, reason: reason), by: actor)
    case .reassign(let step, let account, let reason):
      guard let task = try await task(step, form: nil, for: account, at: entry.place) else { return }
      try await command(.reassignTask(task.id, to: account, reason: reason), by: actor)
    case .message(let type, let values):
      guard let fields = environment.registry.messages[type]?.fields else {
        let names = environment.registry.messages.keys.sorted()
        return report(
          "meddelandet \"\(type)\" finns inte", at: entry.place,
          hint: Suggestion.hint(for: type, in: names) ?? "meddelandena är \(names.joined(separator: ", "))")
      }
      guard let payload = read(values, fields, at: entry.place) else { return }
      messages += 1
      try await command(.message(id: "scenario-\(messages)", type: type, payload: .context(payload)), by: actor)
    case .start(let id): try await command(.startOptional(id), by: actor)
    case .stop(let id, let reason): try await command(.stopOptional(id, reason: reason), by: actor)
    case .correct(let field, let node, let reason):
      let workflow = environment.library.workflows[scenario.workflow]
      let type = workflow?.inputs.first { $0.name == field }?.type ?? .any
      let collector = DiagnosticCollector()
      // Nothing at all empties the field; a value that cannot be read leaves it as it was.
      var value = Value.null
      if !node.isNull {
        guard let read = FieldReader(reporting: collector).read(type, from: node, what: "value") else {
          problems += collector.diagnostics
          return
        }
        value = read
      }
      try await command(.correct(field: field, to: value, reason: reason), by: actor)
    case .annul(let reason): try await command(.annul(reason: reason), by: actor)
    case .note(let text): try await command(.addNote(text), by: actor)
    case .incident(let how, let reason): try await settleIncident(how, reason, by: actor, at: entry.place)
    case .clock(let id, let how, let period, let values, let reason):
      try await changeClock(id, how, period, values, reason, by: actor, at: entry.place)
    case .world(let kind, let mode): world.set(mode, for: kind)
    case .meeting(let node): try await addMeeting(node)
    case .wait: break
    }
  }

  private func command(_ command: CaseCommand, by actor: String) async throws {
    _ = try await engine.perform(command, on: caseID, by: actor, at: now)
  }

  private func read(_ node: YAMLNode?, _ fields: [Field], at place: SourcePlace) -> Context? {
    guard let node else { return Context() }
    let collector = DiagnosticCollector()
    let given = fields.map { Field($0.name, $0.type, title: $0.title, required: false, help: $0.help) }
    let values = FieldReader(reporting: collector).read(given, from: node, what: "formuläret")
    problems += collector.diagnostics
    return values
  }

  /// The task of a step; where it has several, the one that stands in the account's own list, or else a free one.
  private func task(
    _ step: String, form: String?, for account: String, at place: SourcePlace
  ) async throws -> TaskView? {
    let organisation = try await engine.organisation()
    let today = try SwedishTime.date(of: now)
    let view = try await engine.view(of: caseID)
    let tasks = view.tasks.filter { task in
      (task.step == step || task.step.hasSuffix("/" + step) || task.id.contains("~\(step)#"))
        && (form == nil || task.form?.name == form)
    }
    let own = tasks.first { organisation.mayDo($0.row, account, on: today) }
    let free = tasks.first { $0.row.assignee == nil }
    if let task = own ?? free ?? tasks.first { return task }
    let open = view.tasks.map { "\($0.step) (\($0.form?.name ?? "–"))" }.joined(separator: ", ")
    report("det finns ingen uppgift \"\(step)\"; öppna är: \(open.isEmpty ? "inga" : open)", at: place)
    return nil
  }

  private func settleIncident(_ how: String, _ reason: String, by actor: String, at place: SourcePlace) async throws {
    guard let resolution = IncidentResolution(rawValue: how) else {
      return report("ett stopp löses med retry, skip eller cancel, inte \"\(how)\"", at: place)
    }
    let id = caseID
    guard let incident = try await store.read({ try $0.incidents(case: id, openOnly: true).first }) else {
      return report("det finns inget stopp att lösa", at: place)
    }
    try await command(.settleIncident(incident.id, resolution, reason: reason), by: actor)
  }

  private func changeClock(
    _ id: String, _ how: String, _ period: Period?, _ values: YAMLNode?, _ reason: String, by actor: String,
    at place: SourcePlace
  ) async throws {
    switch how {
    case "suspend": try await command(.changeClock(id, .suspend, reason: reason), by: actor)
    case "resume": try await command(.changeClock(id, .resume, reason: reason), by: actor)
    case "extend":
      guard let period else { return report("förlängningen säger inte hur länge (by)", at: place) }
      let collector = DiagnosticCollector()
      let stated = values.flatMap { FieldReader(reporting: collector).read(.any, from: $0, what: "with")?.context }
      try await command(.changeClock(id, .extend(by: period, stated: stated ?? Context()), reason: reason), by: actor)
    default: report("en klocka ändras med suspend, resume eller extend, inte \"\(how)\"", at: place)
    }
  }

  /// Puts a meeting into the calendar by editing the organisation's text, as the administrator would.
  private func addMeeting(_ node: YAMLNode) async throws {
    let text = String(decoding: organisation, as: UTF8.self)
    let fields = (node.mapping ?? []).map { "\($0.key.scalar?.text ?? ""): \($0.value.scalar?.text ?? "")" }
    let added = "    meetings:\n      - {\(fields.joined(separator: ", "))}\n"
    guard let range = text.firstRange(of: "    meetings:\n") else {
      return report("organisationen har ingen möteslista att lägga till i", at: node.place)
    }
    try await keepOrganisation(Array(text.replacingCharacters(in: range, with: added).utf8))
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
