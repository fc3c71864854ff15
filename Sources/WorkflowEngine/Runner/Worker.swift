import CaseStore
public import CivilTime
import FEEL
public import Logging
public import WorkflowKit

/// Carries out clocks and effects: takes them under a lease, does them after the commit that asked for them, and records
/// what came of them. Several workers may run beside each other and beside the command line.
public struct Worker: Sendable {
  private let engine: Engine
  private let settings: WorkerSettings
  private let jitter: @Sendable () -> Double
  private let logger: Logger
  private let handler: @Sendable (String) -> (any EffectHandler)?
  private let time: (any TimeSource)?

  /// A worker.
  ///
  /// - Parameters:
  ///   - handler: Finds the handler of a kind of effect; the installed plugins' where nil.
  ///   - jitter: Gives numbers between 0 and 1 that spread retries.
  ///   - logger: Is told what has been done, by case and effect; no personal data. Silent where none is given.
  ///   - time: Tells the time anew for each effect; where nil it stands still during a call of `runDue`.
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
    while !stop() {
      let round = try await runRound(at: try time?.now() ?? now)
      total.add(round)
      if round.isIdle { break }
    }
    return total
  }

  private func runRound(at now: Instant) async throws -> WorkerReport {
    var report = WorkerReport()
    let until = try now.adding(milliseconds: Int64(settings.leaseSeconds * 1000))
    let name = settings.name
    let clocks = try await engine.store.write { try $0.leaseClocks(due: now, worker: name, until: until, limit: 100) }
    for caseID in Set(clocks.map { $0.caseID }).sorted() {
      await tick(caseID, at: now, into: &report)
    }
    let abandoned = try await engine.store.write { try $0.abandonedEffects(now: now, limit: 100) }
    for row in abandoned {
      let isMessage = row.kind == CaseMessageEffect.kind
      let policy = isMessage ? RetryPolicy() : handler(row.kind)?.retry ?? RetryPolicy()
      let trial: EffectTrial
      if !isMessage && handler(row.kind)?.isRepeatable != true {
        trial = .unknown(reason: "Programmet avbröts under försöket: det är inte känt om det hann ske.")
      } else if row.attempts < policy.attempts {
        trial = .retry(at: now, reason: "Programmet avbröts under försöket.")
      } else {
        trial = .failed(reason: "Programmet avbröts under försöket.")
      }
      await record(trial, of: row, at: now, into: &report)
    }
    let effects = try await engine.store.write { try $0.leaseEffects(due: now, worker: name, until: until, limit: 1) }
    for row in effects {
      let trial = await attempt(row, at: now)
      await record(trial, of: row, at: try time?.now() ?? now, into: &report)
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

  private func record(
    _ trial: EffectTrial, of row: EffectRow, at now: Instant, into report: inout WorkerReport
  ) async {
    do {
      _ = try await engine.perform(.effectTried(row.id, trial), on: row.caseID, by: "system", at: now)
      logger.info("utskick", metadata: ["effect": "\(row.id)", "outcome": "\(trial.word)"])
      switch trial {
      case .succeeded: report.succeeded += 1
      case .retry: report.retried += 1
      case .failed: report.failed += 1
      case .unknown: report.unknown += 1
      }
    } catch {
      report.problems.append("\(row.id): \(error)")
      logger.error("utgången kunde inte antecknas", metadata: ["effect": "\(row.id)"])
    }
  }

  private func attempt(_ row: EffectRow, at now: Instant) async -> EffectTrial {
    if row.kind == CaseMessageEffect.kind { return await deliver(row, at: now) }
    guard let handler = handler(row.kind) else {
      return .failed(reason: "Ingen installerad insticksmodul utför \(row.kind).")
    }
    do {
      let dnr = try await engine.store.read { try $0.caseRow(row.caseID)?.dnr ?? "" }
      let documents = engine.store.documents
      let receipt = try await handler.perform(
        row.payload,
        in: EffectContext(
          id: row.id, attempt: row.attempts, now: now, dnr: dnr, settings: settings.effects[section(row.kind)],
          outputFolder: settings.outputFolder, document: { try documents.get($0) }))
      return .succeeded(receipt)
    } catch let failure as EffectFailure {
      return trial(of: failure, row: row, policy: handler.retry, now: now)
    } catch {
      return .unknown(reason: "\(error)")
    }
  }

  /// The part of the settings that a kind of effect reads: the word after the point.
  private func section(_ kind: String) -> String { String(kind.split(separator: ".").last ?? "") }

  private func trial(of failure: EffectFailure, row: EffectRow, policy: RetryPolicy, now: Instant) -> EffectTrial {
    switch failure {
    case .permanent(let reason): return .failed(reason: reason)
    case .unknown(let reason): return .unknown(reason: reason)
    case .retry(let reason):
      guard let wait = policy.wait(after: row.attempts, jitter: jitter()),
        let next = try? now.adding(milliseconds: Int64(wait * 1000))
      else { return .failed(reason: reason) }
      return .retry(at: next, reason: reason)
    }
  }

  /// Delivers a message to another case, in that case's own transaction; its id makes a repetition harmless.
  private func deliver(_ row: EffectRow, at now: Instant) async -> EffectTrial {
    let receiver = row.payload["receiver"].text ?? ""
    do {
      guard let target = try await engine.store.read({ try $0.caseRow(dnr: receiver) }) else {
        return .failed(reason: "Ärendet \(receiver) finns inte.")
      }
      _ = try await engine.perform(
        .message(id: row.id, type: row.payload["type"].text ?? "", payload: row.payload["payload"]), on: target.id,
        by: "system", at: now)
      return .succeeded([:])
    } catch let refusal as Refusal {
      return .failed(reason: refusal.description)
    } catch {
      return trial(of: .retry("\(error)"), row: row, policy: RetryPolicy(), now: now)
    }
  }
}
