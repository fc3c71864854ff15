import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// Takes a message in; it is delivered at once where something awaits it, and kept otherwise.
  ///
  /// - Parameter role: The role by which a person hands it in; null where another case or the world has sent it.
  func receive(_ message: PendingMessage, by role: Value) throws {
    guard let type = environment.registry.messages[message.type] else {
      throw Refusal(
        "Meddelandet \"\(message.type)\" finns inte.", code: "message.unknown",
        hint: "Meddelandena är \(environment.registry.messages.keys.sorted().joined(separator: ", ")).")
    }
    guard state.isOpen else {
      throw Refusal("Ärendet \(state.dnr) är avslutat och tar inte emot meddelanden.", code: "case.closed")
    }
    guard bundle.mayAwait(message.type, in: environment.registry) else {
      throw Refusal(
        "Processen \(state.workflow) väntar aldrig på meddelandet \"\(message.type)\".", code: "message.never-awaited",
        hint: "Kontrollera ärendets nummer.")
    }
    let (payload, problems) = type.fields.conform(message.payload.context ?? Context())
    if !problems.isEmpty {
      throw Refusal("Meddelandet \"\(message.type)\" är inte rätt ifyllt.", code: "message.fields", fields: problems)
    }
    let taken = type.takesOver ? try dayOfTakeOver(payload) : nil
    try emit(
      .messageReceived, ["id": .string(message.id), "type": .string(message.type), "role": role],
      personal: .context(Context([("payload", .context(payload))])))
    if type.takesOver { try reserve(.takenOver, on: taken) }
  }

  /// The day the nämnd took the matter over; nil where that is today.
  private func dayOfTakeOver(_ payload: Context) throws -> CivilDate? {
    guard let day = payload[MessageType.dayOfTakeOver]?.date, day != today else { return nil }
    guard day < today, day >= state.opened else {
      throw Refusal(
        "Nämnden kan inte ha tagit över ärendet \(day.swedish).", code: "message.take-over-day",
        hint: "Ange en dag från den då ärendet öppnades, \(state.opened.swedish), till i dag.",
        fields: [
          MessageType.dayOfTakeOver: day > today
            ? "dagen kan inte ligga i framtiden" : "ärendet öppnades först \(state.opened.swedish)"
        ])
    }
    return day
  }

  /// Delivers one of the messages that wait; false where none can be.
  func deliverPending() throws -> Bool {
    for message in state.pending {
      for (instance, active) in state.instances.sorted(by: { $0.key < $1.key }) where active.incident == nil {
        guard
          let wait = active.waits.first(where: { $0.kind == .message && $0.message == message.type })
        else { continue }
        try emit(.messageTaken, ["id": .string(message.id), "by": .string(instance)])
        try deliver(
          message, to: instance,
          Signal(key: wait.key, event: .message(type: message.type, payload: message.payload)))
        return true
      }
      if try mustWait(.message(message.type)) { continue }
      let before = state.pending.count
      if try fire(.message(message.type), message: message), state.pending.count < before { return true }
    }
    return false
  }

  /// Gives a message to a step. A refusal goes back to whoever sends it now; an older message is put aside with a note.
  private func deliver(_ message: PendingMessage, to instance: String, _ signal: Signal) throws {
    do { try attempt { try resume(instance, on: signal) } } catch let refusal as Refusal {
      if message.id == messageInHand { throw refusal }
      let title = environment.registry.messages[message.type]?.title ?? message.type
      try addNote("Meddelandet \"\(title)\" lades åt sidan: \(refusal.message)")
    } catch {
      try openIncident(on: instance, effect: nil, error, signal: SignalRecord.value(of: signal))
    }
  }

  /// Puts aside what has come already of an answer that a step now begins to wait for.
  func putAsideEarly(_ type: String, for instance: String) throws {
    guard let message = environment.registry.messages[type], message.isAnswer else { return }
    if state.instances[instance]?.waits.contains(where: { $0.message == type }) == true { return }
    for early in state.pending where early.type == type {
      try emit(.messageTaken, ["id": .string(early.id), "by": .string(instance), "aside": true])
      try addNote("Meddelandet \"\(message.title)\" lades åt sidan: det kom innan det som väntar på svar hade börjat.")
    }
  }
}
