import CaseStoreSQLite
import WorkflowEngine

/// What a task costs in young and in old cases.
struct AgeBench {
  let process: BenchProcess
  let store: SQLiteCaseStore
  let size: BenchSize

  /// Events around the age that is measured: as many as lie between two snapshots, so that one is always among them.
  private static let window = 64

  func figures() async throws -> [Figure] {
    let warm = process.engine(on: store)
    var old = try await aged(size.oldAge, with: warm)
    var young = try await aged(size.youngAge, with: warm)
    var oldTimes: (warm: [Double], cold: [Double]) = ([], [])
    var youngTimes: (warm: [Double], cold: [Double]) = ([], [])
    for pair in stride(from: 0, to: old.count - 1, by: 2) {
      let warmTimes = try await times(&young[pair], &old[pair]) { warm }
      youngTimes.warm.append(warmTimes.young)
      oldTimes.warm.append(warmTimes.old)
      // Another case has made the new engine read the definition, but not this one.
      let other = young[pair]
      let coldTimes = try await times(&young[pair + 1], &old[pair + 1]) { try await stranger(knowing: other) }
      youngTimes.cold.append(coldTimes.young)
      oldTimes.cold.append(coldTimes.old)
    }
    let title = "händelse \(size.oldAge)"
    let against = "händelse \(size.youngAge)"
    return [
      Figure(
        "age-warm", title + ", varm motor", against: against, measured: oldTimes.warm, baseline: youngTimes.warm,
        demand: .times(1.3)),
      Figure(
        "age-cold", title + ", kall motor", against: against, measured: oldTimes.cold, baseline: youngTimes.cold,
        demand: .times(1.3)),
    ]
  }

  /// Cases that stand half a window before an age.
  private func aged(_ age: Int, with engine: Engine) async throws -> [CirclingCase] {
    let cases = try await process.openCases(size.agedCases * 2, with: engine)
    return try await withThrowingTaskGroup(of: CirclingCase.self) { group in
      for var own in cases {
        group.addTask {
          while own.lastEvent < age - AgeBench.window / 2 { try await own.completeTask(with: engine) }
          return own
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  /// Microseconds for each task over a window, in a young and an old case by turns, each with the engine given for it.
  private func times(
    _ young: inout CirclingCase, _ old: inout CirclingCase, engine: () async throws -> Engine
  ) async throws -> (young: Double, old: Double) {
    let end = old.lastEvent + AgeBench.window
    var (youngTimes, oldTimes): ([Double], [Double]) = ([], [])
    while old.lastEvent < end {
      youngTimes.append(try await time(&young, engine: try await engine()))
      oldTimes.append(try await time(&old, engine: try await engine()))
    }
    return (youngTimes.reduce(0, +) / Double(youngTimes.count), oldTimes.reduce(0, +) / Double(oldTimes.count))
  }

  private func time(_ own: inout CirclingCase, engine: Engine) async throws -> Double {
    let start = ContinuousClock.now
    try await own.completeTask(with: engine)
    return (ContinuousClock.now - start) / .microseconds(1)
  }

  private func stranger(knowing other: CirclingCase) async throws -> Engine {
    let engine = process.engine(on: store)
    _ = try await engine.perform(.tick, on: other.id, by: "system", at: process.start)
    return engine
  }
}
