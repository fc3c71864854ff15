import CaseStore
import CivilTime
import WorkflowDefinitions

/// A command decided before its turn to write, from what the engine remembers of the case.
///
/// It is used only where nothing that it was built on has changed when the turn comes; otherwise the command is decided
/// again, then and there. So it can never be wrong, only in vain. The writer does one thing at a time for everybody: what
/// is decided beside it is what lets many clients have more than one processor.
struct Foresight: Sendable {
  let decision: CaseDecision
  private let before: KnownCase
  private let hashes: AuthorizerHashes
  private let fees: String?

  /// Decides a command; nil where the engine does not remember enough, where the command needs the store, and where it
  /// is refused: a refusal is given only of what is true when the turn has come.
  init?(
    _ command: CaseCommand, on caseID: String, by actor: String, at now: Instant, engine: Engine
  ) {
    guard !command.isDelivery, let before = engine.cache.latest(caseID),
      let organisation = engine.cache.latestOrganisation, let authorizer = engine.cache.latestAuthorizer,
      let fees = engine.cache.latestFees,
      authorizer.hashes.organisation == organisation.hash, let bundle = engine.cache.bundle(pin: before.state.pin),
      let moment = try? Moment(now, by: actor, after: before.state)
    else { return nil }
    let store = UnreadStore()
    let execution = Execution(
      environment: engine.environment(organisation.value, authorizer: authorizer.value, fees: fees.value),
      bundle: bundle, tx: store, now: moment.now, today: moment.today, actor: actor, state: before.state)
    guard (try? execution.run(command, sequence: before.head.sequence)) != nil, !store.wasAsked,
      let decision = try? CaseDecision(execution, after: before.head.sequence)
    else { return nil }
    self.decision = decision
    self.before = before
    hashes = authorizer.hashes
    self.fees = fees.hash
  }

  /// Whether what it was built on is what the store holds now.
  func holds(for known: KnownCase, _ tx: any StoreReader) throws -> Bool {
    try known === before && AuthorizerHashes(tx) == hashes && tx.configHash(Engine.feesName) == fees
  }
}

extension CaseCommand {
  /// Whether this brings a message, which is taken in only once: the store alone knows whether it has been.
  fileprivate var isDelivery: Bool {
    if case .message = self { return true }
    return false
  }
}
