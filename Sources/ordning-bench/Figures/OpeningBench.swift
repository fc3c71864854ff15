import CaseStoreSQLite
import WorkflowEngine

/// What it costs to open a store and look at a case.
struct OpeningBench {
  let process: BenchProcess
  let folder: String
  /// The case that is looked at.
  let id: String
  let rounds: Int

  func figure(cases: Int) async throws -> Figure {
    var measured: [Double] = []
    var baseline: [Double] = []
    for _ in 0..<rounds {
      measured.append(
        try await Stopwatch.microseconds {
          let store = try SQLiteCaseStore.open(folder: folder)
          _ = try await process.engine(on: store).view(of: id)
          try await store.close()
        })
      baseline.append(
        try await Stopwatch.microseconds {
          let database = try BareDatabase(path: BenchFolder.database(in: folder))
          guard try database.rows("SELECT * FROM case_row WHERE tenant = 'exempelkommun' AND id = '\(id)'").count == 1
          else { throw BenchFault("ärendet \(id) saknas") }
        })
    }
    return Figure(
      "open", "öppna \(cases) ärenden", against: "bara SQLite, en rad", measured: measured, baseline: baseline,
      demand: .microseconds(300_000))
  }
}
