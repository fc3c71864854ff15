import CaseStore
import CivilTime
import FEEL
import WorkflowKit

extension Worker {
  /// Makes a try under its lease, and tells what came of it.
  func trial(of attempt: EffectAttempt, _ row: EffectRow, at now: Instant) async -> EffectTrial {
    if row.kind == CaseMessageEffect.kind { return await deliver(row, at: now) }
    guard let handler = handler(row.kind) else {
      return .failed(reason: "Ingen installerad insticksmodul utför \(row.kind).")
    }
    let time = time
    let lease = Lease(
      store: engine.store, attempt: attempt, seconds: settings.leaseSeconds, now: { try time?.now() ?? now },
      logger: logger)
    return await withTaskGroup(of: Void.self) { group in
      if let time { group.addTask { await lease.keep(in: time) } }
      let trial = await perform(row, by: handler, under: lease, at: now)
      group.cancelAll()
      return trial
    }
  }

  /// What is to be made of an effect whose worker has gone away in the middle of it.
  func trial(ofAbandoned row: EffectRow, at now: Instant) -> EffectTrial {
    let isMessage = row.kind == CaseMessageEffect.kind
    let handler = isMessage ? nil : handler(row.kind)
    if !isMessage && handler?.isRepeatable != true {
      return .unknown(reason: "Programmet avbröts under försöket: det är inte känt om det hann ske.")
    }
    let reason = "Programmet avbröts under försöket."
    let policy = handler?.retry ?? RetryPolicy()
    return tries(row) < policy.attempts ? .retry(at: now, reason: reason) : .failed(reason: reason)
  }

  private func perform(
    _ row: EffectRow, by handler: any EffectHandler, under lease: Lease, at now: Instant
  ) async -> EffectTrial {
    do {
      let dnr = try await engine.store.read { try $0.caseRow(row.caseID)?.dnr ?? "" }
      let documents = engine.store.documents
      let receipt = try await handler.perform(
        row.payload,
        in: EffectContext(
          id: row.id, attempt: row.attempts, now: now, dnr: dnr, settings: settings.effects[section(row.kind)],
          outputFolder: settings.outputFolder, document: { try documents.get($0) },
          confirmLease: { try await lease.confirm() }))
      return .succeeded(receipt)
    } catch let failure as EffectFailure {
      return trial(of: failure, row: row, policy: handler.retry, now: now)
    } catch {
      return .unknown(reason: "\(error)")
    }
  }

  /// The part of the settings that a kind of effect reads: the word after the point.
  private func section(_ kind: String) -> String { String(kind.split(separator: ".").last ?? "") }

  /// How many tries the policy counts.
  private func tries(_ row: EffectRow) -> Int { row.attempts - row.attemptsBefore }

  private func trial(of failure: EffectFailure, row: EffectRow, policy: RetryPolicy, now: Instant) -> EffectTrial {
    switch failure {
    case .permanent(let reason): return .failed(reason: reason)
    case .unknown(let reason): return .unknown(reason: reason)
    case .retry(let reason):
      guard let wait = policy.wait(after: tries(row), jitter: jitter()),
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
