import CaseStore
import CivilTime
import FEEL

/// An effect as a case's events tell of it. A worker that takes it up writes no event, so it may also be under way.
struct ExpectedEffect {
  var row: EffectRow
  /// Whether the events say when it may be begun next.
  private var knowsNext = true

  /// An effect that has just been asked for.
  init(asked data: EventData, case caseID: String) throws {
    let id = try data.text("id")
    let personal = data.event.personal["payload"]
    let isMessage = data.event.type == .messageSent
    // A message's event does not name the step that sent it, but its id does: case, instance, key, number.
    let parts = id.split(separator: "~").map(String.init)
    row = EffectRow(
      id: id, caseID: caseID, instance: isMessage ? parts.dropFirst().first ?? "" : try data.text("instance"),
      key: isMessage ? "message" : try data.text("key"),
      kind: isMessage ? CaseMessageEffect.kind : try data.text("kind"),
      payload: isMessage ? ["receiver": data["receiver"], "type": data["type"], "payload": personal] : personal,
      state: .queued, attempts: 0, nextAttempt: data.event.time)
  }

  /// What another event tells of it.
  mutating func apply(_ data: EventData) throws {
    if let attempts = data["attempts"].integer, data.event.type != .receiptNoted { row.attempts = attempts }
    switch data.event.type {
    case .effectRetried:
      row.state = .queued
      let next = data["next"].text.flatMap { Instant($0) }
      knowsNext = next != nil
      if let next { row.nextAttempt = next }
    case .effectSettled:
      switch data["state"].text {
      case "succeeded", "confirmed": row.state = .succeeded
      case "failed": row.state = .failed
      case "oviss": row.state = .oviss
      default: row.state = .cancelled
      }
    case .incidentOpened where row.state == .queued:
      row.state = .failed
      row.attempts += 1
    case .incidentSettled where data["how"].text == IncidentResolution.retry.rawValue:
      row.state = .queued
      row.attemptsBefore = row.attempts
      row.nextAttempt = data.event.time
      knowsNext = true
    default: break
    }
  }

  /// The task that asked for it has been undone, where it was asked for after so many others.
  mutating func undo(after count: Int) {
    let number = row.id.split(separator: "~").last.flatMap { Int($0) } ?? 0
    if number > count { row.state = .cancelled }
  }

  /// Whether a row of the outbox is what the events tell of.
  func matches(_ found: EffectRow) -> Bool {
    guard found.id == row.id, found.caseID == row.caseID, found.instance == row.instance, found.key == row.key,
      found.kind == row.kind, found.payload == row.payload, found.attemptsBefore == row.attemptsBefore
    else { return false }
    guard row.state == .queued else { return found.state == row.state && found.attempts >= row.attempts }
    let isNext = !knowsNext || found.nextAttempt == row.nextAttempt
    switch found.state {
    case .queued: return isNext && found.attempts == row.attempts
    case .running:
      return isNext && found.attempts == row.attempts + 1 && found.worker != nil && found.leaseUntil != nil
    default: return false
    }
  }
}
