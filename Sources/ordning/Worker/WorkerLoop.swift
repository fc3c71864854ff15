import CaseStore
import CivilTime
import WorkflowEngine

/// Lets a worker work until the program is asked to stop.
struct WorkerLoop {
  /// The longest wait between two looks at the store: other programs put work there without telling us.
  private static let longestWait: Int64 = 1000

  let worker: Worker
  let store: any CaseStore

  /// Works until a signal comes; what has been begun is finished first.
  ///
  /// - Returns: What was done in all.
  func run() async throws -> WorkerReport {
    let signals = StopSignals()
    var total = WorkerReport()
    while !signals.isStopping {
      let now = try SystemTime().now()
      let next = try await store.read { try $0.nextWakeUp() }
      var isDue = next.map { $0 <= now } ?? false
      if !isDue { isDue = try await worker.hasOtherOrders(at: now) }
      if isDue {
        let report = try await worker.runDue(at: now) { signals.isStopping }
        for problem in report.problems { Output.complain(problem) }
        total.add(report)
        total.problems = []
        // Work that stays due although nothing could be done must not become a busy loop.
        if report.isIdle { await signals.wait(milliseconds: Self.longestWait) }
      } else {
        let wait = next.map { min(now.milliseconds(until: $0), Self.longestWait) } ?? Self.longestWait
        await signals.wait(milliseconds: max(wait, 1))
      }
    }
    return total
  }
}
