import CaseStore
public import CivilTime

extension Worker {
  /// How many cases are read at a time.
  private static let casesAtATime = 200

  /// Whether other delegation orders are in force than those that the tasks of the open cases follow, so that there is
  /// something to do though no clock has run out.
  public func hasOtherOrders(at now: Instant) async throws -> Bool {
    let (engine, today) = (engine, try SwedishTime.date(of: now))
    return try await engine.store.read { tx in
      try engine.delegation(tx).map { try FollowedOrders.areOthers($0.configuration, on: today, tx) } ?? false
    }
  }

  /// Lets those tasks of the open cases in which somebody is to decide follow the orders in force, where these are others
  /// than the last time: a revision has been adopted, or its first day has come.
  func followOrders(at now: Instant, into report: inout WorkerReport, stop: @Sendable () -> Bool) async throws {
    let engine = engine
    let today = try SwedishTime.date(of: now)
    guard try await hasOtherOrders(at: now) else { return }
    var last: String?
    repeat {
      let filter = CaseFilter(status: .open, limit: Self.casesAtATime, after: last)
      let page = try await engine.store.read { try $0.cases(filter, reader: .system).map(\.id) }
      for id in page {
        // Where it is stopped all is done anew the next time: what follows already stays as it is.
        if stop() { return }
        do {
          if try await !engine.perform(.tick, on: id, by: "system", at: now).events.isEmpty { report.followed += 1 }
        } catch {
          report.problems.append("\(id): \(error)")
        }
      }
      last = page.last
    } while last != nil
    try await engine.store.write { tx in
      guard let laid = try engine.delegation(tx) else { return }
      try FollowedOrders.note(laid.configuration, on: today, at: now, to: tx)
    }
  }
}
