import CaseStore

extension Engine {
  /// The open cases that nothing installed can carry on, grouped by what they need: to be told when the program starts.
  public func strandedCases() async throws -> [StrandedCases] {
    try await store.read { reader in
      try reader.openCasesByPin().compactMap { pin, count in
        do {
          _ = try self.bundle(pin: pin, dnr: "", reader)
          return nil
        } catch EngineError.definition(_, let reason) {
          return StrandedCases(pin: pin, count: count, reason: reason)
        }
      }
    }
  }
}
