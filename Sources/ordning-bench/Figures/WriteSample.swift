import CaseStoreSQLite

/// What one completed task writes, seen in a store with one case.
struct WriteSample {
  let templates: [BareCommand]
  let snapshot: BareValue
  let engine: Footprint
  let bare: Footprint

  /// Commands between two snapshots, at four events each.
  private static let commands = 32

  init(process: BenchProcess, folder: BenchFolder) async throws {
    let path = BenchFolder.database(in: folder.store("sample"))
    let store = try await process.makeStore(in: folder.store("sample"))
    let engine = process.engine(on: store)
    var own = try await process.openCase(with: engine)
    try await store.close()
    try folder.copy("sample", to: "bare-sample")
    let reopened = try SQLiteCaseStore.open(folder: folder.store("sample"))
    let again = process.engine(on: reopened)
    var templates: [BareCommand] = []
    self.engine = try await Footprint.measure(path, commands: WriteSample.commands) { number in
      try await own.completeTask(with: again)
      if number >= WriteSample.commands - 2 {
        templates.append(try BareCommand(latestIn: BareDatabase(path: path)))
      }
    }
    self.templates = templates
    guard let bytes = try BareDatabase(path: path).rows("SELECT bytes FROM snapshot").first?.first else {
      throw BenchFault("mätprocessen har ingen ögonblicksbild")
    }
    snapshot = bytes
    try await reopened.close()
    let barePath = BenchFolder.database(in: folder.store("bare-sample"))
    let completions = try BareCompletions(
      BareDatabase(path: barePath), templates: templates, snapshot: snapshot, ids: [own.id])
    bare = try await Footprint.measure(barePath, commands: WriteSample.commands) { _ in
      try completions.commit(on: 0..<1)
    }
  }
}
