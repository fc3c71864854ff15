/// Recomputes everything that a store's events claim: every stream's chain, the commitments to personal parts, the heads,
/// the tenant log, and the presence and content of every document.
///
/// Removed personal parts (gallring) are no problem: the chain is over the structural parts alone. The whole audit reads
/// one consistent view, page by page, while others go on working.
public struct EventChainAudit: Sendable {
  /// A head of the tenant log that was written down elsewhere: without one, a store cut back as a whole looks whole.
  public struct ExportedHead: Sendable, Hashable {
    /// The link's number.
    public let number: Int
    /// The link's hash.
    public let hash: Digest

    /// An exported head.
    public init(number: Int, hash: Digest) {
      self.number = number
      self.hash = hash
    }
  }

  private let store: any CaseStore
  private let exported: ExportedHead?
  private let pageSize: Int

  /// An audit of a store.
  ///
  /// - Parameters:
  ///   - exported: A head of the tenant log as it was once exported, to be found again in the log.
  ///   - pageSize: How many events, links or streams are held in memory at once.
  public init(of store: any CaseStore, exported: ExportedHead? = nil, pageSize: Int = 500) {
    self.store = store
    self.exported = exported
    self.pageSize = max(pageSize, 1)
  }

  /// Checks everything.
  ///
  /// - Parameter progress: Is told how much is done, from 0 to 1.
  /// - Returns: The problems in the order they were found; none where everything holds.
  /// - Throws: `StoreError` where the store cannot be read at all.
  public func run(progress: @escaping @Sendable (Double) -> Void = { _ in }) async throws -> [EventChainProblem] {
    let documents = store.documents
    return try await store.read { [exported, pageSize] reader in
      var auditor = ChainAuditor(reader: reader, documents: documents, pageSize: pageSize)
      try auditor.auditLog(exported: exported)
      try auditor.auditStreams(progress: progress)
      progress(1)
      return auditor.problems
    }
  }
}
