import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// One command on one case: a pure function of the state, the definition and the readings, that collects what is to be
/// written. Nothing is written before the whole command has gone well.
final class Execution {
  let environment: ExecutionEnvironment
  let bundle: DefinitionBundle
  let tx: any StoreReader
  let now: Instant
  let today: CivilDate
  let actor: String
  var state: CaseState
  var outbox = ExecutionOutbox()
  /// The message that this command brings.
  var messageInHand: String?
  /// Steps begun in this command, to stop a loop that never waits.
  var begun = 0
  /// Steps begun by one another without a wait between them.
  var depth = 0
  /// Days that steps have been told of in this command, to stop one that waits for the past again and again.
  var daysTold: [String: Int] = [:]
  /// Why a fee that has been asked for could not be given.
  var missingFee: (any Error)?
  private let commandNumber: Int

  init(
    environment: ExecutionEnvironment, bundle: DefinitionBundle, tx: any StoreReader, now: Instant,
    today: CivilDate, actor: String, state: CaseState
  ) {
    self.environment = environment
    self.bundle = bundle
    self.tx = tx
    self.now = now
    self.today = today
    self.actor = actor
    self.state = state
    commandNumber = state.command + 1
  }

  /// Folds an event into the state and keeps it to be written.
  func emit(_ type: EventType, _ structural: KeyValuePairs<String, Value>, personal: Value = .null) throws {
    var data = Context()
    data["k"] = .number(Number(outbox.isOpening ? 1 : commandNumber))
    for (name, value) in structural where !value.isNull { data[name] = value }
    let event = CaseEvent(type, time: now, actor: actor, structural: .context(data), personal: personal)
    try state.apply(event)
    outbox.events.append(event)
  }

  /// Runs a part that may fail; where it does, nothing of it is left.
  func attempt(_ part: () throws -> Void) throws {
    let savedState = state
    let savedOutbox = outbox
    let savedBegun = begun
    do { try part() } catch {
      state = savedState
      outbox = savedOutbox
      begun = savedBegun
      throw error
    }
  }

  /// The process that a scope runs.
  func workflow(of scope: ScopeState) throws -> Workflow {
    guard let frame = state.frames[scope.frame], let workflow = bundle.library.workflows[frame.workflow] else {
      throw StoreError.corrupt("ärendet \(state.dnr) kör en process som saknas i dess sparade definition")
    }
    return workflow
  }

  func scope(_ id: String) throws -> ScopeState {
    guard let scope = state.scopes[id] else { throw StoreError.corrupt("läget \(id) saknas i ärendet \(state.dnr)") }
    return scope
  }

  /// The step that an instance runs.
  func node(of instance: String) throws -> StepNode {
    guard let active = state.instances[instance], let node = try workflow(of: scope(active.scope)).node(active.path)
    else { throw StoreError.corrupt("steget \(instance) saknas i ärendet \(state.dnr)") }
    return node
  }
}
