import CaseStore
import CivilTime
import FEEL
import WorkflowKit

extension Execution {
  /// Carries out one command and lets everything follow that it leads to.
  func run(_ command: CaseCommand, sequence: Int) throws {
    if state.secret && actor != "system" { try requireReader() }
    switch command {
    case .completeTask(let id, let values, let version):
      try requireOpen()
      try completeTask(id, values: values, version: version, sequence: sequence)
    case .claimTask(let id):
      try requireOpen()
      try claimTask(id)
    case .reassignTask(let id, let account, let reason):
      try requireOpen()
      try checkImpartial()
      try reassignTask(id, to: account, reason: reason)
    case .undoTask(let id, let reason):
      try requireOpen()
      try undoTask(id, reason: reason)
    case .message(let id, let type, let payload):
      messageInHand = id
      if actor != "system" { try checkImpartial() }
      try receive(
        PendingMessage(id: id, type: type, payload: payload),
        by: actor == "system" ? .null : role(by: environment.registry.messages[type]?.right ?? .message))
    case .startOptional(let id):
      try requireOpen()
      try requireReader()
      try startOptional(id)
    case .stopOptional(let id, let reason):
      try requireOpen()
      try requireReader()
      try stopOptional(id, reason: reason)
    case .addNote(let text):
      try requireReader()
      guard !text.isBlank else { throw Refusal("Anteckningen är tom.", code: "case.empty-note") }
      try addNote(text)
    case .addDocument(let document):
      try requireReader()
      guard !document.title.isBlank else {
        throw Refusal(
          "Handlingen saknar titel.", code: "case.empty-title", hint: "Skriv vad den är.",
          fields: ["titel": "måste fyllas i"])
      }
      try addDocument(document)
    case .correct(let field, let value, let reason):
      try requireOpen()
      try checkImpartial()
      try correct(field, to: value, reason: reason)
    case .annul(let reason):
      try requireOpen()
      try checkImpartial()
      try annul(reason: reason)
    case .changeClock(let id, let change, let reason):
      try requireOpen()
      try checkImpartial()
      try changeClock(id, change, reason: reason)
    case .settleIncident(let id, let how, let reason):
      try requireReader()
      try settle(incident: id, how, reason: reason)
    case .tick: break
    case .effectTried(let attempt, let trial): try effectTried(attempt, trial)
    case .effectAbandoned(let attempt, let trial): try effectAbandoned(attempt, trial)
    }
    try settle(cause: outbox.events.first?.type.rawValue ?? "tick")
  }

  func requireOpen() throws {
    switch state.status {
    case .open: return
    case .closed:
      throw Refusal("Ärendet \(state.dnr) är avslutat.", code: "case.closed", hint: "Öppna ett nytt ärende.")
    case .annulled: throw Refusal("Ärendet \(state.dnr) är makulerat.", code: "case.annulled")
    }
  }

  /// The role by which the actor may do an act, for the event to record.
  ///
  /// - Throws: `Refusal` that says who may.
  func role(by right: Right) throws -> Value {
    .string(try environment.organisation.role(by: right, in: state.unit, for: actor, on: today))
  }

  /// Checks that the actor may read the case: nobody writes in what they may not read.
  private func requireReader() throws {
    let organisation = environment.organisation
    try organisation.requireAccount(actor)
    let keys = organisation.readerKeys(of: actor, on: today)
    guard Set(keys).isDisjoint(with: CaseReadModels.readers(of: state)) else { return }
    if state.secret { throw CaseLookup.notReader(of: state.dnr, isSecret: true) }
    throw Refusal("\(organisation.title(ofAccount: actor)) arbetar inte för \(state.unit).", code: "case.outsider")
  }
}
