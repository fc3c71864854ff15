import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// Takes back an effect that has not been begun; one that is under way cannot be taken back.
  func withdrawEffect(_ id: String, instance: String, key: String) throws {
    if let position = outbox.effects.lastIndex(where: { $0.id == id }) {
      outbox.effects[position].state = .cancelled
    } else if var row = try tx.effect(id), row.state == .queued || row.state == .failed {
      row.state = .cancelled
      outbox.effects.append(row)
    }
    try emit(
      .effectSettled,
      ["id": .string(id), "instance": .string(instance), "key": .string(key), "state": "cancelled"])
  }

  /// Records an effect's outcome and tells the step that waits for it.
  func settleEffect(_ row: EffectRow, _ outcome: EffectOutcome) throws {
    var personal = Context()
    let word: String
    switch outcome {
    case .succeeded(let receipt):
      word = "succeeded"
      personal["receipt"] = receipt
    case .failed(let reason):
      word = "failed"
      personal["reason"] = .string(reason)
    case .unknown(let reason):
      word = "oviss"
      personal["reason"] = .string(reason)
    case .skipped(let reason):
      word = "skipped"
      personal["reason"] = .string(reason)
    }
    try emit(
      .effectSettled,
      [
        "id": .string(row.id), "instance": .string(row.instance), "key": .string(row.key), "state": .string(word),
        "attempts": .number(Number(row.attempts)),
      ], personal: .context(personal))
    let signal = Signal(key: row.key, event: .effect(outcome))
    if let active = state.instances[row.instance],
      active.waits.contains(where: { $0.kind == .effect && $0.key == row.key })
    {
      try resumeUnattended(row.instance, on: signal)
    }
  }

  /// An effect has failed for good: an interrupt or handler may take it, otherwise a person must.
  func effectFailed(_ row: EffectRow, reason: String) throws {
    if let active = state.instances[row.instance] {
      let step = String(active.path.split(separator: "/").first ?? "")
      if try fire(.effectFailed(step: step)) { return }
    }
    let message = StepFault(
      "\(reason) Försökt \(row.attempts) gånger. Försök igen när felet är avhjälpt, hoppa över med skäl, eller avbryt.")
    try openIncident(on: row.instance, effect: row.id, message, signal: .null)
  }

  /// Whether an instance, or a branch under it, has an effect whose outcome is not known yet.
  func hasEffectInFlight(_ instance: String) throws -> Bool {
    guard let active = state.instances[instance] else { return false }
    for id in active.effects.values {
      if let row = try tx.effect(id), row.state == .running || row.state == .oviss,
        !outbox.effects.contains(where: { $0.id == id })
      {
        return true
      }
    }
    for scope in state.scopes.values where scope.owner == instance {
      if let current = scope.current, try hasEffectInFlight(current) { return true }
    }
    return false
  }

  /// A person has found out whether an effect whose outcome was unknown has happened.
  func settleUnknownEffect(_ key: String, of instance: String, happened: Bool, reason: String) throws {
    guard let id = state.instances[instance]?.effects[key], var row = try tx.effect(id), row.state == .oviss else {
      return
    }
    row.state = happened ? .succeeded : .cancelled
    row.lastError = nil
    outbox.effects.append(row)
    try emit(
      .effectSettled,
      [
        "id": .string(id), "instance": .string(instance), "key": .string(key),
        "state": .string(happened ? "confirmed" : "given-up"),
      ], personal: .context(Context([("reason", .string(reason))])))
  }
}
