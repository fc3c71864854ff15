import CaseStoreSQLite

/// Completed tasks by one client and by many, in a small and in a large store, beside bare SQLite.
struct CompletionBench {
  let size: BenchSize
  var small: Clients
  var large: Clients
  let bare: BareCompletions

  mutating func figures() async throws -> [Figure] {
    var alone: (small: [Double], large: [Double], bare: [Double]) = ([], [], [])
    var together: (small: [Double], large: [Double], bare: [Double]) = ([], [], [])
    // Fills the caches of all three.
    _ = try await (small.together(tasksEach: 2), large.together(tasksEach: 2))
    for round in 0..<size.rounds {
      BenchProgress.tell("klara uppgifter, omgång \(round + 1) av \(size.rounds)")
      alone.small.append(try await small.alone(tasks: size.tasksAlone))
      alone.bare.append(try await bareAlone())
      alone.large.append(try await large.alone(tasks: size.tasksAlone))
      together.small.append(try await small.together(tasksEach: size.tasksEach))
      together.bare.append(try await bareTogether())
      together.large.append(try await large.together(tasksEach: size.tasksEach))
    }
    let many = "\(size.clients) klienter"
    return [
      Figure(
        "one-client", "klar uppgift, 1 klient", against: "bara SQLite", measured: alone.small, baseline: alone.bare,
        demand: .share(0.6)),
      Figure(
        "many-clients", "klar uppgift, " + many, against: "bara SQLite, \(size.clients) i varje transaktion",
        measured: together.small, baseline: together.bare, demand: .share(0.5)),
      Figure(
        "one-client-large", "\(size.cases) ärenden, 1 klient", against: "\(size.fewCases) ärenden",
        measured: alone.large, baseline: alone.small, demand: .times(1.3)),
      Figure(
        "many-clients-large", "\(size.cases) ärenden, " + many, against: "\(size.fewCases) ärenden",
        measured: together.large, baseline: together.small, demand: .times(1.3)),
    ]
  }

  private func bareAlone() async throws -> Double {
    let (tasks, clients) = (size.tasksAlone, size.clients)
    return try await Stopwatch.microseconds {
      for number in 0..<tasks {
        let index = number % clients
        try bare.commit(on: index..<index + 1)
      }
    } / Double(tasks)
  }

  private func bareTogether() async throws -> Double {
    let (rounds, clients) = (size.tasksEach, size.clients)
    return try await Stopwatch.microseconds {
      for _ in 0..<rounds { try bare.commit(on: 0..<clients) }
    } / Double(rounds * clients)
  }
}
