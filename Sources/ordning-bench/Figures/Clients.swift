import WorkflowEngine

/// Clients that complete tasks, each in a case of its own.
struct Clients {
  private let engine: Engine
  private var cases: [CirclingCase]
  private var next = 0

  /// Clients with a case each.
  init(_ cases: [CirclingCase], engine: Engine) {
    self.cases = cases
    self.engine = engine
  }

  /// One client that takes the cases in turn: microseconds for each task.
  mutating func alone(tasks: Int) async throws -> Double {
    let start = ContinuousClock.now
    for _ in 0..<tasks {
      try await cases[next % cases.count].completeTask(with: engine)
      next += 1
    }
    return (ContinuousClock.now - start) / .microseconds(tasks)
  }

  /// All clients at once: microseconds for each task.
  mutating func together(tasksEach: Int) async throws -> Double {
    let (before, engine) = (cases, self.engine)
    let start = ContinuousClock.now
    cases = try await withThrowingTaskGroup(of: CirclingCase.self) { group in
      for var own in before {
        group.addTask {
          for _ in 0..<tasksEach { try await own.completeTask(with: engine) }
          return own
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    return (ContinuousClock.now - start) / .microseconds(tasksEach * before.count)
  }
}
