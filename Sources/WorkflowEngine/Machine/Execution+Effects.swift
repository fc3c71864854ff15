import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// Takes back an effect that has not been begun. One that is under way cannot be taken back: its outcome is recorded
  /// when it is known, though the step is gone.
  func withdrawEffect(_ id: String, instance: String, key: String) throws {
    if let position = outbox.effects.lastIndex(where: { $0.id == id }) {
      guard [.queued, .failed].contains(outbox.effects[position].state) else { return }
      outbox.effects[position].state = .cancelled
    } else {
      guard var row = try tx.effect(id), [.queued, .failed].contains(row.state) else { return }
      row.state = .cancelled
      outbox.effects.append(row)
    }
    try emit(
      .effectSettled,
      ["id": .string(id), "instance": .string(instance), "key": .string(key), "state": "cancelled"])
  }

  /// Takes back an effect that a step no longer wants, with the stop it may stand on.
  ///
  /// - Throws: `Refusal` where it is on its way, or nobody knows whether it has gone.
  func takeBackEffect(_ key: String, of instance: String) throws {
    guard let id = state.instances[instance]?.effects[key],
      let row = try outbox.effects.last(where: { $0.id == id }) ?? tx.effect(id)
    else { return }
    switch row.state {
    case .queued, .failed:
      try withdrawEffect(id, instance: instance, key: key)
      for incident in try tx.incidents(case: state.id, openOnly: true) where incident.effect == id {
        try closeIncidentRow(incident.id)
      }
    case .running, .oviss:
      throw Refusal(
        "Ett utskick som det här ändrar är redan på väg.", code: "case.effect-in-flight",
        hint: "Försök igen om en stund, när det är känt om det gick fram (ordning effect list --case \(state.dnr)).")
    case .succeeded, .cancelled: return
    }
  }

  /// Records an effect's outcome and tells the step that waits for it.
  ///
  /// - Parameter isLate: Whether it was known only after the effect had become `oviss`.
  func settleEffect(_ row: EffectRow, _ outcome: EffectOutcome, isLate: Bool = false) throws {
    try recordOutcome(outcome, of: row, isLate: isLate)
    let signal = Signal(key: row.key, event: .effect(outcome))
    if let active = state.instances[row.instance],
      active.waits.contains(where: { $0.kind == .effect && $0.key == row.key })
    {
      try resumeUnattended(row.instance, on: signal)
    } else if case .unknown(let reason) = outcome {
      try openIncident(
        on: row.instance, effect: row.id,
        StepFault(
          "\(reason) Det är inte känt om utskicket har gått. Ta reda på det: försök igen om det inte gick, hoppa över med skäl om det gick."
        ), signal: .null)
    }
  }

  func recordOutcome(_ outcome: EffectOutcome, of row: EffectRow, isLate: Bool) throws {
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
        "attempts": .number(Number(row.attempts)), "late": isLate ? true : .null,
      ], personal: .context(personal))
  }

  /// An effect has failed for good: an interrupt or handler may take it, otherwise a person must.
  ///
  /// - Parameter isKnownToStep: Whether the step has been told that the outcome was unknown; then it is told of this too,
  ///   and asks a person in its own way.
  func effectFailed(_ row: EffectRow, reason: String, isKnownToStep: Bool = false) throws {
    var instance: String? = row.instance
    // From the step outwards, through the calls it stands in; each process knows the step by its own name.
    while let id = instance, let active = state.instances[id], let scope = state.scopes[active.scope] {
      let step = String(active.path.split(separator: "/").first ?? "")
      _ = try fire(.effectFailed(step: step), frame: scope.frame)
      if state.instances[row.instance] == nil { return }
      instance = state.scopes[scope.frame]?.owner
    }
    if isKnownToStep {
      return try resumeUnattended(row.instance, on: Signal(key: row.key, event: .effect(.failed(reason: reason))))
    }
    let times = row.attempts == 1 ? "en gång" : "\(row.attempts) gånger"
    let message = StepFault(
      "\(reason) Försökt \(times). Försök igen när felet är avhjälpt, hoppa över med skäl, eller avbryt.")
    try openIncident(on: row.instance, effect: row.id, message, signal: .null)
  }

  /// Whether an instance, or a branch under it, has an effect whose outcome is not known yet.
  func hasEffectInFlight(_ instance: String) throws -> Bool {
    guard let active = state.instances[instance] else { return false }
    for id in active.effects.values {
      let row = try outbox.effects.last { $0.id == id } ?? tx.effect(id)
      if row?.state == .running || row?.state == .oviss { return true }
    }
    for scope in state.scopes(under: instance) {
      if let current = state.scopes[scope]?.current, try hasEffectInFlight(current) { return true }
    }
    return false
  }

  /// A person has found out whether an effect whose outcome was unknown has happened.
  func settleUnknownEffect(_ key: String, of instance: String, happened: Bool, reason: String) throws {
    guard let id = state.instances[instance]?.effects[key], var row = try tx.effect(id), row.state == .oviss else {
      return
    }
    let role = try role(by: .settle)
    row.state = happened ? .succeeded : .cancelled
    row.lastError = nil
    outbox.effects.append(row)
    try emit(
      .effectSettled,
      [
        "id": .string(id), "instance": .string(instance), "key": .string(key),
        "state": .string(happened ? "confirmed" : "given-up"), "role": role,
      ], personal: .context(Context([("reason", .string(reason))])))
  }
}
