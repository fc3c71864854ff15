import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// The parts of a case's page, as rows of words.
struct CaseParts {
  let view: CaseView
  let visitor: Visitor

  /// Who it is from, whose it is, when it was opened.
  var facts: [String] {
    let organisation = visitor.organisation
    var facts = view.row.party.isEmpty ? [] : ["Från \(view.row.party)"]
    facts.append(organisation.board(view.row.unit)?.name ?? view.row.unit)
    for (role, account) in view.assignments.sorted(by: { $0.key < $1.key }) {
      facts.append("\(organisation.title(ofRole: role)): \(organisation.title(ofAccount: account))")
    }
    facts.append("öppnat \(view.row.opened.swedish)")
    if let closed = view.row.closed { facts.append("\(Words.status(view.row.status)) \(closed.swedish)") }
    return facts
  }

  /// What it waits for, where there is nothing to do.
  var waiting: String {
    if !view.incidents.isEmpty { return "Ingen uppgift. Stoppet här nedanför måste lösas först." }
    switch view.waiting {
    case .day(let day): return "Ingen uppgift. Ärendet väntar till \(day.swedish)."
    case .messages(let types): return "Ingen uppgift. Ärendet väntar på \(types.joined(separator: ", "))."
    case .effect: return "Ingen uppgift. Ärendet väntar på ett utskick."
    case .nothing: return view.row.status == .open ? "Ingen uppgift." : "Ärendet är \(Words.status(view.row.status))."
    }
  }

  var clocks: [View] {
    view.clocks.map { clock in
      let due = clock.due
      return [
        "clock_title": clock.title, "lagrum": clock.lagrum ?? "",
        "clock_due": due.map { $0.swedishText.deadline(today: visitor.today) } ?? "har ingen sista dag",
        "phase": Words.phase(clock.phase), "is_late": clock.phase == .expired,
        "is_soon": due.map { visitor.today <= $0 && visitor.today.days(until: $0) <= 3 } ?? false,
        "ledger": clock.ledger.map { entry -> View in ["time": Words.time(entry.time), "text": entry.text] },
      ]
    }
  }

  var position: [String] { view.position.map(\.title) }

  var documents: [View] {
    view.documents.map { document in
      [
        "number": document.number, "document_title": document.title, "direction": document.direction.rawValue,
        "day": document.day.swedish, "counterpart": document.counterpart, "secrecy": document.secrecy,
        "withdrawn": document.withdrawn,
      ]
    }
  }

  var decisions: [View] {
    view.decisions.map { decision in
      [
        "decision_title": decision.title, "outcome": decision.outcome, "decider": decision.decider,
        "decision_day": decision.day.swedish, "decision_text": decision.text ?? "",
        "right": [
          decision.paragraph.map { "§ \($0)" }, decision.authority.item.map { "punkt \($0)" },
        ].compactMap(\.self).joined(separator: ", "),
        "explanation": decision.authority.explanation, "track": decision.track ?? "",
        "decision_lagrum": decision.lagrum.joined(separator: ", "),
      ]
    }
  }

  var dispatches: [View] {
    view.dispatches.map { line in
      [
        "state": Words.state(line.row.state), "kind": line.kind, "receiver": line.receiver,
        "error": line.row.lastError ?? "",
      ]
    }
  }

  var events: [View] {
    view.timeline.reversed().map { event in
      [
        "event_time": Words.time(event.time), "actor": event.actorTitle, "event_text": event.text,
        "is_routine": event.isRoutine,
      ]
    }
  }

  var parties: [View] {
    view.parties.map { party in
      [
        "party_role": party.title, "party_name": party.name, "email": party.email ?? "",
        "address": party.address ?? "", "contact": party.contact ?? "",
      ]
    }
  }

  var incidents: [View] {
    view.incidents.map { ["incident_time": Words.time($0.opened), "incident": $0.message] }
  }
}
