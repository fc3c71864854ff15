import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

extension CaseDossier {
  /// The case for people: first what is to be done, then how long there is, where it stands, and what it holds.
  func text(organisation: Organisation, today: CivilDate) -> String {
    var parts = [heading(organisation)]
    if row.status == .open { parts.append(section("Att göra nu", todo(organisation, today), none: nothingToDo)) }
    if let incidents = section("Stopp", incidentLines) { parts.append(incidents) }
    if let clocks = section("Klockor", clockLines(today)) { parts.append(clocks) }
    if row.status == .open { parts.append("Var ärendet är\n" + positionLines) }
    if let documents = section("Handlingar", documentLines) { parts.append(documents) }
    if let decisions = section("Beslut", decisionLines(organisation)) { parts.append(decisions) }
    if let effects = section("Utskick", effectLines) { parts.append(effects) }
    if let notes = section("Anteckningar", noteLines(organisation)) { parts.append(notes) }
    return parts.joined(separator: "\n\n")
  }

  private func heading(_ organisation: Organisation) -> String {
    var facts = [organisation.board(row.unit)?.name ?? row.unit]
    if !row.party.isEmpty { facts.insert("Från \(row.party)", at: 0) }
    for (role, account) in state.assignments.sorted(by: { $0.key < $1.key }) {
      facts.append("\(organisation.roles[role]?.title ?? role): \(Accounts.title(account, in: organisation))")
    }
    facts.append("öppnat \(row.opened.swedish)")
    facts.append(Words.status(row.status) + (row.closed.map { " \($0.swedish)" } ?? ""))
    let mark = row.secret ? "  [SEKRETESS, offentlig rubrik: \(row.publicTitle)]" : ""
    let reference = organisation.board(row.unit)?.reference(row.dnr, planCode: state.planCode) ?? row.dnr
    return "\(reference)  \(row.title)\(mark)\n\(facts.joined(separator: " · "))"
  }

  private var nothingToDo: String {
    if !incidents.isEmpty { return "Ingen uppgift. Lös stoppet här nedanför (ordning incident)." }
    let waits = state.instances.values.flatMap(\.waits)
    let days = waits.compactMap(\.day).sorted()
    if let day = days.first { return "Ingen uppgift. Ärendet väntar till \(day.swedish)." }
    let messages = Set(waits.compactMap(\.message)).sorted()
    if !messages.isEmpty { return "Ingen uppgift. Ärendet väntar på \(messages.joined(separator: ", "))." }
    if waits.contains(where: { $0.kind == .effect }) { return "Ingen uppgift. Ärendet väntar på ett utskick." }
    return "Ingen uppgift."
  }

  private func todo(_ organisation: Organisation, _ today: CivilDate) -> String {
    var table = TextTable(indent: 2)
    let names = TaskName.names(of: tasks)
    for task in tasks {
      let who = task.assignee.map { Accounts.title($0, in: organisation) } ?? organisation.roles[task.role]?.title ?? ""
      table.add(task.title, who, Words.deadline(task.due, today: today), names[task.id] ?? "")
    }
    let main = tasks.first { !isBeside(TaskID($0.id).flatMap { state.instances[$0.instance]?.path } ?? "") }
    let advice = (main ?? tasks.first).flatMap { CaseDossier.wait(of: $0.id, in: state)?.advice } ?? []
    let guidance = tasks.compactMap { task -> String? in
      guard let id = TaskID(task.id), let path = state.instances[id.instance]?.path,
        let guidance = titles.node(path)?.guidance
      else { return nil }
      let law = guidance.lagrum.isEmpty ? "" : " (\(guidance.lagrum.joined(separator: ", ")))"
      return "  \(tasks.count == 1 ? "" : titles.step(path) + ": ")\(guidance.text)\(law)"
    }
    return ([table.text] + advice.map { Words.advice($0, indent: 2) } + guidance).filter { !$0.isEmpty }.joined(
      separator: "\n")
  }

  private var incidentLines: String {
    var table = TextTable(indent: 2)
    for incident in incidents {
      table.add(IncidentLookup.name(of: incident), Words.time(incident.opened), incident.message)
    }
    return table.text
  }

  private func clockLines(_ today: CivilDate) -> String {
    var table = TextTable(indent: 2)
    for (definition, clock, lastDay) in clocks {
      table.add(definition.title, text(of: clock, lastDay: lastDay, today: today), definition.lagrum ?? "")
    }
    return table.text
  }

  private func text(of clock: ClockState, lastDay: CivilDate?, today: CivilDate) -> String {
    guard let due = clock.due else {
      guard let lastDay else { return "har inte börjat" }
      if !state.isOpen, let wentInTime {
        return "\(lastDay.swedish), svaret gick \(wentInTime ? "i tid" : "för sent")"
      }
      return "\(isAnswered ? "besvarad" : "är över"), sista dag var \(lastDay.swedish)"
    }
    if !state.isOpen { return due.swedish }
    switch clock.phase {
    case .suspended:
      return "stoppad sedan \(clock.suspendedOn?.swedish ?? "–"), sista dag var \(due.swedish)"
    case .idle, .running, .expired: return due.swedishText.deadline(today: today)
    }
  }

  private var documentLines: String {
    var table = TextTable(indent: 2)
    for document in documents {
      table.add(
        String(document.number), document.direction.rawValue, document.day.swedish, document.title,
        document.counterpart, document.secrecy, document.withdrawn ? "återtagen" : "")
    }
    return table.text
  }

  private func decisionLines(_ organisation: Organisation) -> String {
    var table = TextTable(indent: 2)
    for decision in decisions {
      let data = decision.structural
      let day = data["meeting"].date ?? (try? SwedishTime.date(of: decision.time))
      table.add(
        day?.swedish ?? "", data["organ"].text.map { organisation.board($0)?.name ?? $0 } ?? "",
        data["paragraph"].text ?? "", data["outcome"].text ?? "",
        Words.value(decision.personal["text"]))
    }
    return table.text
  }

  private var effectLines: String {
    var table = TextTable(indent: 2)
    for effect in effects {
      table.add(
        Words.state(effect.state), EffectView.kind(of: effect), EffectView.receiver(of: effect), effect.lastError ?? "")
    }
    return table.text
  }

  /// The active steps: those of the process first, and those beside it last.
  private var positionLines: String {
    let paths = state.instances.sorted { $0.key < $1.key }
      .filter { !$0.value.waits.isEmpty || $0.value.incident != nil }.map(\.value.path)
    var counts: [(line: String, count: Int)] = []
    for path in paths.filter({ !isBeside($0) }) + paths.filter({ isBeside($0) }) {
      let line = titles.step(path) + (isBeside(path) ? " (vid sidan om)" : "")
      if let place = counts.firstIndex(where: { $0.line == line }) {
        counts[place].count += 1
      } else {
        counts.append((line, 1))
      }
    }
    if counts.isEmpty { return "  –" }
    return counts.map { "  \($0.line)" + ($0.count > 1 ? ", \($0.count) stycken" : "") }.joined(separator: "\n")
  }

  /// Whether a step stands beside the main flow: one that may be started at any time, or a handler's.
  private func isBeside(_ path: String) -> Bool { path.hasPrefix("!") && !path.hasPrefix(StepList.exitsPath) }

  private func noteLines(_ organisation: Organisation) -> String {
    let shown = notes.suffix(5)
    var table = TextTable(indent: 2)
    for note in shown {
      table.add(
        Words.time(note.time), Accounts.title(note.actor, in: organisation), note.personal["text"].text ?? "–")
    }
    let older = notes.count - shown.count
    return older == 0
      ? table.text
      : "  \(Words.count(older, "äldre anteckning", "äldre anteckningar")): se ordning case history \(row.dnr)\n"
        + table.text
  }

  private func section(_ title: String, _ lines: String) -> String? { lines.isEmpty ? nil : "\(title)\n\(lines)" }

  private func section(_ title: String, _ lines: String, none: String) -> String {
    "\(title)\n\(lines.isEmpty ? "  " + none : lines)"
  }
}
