import CaseStore
import WorkflowEngine
import WorkflowKit

extension Session {
  /// A task by what a person writes (see `TaskLookup`), with its form as it stands.
  ///
  /// - Throws: `Refusal` where there is none or more than one, or the reader may not see its case.
  func task(_ name: String, for actor: String?, as who: Reader) async throws -> (task: TaskView, form: Form) {
    try await store.read { tx in
      let row = try TaskLookup(reader: tx, organisation: organisation, today: today).find(name, for: actor)
      return try engine.task(row.id, as: who, in: tx)
    }
  }
}
