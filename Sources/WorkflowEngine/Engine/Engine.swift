public import CaseStore
public import CivilTime
import FEEL
import SourceDiagnostics
public import WorkflowDefinitions
public import WorkflowKit

/// Runs the cases of one municipality: every command is one transaction, and what it answers is durable.
///
/// The engine holds no state of its own but caches that are checked against the store in every transaction, so that
/// several engines (the command line beside a server) may work on one store.
public struct Engine: Sendable {
  /// The store.
  public let store: any CaseStore
  /// The installed plugins.
  public let registry: PluginRegistry
  /// The processes that new cases may run.
  public let library: WorkflowLibrary
  let templates: TemplateLibrary
  let cache: EngineCache

  /// An engine on a store.
  ///
  /// - Parameters:
  ///   - library: The processes that new cases may run; running cases go on with the ones they began with.
  public init(
    store: any CaseStore, registry: PluginRegistry, library: WorkflowLibrary, templates: TemplateLibrary
  ) {
    self.store = store
    self.registry = registry
    self.library = library
    self.templates = templates
    cache = EngineCache()
  }

  /// Opens a case and runs it to its first wait.
  ///
  /// - Throws: `Refusal` where the inputs are wrong or the actor may not; `EngineError`, `StoreError`.
  public func open(_ request: OpenRequest, by actor: String, at now: Instant) async throws -> CaseReceipt {
    try await open(request, by: actor, at: now) { _, _ in }
  }

  /// - Parameter beside: What else is written in the same transaction.
  func open(
    _ request: OpenRequest, by actor: String, at now: Instant,
    beside: @escaping @Sendable (any StoreTransaction, CaseReceipt) throws -> Void
  ) async throws -> CaseReceipt {
    guard let bundle = cache.bundle(of: request.workflow, make: { bundle(request.workflow) }) else {
      let hint = Suggestion.hint(for: request.workflow, in: library.workflows.keys.sorted())
      throw EngineError.unknownWorkflow(request.workflow, hint: hint)
    }
    let today = try SwedishTime.date(of: now)
    let id = CaseID.make(at: now)
    let result = try await store.write { tx in
      let environment = try self.environment(tx)
      let opening = try CaseOpening(
        request: request, bundle: bundle, environment: environment, id: id, actor: actor, now: now, today: today)
      let execution = try opening.run(in: tx)
      let result = try CaseWriter(decision: CaseDecision(execution, after: 0), before: nil, store: store).write(to: tx)
      try beside(tx, result.receipt)
      return result
    }
    cache.keep(result.known)
    return result.receipt
  }

  /// Carries out a command on a case.
  ///
  /// - Parameter seen: The case's last event that the person saw, where known; the command is refused where something has
  ///   happened after it.
  /// - Throws: `Refusal` with the reason where the answer is no, also where something has happened in the case after `now`;
  ///   `EngineError`, `StoreError`.
  public func perform(
    _ command: CaseCommand, on caseID: String, by actor: String, at now: Instant, seen: Int? = nil
  ) async throws -> CaseReceipt {
    try await perform(command, on: caseID, by: actor, at: now, seen: seen) { _, _ in }
  }

  /// - Parameter beside: What else is written in the same transaction.
  func perform(
    _ command: CaseCommand, on caseID: String, by actor: String, at now: Instant, seen: Int? = nil,
    beside: @escaping @Sendable (any StoreTransaction, CaseReceipt) throws -> Void
  ) async throws -> CaseReceipt {
    let foresight = Foresight(command, on: caseID, by: actor, at: now, engine: self)
    let result = try await store.write { tx in
      let result = try self.write(command, on: caseID, by: actor, at: now, seen: seen, foresight, tx)
      try beside(tx, result.receipt)
      return result
    }
    cache.keep(result.known)
    return result.receipt
  }

  private func write(
    _ command: CaseCommand, on caseID: String, by actor: String, at now: Instant, seen: Int?,
    _ foresight: Foresight?, _ tx: any StoreTransaction
  ) throws -> CaseWriter.Result {
    let known = try self.known(caseID, tx)
    if let seen, seen != known.head.sequence { throw Refusal.stale }
    if let foresight, try foresight.holds(for: known, tx) {
      return try CaseWriter(decision: foresight.decision, before: known, store: store).write(to: tx)
    }
    let state = known.state
    if case .message(let id, _, _) = command, try !tx.markDelivered(message: id, case: caseID) {
      return CaseWriter.unchanged(known)
    }
    let moment = try Moment(now, by: actor, after: state)
    let environment = try self.environment(tx)
    let execution = Execution(
      environment: environment, bundle: try self.bundle(pin: state.pin, dnr: state.dnr, tx), tx: tx, now: moment.now,
      today: moment.today, actor: actor, state: state)
    try execution.run(command, sequence: known.head.sequence)
    let decision = try CaseDecision(execution, after: known.head.sequence)
    return try CaseWriter(decision: decision, before: known, store: store).write(to: tx)
  }

  /// The organisation in force.
  ///
  /// - Throws: `EngineError.noOrganisation` where the store has none.
  public func organisation() async throws -> Organisation {
    try await store.read { try self.organisation($0) }
  }

  private func bundle(_ id: String) -> DefinitionBundle? { DefinitionBundle(id, in: library, registry: registry) }
}
