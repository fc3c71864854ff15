import CaseStore
import CaseStoreSQLite
import Testing
import WorkflowTesting

@Suite("A SQLite store keeps every promise of the storage protocol")
struct StoreConformanceTests {
  @Test("The promise holds", arguments: StoreConformance.checks)
  func promiseHolds(_ check: StoreConformance.Check) async throws {
    let folder = TemporaryFolder()
    try await StoreConformance { try folder.create() }.run(check)
  }

  @Test("A check that a store does not keep fails with what was promised")
  func brokenPromise() async throws {
    let folder = TemporaryFolder()
    let store = try folder.create()
    try await store.append(["a"], to: .caseStream("1"))
    let first = try #require(StoreConformance.checks.first)
    await #expect(throws: StoreError.conflict(stream: .caseStream("1"), expected: 0, found: 1)) {
      try await StoreConformance { store }.run(first)
    }
  }
}
