import CaseStore
import WorkflowEngine

extension GlobalOptions {
  /// Carries out a command on a case that is named by number or id, and tells what came of it.
  func perform(
    _ command: CaseCommand, on name: String, by actor: ActorOptions, at time: TimeOptions, done: (String) -> String
  ) async throws {
    let session = try await session(at: time)
    let row = try await session.store.read { try CaseLookup.find(name, in: $0) }
    let receipt = try await session.engine.perform(command, on: row.id, by: actor.actor, at: session.now)
    answer(RowJSON.value(receipt), text: done(receipt.dnr))
  }
}
