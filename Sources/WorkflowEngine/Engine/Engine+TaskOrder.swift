import CaseStore

extension Engine {
  /// So many cases are completed in one transaction, so that others can write meanwhile.
  private static let atOnce = 200

  /// Completes what an older program has put into the lists, from the cases: the day that runs out first of each task, and
  /// who has a role in the case. Nothing is read but small indexes where that has been done.
  ///
  /// A case that cannot be read is listed without those who have a role in it: `verify` tells what is damaged, and one such
  /// case keeps nobody from the others.
  ///
  /// - Throws: `StoreError` where the store itself cannot be read or written.
  package func orderTasks() async throws {
    var rest = try await store.read { try $0.unorderedCases() }[...]
    while !rest.isEmpty {
      let some = rest.prefix(Self.atOnce)
      rest = rest.dropFirst(Self.atOnce)
      try await store.write { tx in for id in some { try self.order(id, in: tx) } }
    }
  }

  private func order(_ id: String, in tx: any StoreTransaction) throws {
    let state = try known(id, in: tx)
    if var row = try tx.caseRow(id) {
      row.officers = state.map(CaseReadModels.officers) ?? []
      try tx.put(row)
    }
    guard let state else { return }
    let clock = CaseReadModels.firstDay(of: state)
    for var row in try tx.workItems(WorkItemFilter(caseID: id, limit: Int(Int32.max)), reader: .system) {
      row.soonest = CaseReadModels.soonest(row.due, clock)
      try tx.put(row)
    }
  }

  /// A case as it stands; nil where what is stored of it does not hold together.
  private func known(_ id: String, in tx: any StoreTransaction) throws -> CaseState? {
    do { return try load(id, tx).0 } catch is EngineError { return nil } catch StoreError.corrupt { return nil }
  }
}
