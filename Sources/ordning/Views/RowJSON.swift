import CaseStore
import CivilTime
import FEEL
import WorkflowEngine

/// The JSON form of what the commands list.
///
/// Names are stable; days are `YYYY-MM-DD`, instants ISO 8601 in UTC.
enum RowJSON {
  /// A case.
  static func value(_ row: CaseRow) -> Value {
    [
      "dnr": .string(row.dnr), "id": .string(row.id), "title": .string(row.title),
      "public_title": .string(row.publicTitle), "secret": .boolean(row.secret), "party": .string(row.party),
      "workflow": .string(row.workflow), "board": .string(row.unit), "status": .string(row.status.rawValue),
      "position": .string(row.position), "opened": .date(row.opened), "closed": .day(row.closed),
    ]
  }

  /// A task, with its short name.
  static func value(_ task: WorkItemRow, name: String) -> Value {
    [
      "task": .string(name), "id": .string(task.id), "dnr": .string(task.dnr), "title": .string(task.title),
      "board": .string(task.unit), "role": .string(task.role), "assignee": .text(task.assignee), "due": .day(task.due),
      "created": .instant(task.created),
    ]
  }

  /// A document.
  static func value(_ row: DocumentRow) -> Value {
    [
      "number": .count(row.number), "title": .string(row.title), "direction": .string(row.direction.rawValue),
      "day": .date(row.day), "counterpart": .string(row.counterpart), "secrecy": .string(row.secrecy),
      "public_title": .string(row.publicTitle),
      "media_type": .string(row.mediaType), "hash": .string(row.hash), "size": .count(row.size),
      "withdrawn": .boolean(row.withdrawn),
    ]
  }

  /// An incident, with its short name.
  static func value(_ row: IncidentRow) -> Value {
    [
      "incident": .string(IncidentLookup.name(of: row)), "id": .string(row.id), "dnr": .string(row.dnr),
      "step": .string(TaskName.step(ofInstance: row.instance)), "effect": .text(row.effect),
      "message": .string(row.message), "opened": .instant(row.opened), "settled": .time(row.settled),
    ]
  }

  /// An effect of the outbox; a public title stands for the receiver and the error of a secret case's.
  static func value(_ line: DispatchView, dnr: String, publicTitle: String? = nil) -> Value {
    let row = line.row
    return [
      "id": .string(row.id), "dnr": .string(dnr), "kind": .string(row.kind), "state": .string(row.state.rawValue),
      "to": .string(publicTitle ?? line.receiver), "attempts": .count(row.attempts),
      "next_attempt": .instant(row.nextAttempt), "error": .text(publicTitle == nil ? row.lastError : Veil.mark),
    ]
  }

  /// What a command on a case has led to.
  static func value(_ receipt: CaseReceipt) -> Value {
    [
      "dnr": .string(receipt.dnr), "id": .string(receipt.caseID), "sequence": .count(receipt.sequence),
      "events": .list(receipt.events.map { .string($0) }),
    ]
  }
}
