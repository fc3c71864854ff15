import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

extension House {
  /// A worker with a time of its own, whose handler of each kind is held at a gate.
  func worker(
    _ name: String, heldAt gate: HeldEffect.Gate, _ place: HeldEffect.Place = .beforeTheAct, in time: GivenTime
  ) -> Worker {
    let world = world
    return Worker(
      engine: engine, settings: WorkerSettings(name: name, outputFolder: "", leaseSeconds: 60),
      handler: { kind in
        HeldEffect(kind: kind, isRepeatable: kind == "prov.upprepa", world: world, gate: gate, place: place)
      }, jitter: { 1 }, time: time)
  }

  func effect(_ id: String) async throws -> EffectRow? { try await store.read { try $0.effect(id) } }

  /// Reports what came of a try, as the worker that a row was lent to does.
  @discardableResult
  func tried(_ row: EffectRow, _ trial: EffectTrial) async throws -> [String] {
    let attempt = try #require(EffectAttempt(openIn: row))
    return try await perform(.effectTried(attempt, trial), on: row.caseID, by: "system")
  }

  /// Has an effect lent out and its worker disappear; the next worker finds that its lease has run out.
  func abandon() async throws -> EffectRow {
    let row = try #require(try await lease("borta").first)
    try pass(seconds: 61)
    try await work()
    return row
  }

  /// The outcomes that a case's history tells of, `sent` after those that came late.
  func outcomes(_ id: String) async throws -> [String] {
    try await events(.effectSettled, of: id).map { event in
      (event.structural["state"].text ?? "") + (event.structural["late"].boolean == true ? " sent" : "")
    }
  }

  /// The late receipts that were only noted.
  func notedReceipts(_ id: String) async throws -> [String] {
    try await events(.receiptNoted, of: id).map { event in
      "\(event.structural["attempts"].integer ?? 0) \(event.structural["state"].text ?? "")"
    }
  }
}
