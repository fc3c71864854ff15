public import CaseStore

/// What every `CaseStore` is held to, as checks that any test framework can run.
///
/// **For those who write a store.** Give the suite a closure that makes a new, empty store of yours, and run each of
/// `StoreConformance.checks` on it. A check that fails throws a `ConformanceFailure` which says what was promised and what
/// was found.
public struct StoreConformance: Sendable {
  /// One promise.
  public struct Check: Sendable, CustomStringConvertible {
    /// The promise, as a sentence.
    public let name: String
    /// Whether the store is still open afterwards, so that it can be audited.
    let leavesOpen: Bool
    let run: @Sendable (any CaseStore) async throws -> Void

    init(_ name: String, leavesOpen: Bool = true, _ run: @escaping @Sendable (any CaseStore) async throws -> Void) {
      self.name = name
      self.leavesOpen = leavesOpen
      self.run = run
    }

    /// The promise.
    public var description: String { name }
  }

  /// All promises.
  public static let checks: [Check] =
    streamChecks + caseChecks + taskChecks + effectChecks + documentChecks + recordChecks + loginChecks + commandChecks

  private let makeStore: @Sendable () async throws -> any CaseStore

  /// The suite for the stores that a closure makes, each new and empty.
  public init(makeStore: @escaping @Sendable () async throws -> any CaseStore) {
    self.makeStore = makeStore
  }

  /// Runs a check on a store of its own, audits what it leaves behind, and closes the store.
  ///
  /// - Throws: `ConformanceFailure`, or what the store threw unexpectedly.
  public func run(_ check: Check) async throws {
    let store = try await makeStore()
    do {
      try await check.run(store)
      if check.leavesOpen { try await Self.audit(store) }
    } catch {
      try? await store.close()
      throw error
    }
    try await store.close()
  }

  private static func audit(_ store: any CaseStore) async throws {
    let problems = try await EventChainAudit(of: store, pageSize: 2).run()
    try Expect.equal(problems, [], "the audit of the store afterwards")
    try Expect.equal(try await store.integrityProblems(), [], "the store's own integrity afterwards")
  }
}
