import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// Stops a step until a person has settled what it could not.
  func openIncident(on instance: String, effect: String?, _ error: any Error, signal: Value) throws {
    if let error = error as? StoreError { throw error }
    let id = "\(state.id)~i\(state.incidents + 1)"
    let message = "\(error)"
    try emit(
      .incidentOpened,
      ["id": .string(id), "instance": .string(instance), "effect": effect.map { .string($0) } ?? .null],
      personal: .context(Context([("message", .string(message)), ("signal", signal)])))
    outbox.incidents.append(
      IncidentRow(
        id: id, caseID: state.id, dnr: state.dnr, instance: instance, effect: effect, message: message, opened: now,
        settled: nil))
  }

  /// Tells a person of something that no single step stands still on; the same thing is told once.
  func openCaseIncident(_ message: String, _ error: any Error) throws {
    if let error = error as? StoreError { throw error }
    let known = try tx.incidents(case: state.id, openOnly: false) + outbox.incidents
    if known.contains(where: { $0.instance.isEmpty && $0.message == message }) { return }
    try openIncident(on: "", effect: nil, StepFault(message), signal: .null)
  }

  /// Closes what stands open on an instance that the process leaves.
  func closeIncidents(of instance: String) throws {
    for row in try tx.incidents(case: state.id, openOnly: true) where row.instance == instance {
      try closeIncidentRow(row.id)
    }
    for row in outbox.incidents where row.instance == instance && row.settled == nil { try closeIncidentRow(row.id) }
  }

  func closeIncidentRow(_ id: String) throws {
    if let position = outbox.incidents.lastIndex(where: { $0.id == id }) {
      outbox.incidents[position].settled = now
    } else if var row = try tx.incident(id) {
      row.settled = now
      outbox.incidents.append(row)
    }
  }

  /// Settles an incident as a person has decided.
  func settle(incident id: String, _ how: IncidentResolution, reason: String) throws {
    guard let row = try tx.incident(id), row.caseID == state.id else {
      throw Refusal("Stoppet \(id) finns inte i ärendet.", code: "incident.unknown")
    }
    guard row.settled == nil else { throw Refusal("Stoppet är redan löst.", code: "incident.settled") }
    guard how == .retry || !reason.isBlank else {
      throw Refusal("Skriv varför.", code: "incident.reason", fields: ["skäl": "måste fyllas i"])
    }
    let role = try role(by: how, of: row)
    let active = state.instances[row.instance]
    try emit(
      .incidentSettled,
      [
        "id": .string(id), "instance": .string(row.instance), "effect": row.effect.map { .string($0) } ?? .null,
        "how": .string(how.rawValue), "role": role,
      ],
      personal: .context(Context([("reason", .string(reason))])))
    try closeIncidentRow(id)
    if how == .cancel { try requireOpen() }
    if let effect = row.effect { return try settle(effect: effect, of: row.instance, how, reason: reason) }
    guard let active else {
      if how == .cancel { try annul(reason: reason) }
      return
    }
    let node = try node(of: row.instance)
    switch how {
    case .retry:
      if let signal = SignalRecord.signal(of: active.failedSignal) {
        if case .task = signal.event { return try retry(signal, of: row.instance) }
        try resumeUnattended(row.instance, on: signal)
      } else {
        do { try attempt { try start(node, instance: row.instance, scope: active.scope) } } catch {
          try openIncident(on: row.instance, effect: nil, error, signal: .null)
        }
      }
    case .skip:
      for (key, effect) in active.effects.sorted(by: { $0.key < $1.key }) {
        try withdrawEffect(effect, instance: row.instance, key: key)
      }
      do { try complete(row.instance, node: node, output: .context(Context()), config: .null) } catch let fault
        as StepFault
      {
        throw Refusal(
          "\"\(node.title)\" kan inte hoppas över: \(fault.message)", code: "incident.stands",
          hint: "Rätta det som saknas och försök igen, eller makulera ärendet.")
      }
    case .cancel: try annul(reason: "Stopp i steget \(node.title): \(reason)")
    }
  }

  /// The role by which an incident may be settled. Trying again asks for none, unless it would send anew what may have
  /// gone already.
  private func role(by how: IncidentResolution, of row: IncidentRow) throws -> Value {
    let isUncertain = try row.effect.flatMap { try tx.effect($0) }?.state == .oviss
    switch how {
    case .retry: return isUncertain ? try role(by: .settle) : .null
    case .skip: return try role(by: isUncertain ? .settle : .skip)
    case .cancel: return try role(by: .annul)
    }
  }

  /// Hands in a person's form once more; where the step now refuses it, the task is open again.
  private func retry(_ signal: Signal, of instance: String) throws {
    do { try attempt { try resume(instance, on: signal) } } catch is Refusal {
      return
    } catch {
      try openIncident(on: instance, effect: nil, error, signal: SignalRecord.value(of: signal))
    }
  }

  private func settle(
    effect id: String, of instance: String, _ how: IncidentResolution, reason: String
  ) throws {
    guard var row = try tx.effect(id) else { throw StoreError.corrupt("effekten \(id) saknas") }
    switch how {
    case .retry:
      row.state = .queued
      row.attemptsBefore = row.attempts
      row.nextAttempt = now
      row.leaseUntil = nil
      outbox.effects.append(row)
    case .skip:
      row.state = .cancelled
      outbox.effects.append(row)
      try settleEffect(row, .skipped(reason: reason))
    case .cancel: try annul(reason: reason)
    }
  }
}
