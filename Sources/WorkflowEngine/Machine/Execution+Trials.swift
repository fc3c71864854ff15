import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// What came of the tries of effects. A report counts only for the try it belongs to: one that comes when the effect has
/// gone on without it never puts the effect back into the queue, and never speaks for another's try.
extension Execution {
  /// Records what the worker that made a try says of it.
  func effectTried(_ attempt: EffectAttempt, _ trial: EffectTrial) throws {
    guard let row = try tx.effect(attempt.effect) else { return }
    if row.state == .running, EffectAttempt(openIn: row) == attempt { return try record(trial, of: row) }
    try takeLateReceipt(trial, of: attempt, row)
  }

  /// Records that the worker which made a try has gone away; not where it has come back and renewed its lease.
  func effectAbandoned(_ attempt: EffectAttempt, _ trial: EffectTrial) throws {
    guard let row = try tx.effect(attempt.effect), row.state == .running, EffectAttempt(openIn: row) == attempt,
      let end = row.leaseUntil, end <= now
    else { return }
    var isUnknown = false
    if case .unknown = trial { isUnknown = true }
    try record(trial, of: row, keepingWorker: isUnknown)
  }

  /// - Parameter keepingWorker: Whether the worker may still come with a receipt that counts.
  private func record(_ trial: EffectTrial, of old: EffectRow, keepingWorker: Bool = false) throws {
    var row = old
    row.leaseUntil = nil
    if !keepingWorker { row.worker = nil }
    switch trial {
    case .succeeded(let receipt):
      row.state = .succeeded
      row.lastError = nil
      outbox.effects.append(row)
      try settleEffect(row, .succeeded(receipt))
    case .retry(let instant, let reason):
      row.state = .queued
      row.nextAttempt = instant
      row.lastError = reason
      outbox.effects.append(row)
      try emit(
        .effectRetried,
        [
          "id": .string(row.id), "instance": .string(row.instance), "key": .string(row.key),
          "attempts": .number(Number(row.attempts)), "next": .string(instant.description),
        ], personal: .context(Context([("reason", .string(reason))])))
    case .failed(let reason):
      row.state = .failed
      row.lastError = reason
      outbox.effects.append(row)
      try effectFailed(row, reason: reason)
    case .unknown(let reason):
      row.state = .oviss
      row.lastError = reason
      outbox.effects.append(row)
      try settleEffect(row, .unknown(reason: reason))
    }
  }

  /// A report of a try that the effect has gone on without.
  ///
  /// What is harmless twice has been, or will be, done again: the report is dropped. Otherwise a certain one settles the
  /// effect that it left `oviss`; where that has been settled without it, it is only noted.
  private func takeLateReceipt(_ trial: EffectTrial, of attempt: EffectAttempt, _ old: EffectRow) throws {
    guard !isRepeatable(old.kind), let outcome = trial.certainOutcome, attempt.number <= old.attempts else { return }
    var row = old
    if attempt.number == old.attempts {
      guard EffectAttempt(openIn: old) == attempt else { return }
      row.worker = nil
      if row.state == .oviss, try settleLate(&row, outcome) { return }
      outbox.effects.append(row)
    }
    try noteReceipt(outcome, of: attempt, row)
  }

  /// Settles an effect that was `oviss`; false where nobody can be told of it as it stands.
  private func settleLate(_ row: inout EffectRow, _ outcome: EffectOutcome) throws -> Bool {
    let isKnownToStep = isWaitedFor(row)
    let incident = try tx.incidents(case: state.id, openOnly: true).first { $0.effect == row.id }
    guard incident != nil || isKnownToStep else { return false }
    if let incident {
      try emit(
        .incidentSettled,
        ["id": .string(incident.id), "instance": .string(row.instance), "effect": .string(row.id), "how": "receipt"])
      try closeIncidentRow(incident.id)
    }
    if case .failed(let reason) = outcome {
      row.state = .failed
      row.lastError = reason
      outbox.effects.append(row)
      try recordOutcome(outcome, of: row, isLate: true)
      try effectFailed(row, reason: reason, isKnownToStep: isKnownToStep)
    } else {
      row.state = .succeeded
      row.lastError = nil
      outbox.effects.append(row)
      try settleEffect(row, outcome, isLate: true)
    }
    return true
  }

  /// Whether the step that asked for an effect waits for it and can be told.
  private func isWaitedFor(_ row: EffectRow) -> Bool {
    guard let active = state.instances[row.instance], active.incident == nil else { return false }
    return active.effects[row.key] == row.id && active.waits.contains { $0.kind == .effect && $0.key == row.key }
  }

  private func noteReceipt(_ outcome: EffectOutcome, of attempt: EffectAttempt, _ row: EffectRow) throws {
    var personal = Context()
    var hasHappened = false
    if case .succeeded(let receipt) = outcome {
      personal["receipt"] = receipt
      hasHappened = true
    }
    if case .failed(let reason) = outcome { personal["reason"] = .string(reason) }
    try emit(
      .receiptNoted,
      [
        "id": .string(row.id), "instance": .string(row.instance), "key": .string(row.key),
        "state": hasHappened ? "succeeded" : "failed", "attempts": .number(Number(attempt.number)),
      ], personal: .context(personal))
  }

  private func isRepeatable(_ kind: String) -> Bool {
    kind == CaseMessageEffect.kind || environment.registry.handler(kind)?.isRepeatable == true
  }
}
