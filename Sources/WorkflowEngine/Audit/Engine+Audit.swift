import CaseStore

extension Engine {
  /// Recomputes everything that a store keeps beside its events (the lists, the outbox, the documents' list, the search
  /// texts, the registers, the configuration, the number series, the definitions) and compares it with what is there.
  ///
  /// The chains of events themselves are checked by `EventChainAudit`, and what only the store can see by
  /// `CaseStore.integrityProblems`. Not recomputed, since no event tells of it: what has been typed into a task and not
  /// handed in, and what went wrong the last time an effect was tried.
  ///
  /// - Parameter progress: Is told how much is done, from 0 to 1.
  /// - Returns: The problems in Swedish; none where everything holds.
  /// - Throws: `StoreError` where the store cannot be read at all.
  package func audit(progress: @escaping @Sendable (Double) -> Void = { _ in }) async throws -> [String] {
    try await store.read { reader in
      var audit = StoreAudit(engine: self, reader: reader)
      try audit.run(progress: progress)
      return audit.problems
    }
  }
}
