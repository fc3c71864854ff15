import CaseStore

extension Engine {
  /// Completes what an older program has put into the lists, from the cases: the day that runs out first of each task, and
  /// who has a role in the case. Nothing is read but small indexes where that has been done.
  ///
  /// - Throws: `StoreError`.
  package func orderTasks() async throws {
    guard try await store.read({ try !$0.unorderedCases().isEmpty }) else { return }
    try await store.write { tx in
      for id in try tx.unorderedCases() {
        let state = try self.load(id, tx).0
        if var row = try tx.caseRow(id) {
          row.officers = CaseReadModels.officers(of: state)
          try tx.put(row)
        }
        let clock = CaseReadModels.firstDay(of: state)
        for var row in try tx.workItems(WorkItemFilter(caseID: id, limit: Int(Int32.max)), reader: .system) {
          row.soonest = CaseReadModels.soonest(row.due, clock)
          try tx.put(row)
        }
      }
    }
  }
}
