import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions

/// What a command has come to, ready to be written: a value, so that it can be made in one place and written in another.
struct CaseDecision: Sendable {
  /// The case after the command.
  let state: CaseState
  /// Its rows in the lists.
  let models: CaseReadModels
  /// What happened, already in bytes.
  let events: [NewEvent]
  /// The state in bytes, where it is time to keep one.
  let snapshot: [UInt8]?
  let outbox: ExecutionOutbox
  let bundle: DefinitionBundle
  let actor: String
  let now: Instant

  /// - Parameter sequence: The number of the case's last event before the command.
  init(_ execution: Execution, after sequence: Int) throws {
    state = execution.state
    models = try CaseReadModels(of: execution.state, in: execution.bundle.library)
    outbox = execution.outbox
    events = execution.outbox.events.map {
      NewEvent(
        type: $0.type.rawValue, version: 1, time: $0.time, actor: $0.actor, structural: $0.structural,
        personal: $0.personal)
    }
    let next = sequence + events.count
    let isTime = next / Engine.snapshotInterval > sequence / Engine.snapshotInterval
    snapshot = isTime ? ValueJSON.stored(try ValueEncoder().encode(execution.state)) : nil
    bundle = execution.bundle
    actor = execution.actor
    now = execution.now
  }
}
