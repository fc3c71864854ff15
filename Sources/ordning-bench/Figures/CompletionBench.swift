import CaseStoreSQLite

/// Completed tasks by one client and by many, in a small and in a large store, beside bare SQLite.
struct CompletionBench {
  let size: BenchSize
  var small: Clients
  let bare: BareCompletions
  var large: Clients
  /// Clients whose cases lie all over the large store.
  var spread: Clients
  let bareSpread: BareCompletions

  private struct Times {
    var alone: [Double] = []
    var together: [Double] = []
  }

  mutating func figures() async throws -> [Figure] {
    var (ours, bares, larges, spreads, bareSpreads) = (Times(), Times(), Times(), Times(), Times())
    // Fills the caches.
    _ = try await (small.together(tasksEach: 2), large.together(tasksEach: 2), spread.together(tasksEach: 2))
    for round in 0..<size.rounds {
      BenchProgress.tell("klara uppgifter, omgång \(round + 1) av \(size.rounds)")
      ours.alone.append(try await small.alone(tasks: size.tasksAlone))
      bares.alone.append(try await alone(bare))
      larges.alone.append(try await large.alone(tasks: size.tasksAlone))
      ours.together.append(try await small.together(tasksEach: size.tasksEach))
      bares.together.append(try await together(bare))
      larges.together.append(try await large.together(tasksEach: size.tasksEach))
      spreads.together.append(try await spread.together(tasksEach: size.tasksEach))
      bareSpreads.together.append(try await together(bareSpread))
    }
    let many = "\(size.clients) klienter"
    let bareMany = "bara SQLite, \(size.clients) i varje transaktion"
    return [
      Figure(
        "one-client", "klar uppgift, 1 klient", against: "bara SQLite", measured: ours.alone, baseline: bares.alone,
        demand: .share(0.6)),
      Figure(
        "many-clients", "klar uppgift, " + many, against: bareMany, measured: ours.together, baseline: bares.together,
        demand: .share(0.5)),
      Figure(
        "one-client-large", "\(size.cases) ärenden, 1 klient", against: "\(size.fewCases) ärenden",
        measured: larges.alone, baseline: ours.alone, demand: .times(1.3)),
      Figure(
        "many-clients-large", "\(size.cases) ärenden, " + many, against: "\(size.fewCases) ärenden",
        measured: larges.together, baseline: ours.together, demand: .times(1.3)),
      Figure(
        "many-clients-spread", "utspridda över \(size.cases), " + many, against: bareMany + ", samma ärenden",
        measured: spreads.together, baseline: bareSpreads.together, demand: .share(0.5)),
    ]
  }

  private func alone(_ bare: BareCompletions) async throws -> Double {
    let (tasks, clients) = (size.tasksAlone, size.clients)
    return try await Stopwatch.microseconds {
      for number in 0..<tasks {
        let index = number % clients
        try bare.commit(on: index..<index + 1)
      }
    } / Double(tasks)
  }

  private func together(_ bare: BareCompletions) async throws -> Double {
    let (rounds, clients) = (size.tasksEach, size.clients)
    return try await Stopwatch.microseconds {
      for _ in 0..<rounds { try bare.commit(on: 0..<clients) }
    } / Double(rounds * clients)
  }
}
