import CaseStore
public import CivilTime
import FEEL
public import Logging
public import WorkflowKit

/// Carries out clocks and effects: takes them under a lease, does them after the commit that asked for them, and records
/// what came of them. Several workers may run beside each other and beside the command line.
public struct Worker: Sendable {
  /// How many times it is tried to record what came of an effect while the store takes nothing: ten minutes' worth.
  private static let mostRecordings = 30

  let engine: Engine
  let settings: WorkerSettings
  let jitter: @Sendable () -> Double
  let logger: Logger
  let handler: @Sendable (String) -> (any EffectHandler)?
  let time: (any TimeSource)?

  /// A worker.
  ///
  /// - Parameters:
  ///   - handler: Finds the handler of a kind of effect; the installed plugins' where nil.
  ///   - jitter: Gives numbers between 0 and 1 that spread retries.
  ///   - logger: Is told what has been done, by case and effect; no personal data. Silent where none is given.
  ///   - time: Tells the time anew for each effect, and when leases are to be renewed; where nil it stands still during a
  ///     call of `runDue`, and no lease can run out.
  public init(
    engine: Engine, settings: WorkerSettings, handler: (@Sendable (String) -> (any EffectHandler)?)? = nil,
    jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) },
    logger: Logger = Logger(label: "ordning.worker") { _ in SwiftLogNoOpLogHandler() },
    time: (any TimeSource)? = nil
  ) {
    self.time = time
    self.logger = logger
    self.engine = engine
    self.settings = settings
    self.handler = handler ?? { engine.registry.handler($0) }
    self.jitter = jitter
  }

  /// Does everything that is due, until nothing more is.
  ///
  /// - Parameter stop: Asked between two effects; where it says yes the rest stays for the next time.
  public func runDue(at now: Instant, stop: @Sendable () -> Bool = { false }) async throws -> WorkerReport {
    var total = WorkerReport()
    try await followOrders(at: try time?.now() ?? now, into: &total, stop: stop)
    while !stop() {
      let round = try await runRound(at: try time?.now() ?? now, stop: stop)
      total.add(round)
      if round.isIdle { break }
    }
    return total
  }

  private func runRound(at now: Instant, stop: @Sendable () -> Bool) async throws -> WorkerReport {
    var report = WorkerReport()
    let until = try now.adding(milliseconds: Int64(settings.leaseSeconds * 1000))
    let name = settings.name
    let clocks = try await engine.store.write { try $0.leaseClocks(due: now, worker: name, until: until, limit: 100) }
    for caseID in Set(clocks.map { $0.caseID }).sorted() {
      await tick(caseID, at: now, into: &report)
    }
    let abandoned = try await engine.store.write { try $0.abandonedEffects(now: now, limit: 100) }
    for row in abandoned {
      guard let attempt = EffectAttempt(openIn: row) else { continue }
      let trial = trial(ofAbandoned: row, at: now)
      await record(.effectAbandoned(attempt, trial), trial, of: row, at: now, into: &report)
    }
    let effects = try await engine.store.write { try $0.leaseEffects(due: now, worker: name, until: until, limit: 1) }
    for row in effects {
      let attempt = EffectAttempt(effect: row.id, worker: name, number: row.attempts)
      let trial = await self.trial(of: attempt, row, at: now)
      await recordPatiently(.effectTried(attempt, trial), trial, of: row, at: now, into: &report, stop: stop)
    }
    return report
  }

  private func tick(_ caseID: String, at now: Instant, into report: inout WorkerReport) async {
    do {
      _ = try await engine.perform(.tick, on: caseID, by: "system", at: now)
      report.clocks += 1
    } catch {
      report.problems.append("\(caseID): \(error)")
      logger.error("klockan kunde inte slå", metadata: ["case": "\(caseID)"])
    }
  }

  /// Records a receipt, and waits out another program's writing and a full disk: what is lost here makes an effect that
  /// has happened uncertain.
  private func recordPatiently(
    _ command: CaseCommand, _ trial: EffectTrial, of row: EffectRow, at now: Instant,
    into report: inout WorkerReport, stop: @Sendable () -> Bool
  ) async {
    for _ in 1..<Worker.mostRecordings {
      let problems = report.problems
      let error = await record(command, trial, of: row, at: (try? time?.now()) ?? now, into: &report)
      guard let time, error == .busy || error == .diskFull, !stop() else { return }
      report.problems = problems
      guard (try? await time.wait(seconds: settings.leaseSeconds / 3)) != nil else { break }
    }
    await record(command, trial, of: row, at: (try? time?.now()) ?? now, into: &report)
  }

  /// - Returns: The store's error, where that is why nothing could be recorded.
  @discardableResult
  private func record(
    _ command: CaseCommand, _ trial: EffectTrial, of row: EffectRow, at now: Instant, into report: inout WorkerReport
  ) async -> StoreError? {
    do {
      let receipt = try await engine.perform(command, on: row.caseID, by: "system", at: now)
      if receipt.events.isEmpty || receipt.events.contains(EventType.receiptNoted.rawValue) {
        // That a worker was gone is no news where another has said so, or where it has come back.
        if case .effectTried = command {
          report.late += 1
          logger.warning("beskedet kom för sent", metadata: ["effect": "\(row.id)"])
        }
      } else {
        logger.info("utskick", metadata: ["effect": "\(row.id)", "outcome": "\(trial.word)"])
        report.count(trial, isRetried: receipt.events.contains(EventType.effectRetried.rawValue))
      }
      return nil
    } catch {
      report.problems.append("\(row.id): \(error)")
      logger.error("utgången kunde inte antecknas", metadata: ["effect": "\(row.id)"])
      return error as? StoreError
    }
  }
}
