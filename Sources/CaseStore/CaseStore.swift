/// Where the cases of one municipality (tenant) are kept.
///
/// **For those who write a store.** A store keeps streams of sealed events and the read models beside them, and runs one
/// command as one transaction: what `write` has returned from is durable, what it threw from has left no trace. Every key
/// begins with the tenant. The suite `StoreConformance` in WorkflowTesting is what a store is held to.
///
/// **For those who use one.** The body of `write` may be run more than once (a group commit that was lost runs its
/// members again alone), so it does nothing but read and write through the transaction it is given.
public protocol CaseStore: Sendable {
  /// The municipality whose data this is.
  var tenant: Tenant { get }

  /// The bytes of documents, by content.
  var documents: any DocumentStore { get }

  /// Runs one command: everything written in `body` becomes durable together, or nothing does.
  ///
  /// - Throws: what `body` threw, with its own writes undone; `StoreError` where the store itself failed.
  func write<Result: Sendable>(
    _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
  ) async throws -> Result

  /// Reads from one consistent view; never waits for a writer.
  func read<Result: Sendable>(_ body: @escaping @Sendable (any StoreReader) throws -> Result) async throws -> Result

  /// Writes a consistent copy of everything, documents too, while others go on working.
  ///
  /// - Parameter path: A file that does not exist yet.
  func backup(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws

  /// Checks what only the store can see (its own integrity); the chains are checked by `EventChainAudit`.
  func integrityProblems() async throws -> [String]

  /// Lets go of the store; commands under way are finished first.
  func close() async throws
}
