import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

extension CaseView {
  /// The case for people: first what is to be done, then how long there is, where it stands, and what it holds.
  func text(organisation: Organisation, today: CivilDate) -> String {
    var parts = [heading(organisation)]
    if let stranded { parts.append("Ärendet kan inte fortsätta: \(stranded)") }
    if row.status == .open { parts.append(section("Att göra nu", todo(organisation, today), none: nothingToDo)) }
    if let followUps = section("Ska följas upp", followUpLines) { parts.append(followUps) }
    if let incidents = section("Stopp", incidentLines) { parts.append(incidents) }
    if let messages = section("Meddelanden som inget har tagit emot", messageLines) { parts.append(messages) }
    if let clocks = section("Klockor", clockLines(today)) { parts.append(clocks) }
    if row.status == .open { parts.append("Var ärendet är\n" + positionLines) }
    if let documents = section("Handlingar", documentLines) { parts.append(documents) }
    if let decisions = section("Beslut", decisionLines) { parts.append(decisions) }
    if let dispatches = section("Utskick", dispatchLines) { parts.append(dispatches) }
    if let notes = section("Anteckningar", noteLines) { parts.append(notes) }
    return parts.joined(separator: "\n\n")
  }

  private func heading(_ organisation: Organisation) -> String {
    var facts = [organisation.board(row.unit)?.name ?? row.unit]
    if !row.party.isEmpty { facts.insert("Från \(row.party)", at: 0) }
    for (role, account) in assignments.sorted(by: { $0.key < $1.key }) {
      facts.append("\(organisation.title(ofRole: role)): \(organisation.title(ofAccount: account))")
    }
    facts.append("öppnat \(row.opened.swedish)")
    facts.append(Words.status(row.status) + (row.closed.map { " \($0.swedish)" } ?? ""))
    let mark = row.secret ? "  [SEKRETESS, offentlig rubrik: \(row.publicTitle)]" : ""
    let reference = organisation.board(row.unit)?.reference(row.dnr, planCode: planCode) ?? row.dnr
    return "\(reference)  \(row.title)\(mark)\n\(facts.joined(separator: " · "))"
  }

  private var nothingToDo: String {
    if !incidents.isEmpty { return "Ingen uppgift. Lös stoppet här nedanför (ordning incident)." }
    switch waiting {
    case .day(let day): return "Ingen uppgift. Ärendet väntar till \(day.swedish)."
    case .messages(let types): return "Ingen uppgift. Ärendet väntar på \(types.joined(separator: ", "))."
    case .effect: return "Ingen uppgift. Ärendet väntar på ett utskick."
    case .nothing: return "Ingen uppgift."
    }
  }

  private func todo(_ organisation: Organisation, _ today: CivilDate) -> String {
    var table = TextTable(indent: 2)
    for task in tasks {
      let who =
        organisation.assignee(of: task.row, on: today).map { organisation.title(ofAccount: $0) }
        ?? organisation.title(ofRole: task.role)
      table.add(task.title, who, Words.deadline(task.due, today: today), task.name)
    }
    let advice = mainTask?.advice ?? []
    let guidance = tasks.compactMap { task in
      task.guidance.map { "  \(tasks.count == 1 ? "" : task.stepTitle + ": ")\(Words.guidance($0))" }
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

  private var messageLines: String {
    var table = TextTable(indent: 2)
    for message in untaken { table.add(message.title, message.received.map { Words.time($0) } ?? "", message.type) }
    return table.text
  }

  private func clockLines(_ today: CivilDate) -> String {
    var table = TextTable(indent: 2)
    for clock in clocks { table.add(clock.title, text(of: clock, today: today), clock.lagrum ?? "") }
    return table.text
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

  private var decisionLines: String {
    var table = TextTable(indent: 2)
    for decision in decisions {
      table.add(
        decision.day.swedish, decision.decider, Self.right(of: decision),
        isReplaced(decision) ? "\(decision.outcome) (rättat: nästa gäller)" : decision.outcome,
        Words.value(.text(decision.text)))
    }
    return table.text
  }

  /// Under which paragraph or item a decision was taken, and which one it changes.
  private static func right(of decision: DecisionView) -> String {
    [
      decision.paragraph.map { "§ \($0)" }, decision.authority.item.map { "punkt \($0)" },
      decision.authority.isUrgent == true ? "brådskande" : nil,
      decision.changes?.words,
    ].compactMap(\.self).joined(separator: ", ")
  }

  private var dispatchLines: String {
    var table = TextTable(indent: 2)
    for line in dispatches {
      table.add(Words.state(line.row.state), line.kind, line.receiver, line.row.lastError ?? "")
    }
    return table.text
  }

  private var positionLines: String {
    var counts: [(line: String, count: Int)] = []
    for active in position {
      let line = active.title + (active.isBeside ? " (vid sidan om)" : "")
      if let place = counts.firstIndex(where: { $0.line == line }) {
        counts[place].count += 1
      } else {
        counts.append((line, 1))
      }
    }
    if counts.isEmpty { return "  –" }
    return counts.map { "  \($0.line)" + ($0.count > 1 ? ", \($0.count) stycken" : "") }.joined(separator: "\n")
  }

  private var followUpLines: String {
    followUps.map { "  \($0.day.swedish): \($0.text)" }.joined(separator: "\n")
  }

  private var noteLines: String {
    let notes = notes
    let shown = notes.suffix(5)
    var table = TextTable(indent: 2)
    for note in shown {
      table.add(Words.time(note.time), note.actorTitle, note.personal["text"].text ?? "–")
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
