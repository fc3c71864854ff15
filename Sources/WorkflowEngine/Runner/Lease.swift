import CaseStore
import CivilTime
import Logging
import WorkflowKit

/// A worker's hold on the try it is making, renewed while the handler works.
struct Lease: Sendable {
  let store: any CaseStore
  let attempt: EffectAttempt
  let seconds: Double
  let now: @Sendable () throws -> Instant
  let logger: Logger

  /// Renews the lease; false where the effect has been taken from the worker.
  func renew() async throws -> Bool {
    let attempt = attempt
    let until = try now().adding(milliseconds: Int64(seconds * 1000))
    return try await store.write {
      try $0.renewLease(effect: attempt.effect, worker: attempt.worker, attempt: attempt.number, until: until)
    }
  }

  /// Renews at every third of the lease's length, until the task is cancelled or the lease is lost. Where the store does
  /// not answer the next renewal is awaited.
  func keep(in time: any TimeSource) async {
    while true {
      do { try await time.wait(seconds: seconds / 3) } catch { return }
      do {
        guard try await !renew() else { continue }
        logger.warning("utskicket har tagits över av ett annat program", metadata: ["effect": "\(attempt.effect)"])
        return
      } catch {
        logger.warning("arrendet kunde inte förnyas", metadata: ["effect": "\(attempt.effect)"])
      }
    }
  }

  /// Makes sure that the effect is still the worker's, with a whole lease before it.
  ///
  /// - Throws: `EffectFailure.retry` where it is not, or where nobody can tell.
  func confirm() async throws {
    let isHeld: Bool
    do { isHeld = try await renew() } catch {
      throw EffectFailure.retry("Databasen svarade inte strax före utskicket, så det gjordes inte: \(error)")
    }
    guard isHeld else {
      throw EffectFailure.retry("Programmet stod stilla så länge att utskicket togs ifrån det. Det gjordes inte.")
    }
  }
}
