import CaseStore

extension Engine {
  /// Gives the tasks that an older program has put into the list the day that runs out first, from their cases. Nothing
  /// is read but a small index where that has been done.
  ///
  /// - Throws: `StoreError`.
  package func orderTasks() async throws {
    guard try await store.read({ try !$0.unorderedCases().isEmpty }) else { return }
    try await store.write { tx in
      for id in try tx.unorderedCases() {
        let clock = CaseReadModels.firstDay(of: try self.load(id, tx).0)
        for var row in try tx.workItems(WorkItemFilter(caseID: id, limit: Int(Int32.max)), reader: .system) {
          row.soonest = CaseReadModels.soonest(row.due, clock)
          try tx.put(row)
        }
      }
    }
  }
}
