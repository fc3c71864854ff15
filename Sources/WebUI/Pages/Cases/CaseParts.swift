import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// The parts of a case's page, as rows of words.
struct CaseParts {
  let reading: CaseReading
  let visitor: Visitor
  /// The ids of the lines that have left a letter that somebody is yet to post.
  var toBePosted: Set<String> = []

  private var view: CaseView { reading.view }

  /// What the case holds.
  var contents: View {
    let inputs = inputs
    let empty = emptyInputs
    return [
      "clocks": clocks, "has_clocks": !view.clocks.isEmpty, "documents": documents,
      "document_count": view.documents.count, "has_documents": !view.documents.isEmpty, "decisions": decisions,
      "decision_count": view.decisions.count, "has_decisions": !view.decisions.isEmpty, "dispatches": dispatches,
      "has_dispatches": !view.dispatches.isEmpty, "is_sending": isSending, "events": events,
      "event_count": view.timeline.count { !$0.isRoutine },
      "parties": parties, "has_parties": !view.parties.isEmpty, "incidents": incidents,
      "notes": notes, "has_notes": !view.notes.isEmpty, "inputs": inputs,
      "has_inputs": !inputs.isEmpty || !empty.isEmpty,
      "empty_inputs": empty, "has_empty_inputs": !empty.isEmpty,
      "empty_count": empty.count == 1 ? "1 uppgift är inte ifylld" : "\(empty.count) uppgifter är inte ifyllda",
      "untaken": untaken, "follow_ups": followUps, "has_follow_ups": !followUps.isEmpty,
    ]
  }

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
    case .messages(let types):
      let titles = types.map { type in reading.choices.messages.first { $0.id == type }?.title.lowercased() ?? type }
      return "Ingen uppgift. Ärendet väntar på \(titles.inSwedish("eller"))."
    case .effect: return "Ingen uppgift. Ärendet väntar på ett utskick."
    case .nothing: return view.row.status == .open ? "Ingen uppgift." : "Ärendet är \(Words.status(view.row.status))."
    }
  }

  /// Those that the visitor may do first, each kind in the order of the list.
  func order(_ tasks: [TaskView]) -> [TaskView] {
    let mine = tasks.filter { visitor.organisation.mayDo($0.row, visitor.account.id, on: visitor.today) }
    let ids = Set(mine.map(\.id))
    return mine + tasks.filter { !ids.contains($0.id) }
  }

  private var clocks: [View] {
    view.clocks.map { clock in
      [
        "clock_title": clock.title, "clock_lagrum": clock.lagrum ?? "",
        "clock_due": view.text(of: clock, today: visitor.today),
        "phase": Words.phase(clock.phase), "is_late": clock.phase == .expired,
        "is_soon": clock.due.map { visitor.today <= $0 && visitor.today.days(until: $0) <= 3 } ?? false,
        "ledger": clock.ledger.map { entry -> View in
          [
            "time": Words.time(entry.time), "text": entry.text,
            "who": visitor.organisation.title(ofAccount: entry.actor),
          ]
        },
      ]
    }
  }

  /// The documents of the case's list (OSL 5:2), in the order of their numbers.
  var documents: [View] {
    view.documents.map { document in
      [
        "number": document.number, "document_title": document.title, "direction": document.direction.rawValue,
        "day": document.day.swedish, "counterpart": document.counterpart, "secrecy": document.secrecy,
        "has_secrecy": !document.secrecy.isEmpty, "withdrawn": document.withdrawn,
        "document_path": "\(reading.path)/handlingar/\(document.number)"
          + (UploadKind.isWords(document.mediaType) ? "/text" : ""),
        "is_kept": !document.hash.isEmpty,
        "is_erased": document.hash.isEmpty && !view.isHidden(document),
        "document_kind": UploadKind.name(of: document.mediaType), "document_size": UploadKind.size(document.size),
      ]
    }
  }

  /// What has gone out, as rows of the case's list: no document of its own, but documents of the list on their way.
  var sent: [View] {
    view.sent.map { line in
      let what = line.documents.isEmpty ? "" : ": \(line.documents.joined(separator: "; "))"
      return [
        "number": "", "document_title": "Skickat med \(line.way)\(what)", "day": line.day.swedish,
        "counterpart": line.receiver ?? Self.protected, "secrecy": line.receiver == nil ? "sekretess" : "",
        "withdrawn": false, "is_kept": false, "is_erased": false,
      ]
    }
  }

  /// What stands instead of a receiver whom the visitor may not see.
  private static let protected = "Skyddad mottagare"

  private var decisions: [View] {
    view.decisions.map { decision in
      let right = [
        decision.paragraph.map { "§ \($0)" }, decision.authority.item.map { "punkt \($0)" },
        decision.authority.isUrgent == true ? "brådskande (KL 6:39)" : nil,
        decision.changes?.words,
      ].compactMap(\.self).joined(separator: ", ")
      return [
        "decision_title": decision.title, "is_replaced": view.isReplaced(decision), "outcome": decision.outcome,
        "decider": decision.decider,
        "decision_day": decision.day.swedish, "decision_text": decision.text ?? "",
        "has_text": decision.text != nil, "right": right, "has_right": !right.isEmpty,
        "reasons": decision.reasons ?? "", "has_reasons": decision.reasons != nil,
        "conditions": decision.conditions, "has_conditions": !decision.conditions.isEmpty,
        "participants": decision.participants.inSwedish(), "has_participants": !decision.participants.isEmpty,
        "explanation": decision.authority.explanation.map { PageWords.plain($0) }, "track": decision.track ?? "",
        "has_track": decision.track != nil, "decision_lagrum": decision.lagrum.joined(separator: ", "),
      ]
    }
  }

  /// Whether the program is still to send something, which the page does not show by itself when it has.
  private var isSending: Bool {
    view.dispatches.contains {
      ($0.row.state == .queued || $0.row.state == .running) && !toBePosted.contains($0.row.id)
    }
  }

  private var dispatches: [View] {
    view.dispatches.map { line in
      [
        "state": toBePosted.contains(line.row.id) ? "väntar på att postas" : Words.state(line.row.state),
        "kind": line.kind, "receiver": line.receiver,
        "has_receiver": !line.receiver.isEmpty, "error": PageWords.plain(line.row.lastError ?? ""),
        "has_error": line.row.lastError != nil,
      ]
    }
  }

  /// What has happened, the latest first.
  var events: [View] {
    view.timeline.reversed().map { event in
      [
        "event_time": Words.time(event.time), "actor": event.actorTitle, "event_text": event.text,
        "is_routine": event.isRoutine,
      ]
    }
  }

  private var notes: [View] {
    view.notes.reversed().map { note in
      [
        "note_time": Words.time(note.time), "note_actor": note.actorTitle,
        "note_text": note.personal["text"].text ?? "Anteckningen är gallrad.",
      ]
    }
  }

  private var parties: [View] {
    view.parties.map { party in
      [
        "party_role": party.title, "party_name": party.name, "party_number": party.number ?? "",
        "has_number": party.number != nil, "email": party.email ?? "", "has_email": party.email != nil,
        "address": party.address ?? "", "has_address": party.address != nil, "contact": party.contact ?? "",
        "has_contact": party.contact != nil,
      ]
    }
  }

  private var incidents: [View] {
    view.incidents.map {
      [
        "incident_time": Words.time($0.opened), "incident": PageWords.plain($0.message),
        "incident_path": "\(reading.path)/gor/stopp?av=\($0.id.inQuery)",
      ]
    }
  }

  private var followUps: [View] {
    view.followUps.map {
      ["follow_day": $0.day.swedishText.deadline(today: visitor.today), "follow_text": $0.text]
    }
  }

  private var untaken: [View] {
    view.untaken.map {
      ["message_title": $0.title, "message_time": $0.received.map { Words.time($0) } ?? ""]
    }
  }

  /// What was filled in when the case was opened; parties stand by themselves.
  private var inputs: [View] { inputs(view.fields.filter { !isEmpty($0) }) }

  /// What was left empty.
  private var emptyInputs: [View] { inputs(view.fields.filter(isEmpty)) }

  private func isEmpty(_ field: Field) -> Bool {
    let value = view.inputs[field.name] ?? .null
    return value.isNull || value.list?.isEmpty == true
  }

  private func inputs(_ fields: [Field]) -> [View] {
    fields.map { field in
      [
        "input_title": field.title,
        "input_value": FieldWords(organisation: visitor.organisation).text(
          view.inputs[field.name] ?? .null, as: field.type),
        "input_path": "\(reading.path)/gor/ratta?av=\(field.name.inQuery)",
      ]
    }
  }
}
