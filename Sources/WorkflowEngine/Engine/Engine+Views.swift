import FEEL
public import CaseStore
package import CivilTime
package import WorkflowKit

extension Engine {
  /// A case as people look at it.
  ///
  /// - Parameter name: Its number or id.
  /// - Throws: `EngineError.unknownCase`, `Refusal` where the reader may not see it, `StoreError`.
  public func view(of name: String, as who: Reader = .system) async throws -> CaseView {
    try await store.read { try CaseViewReader(name, as: who, in: $0, of: self).view() }
  }

  /// A case as people look at it, with what they may choose to do in it, read at the same moment.
  ///
  /// - Parameters:
  ///   - name: Its number or id.
  ///   - actor: The account that looks.
  /// - Throws: `EngineError.unknownCase`, `Refusal` where the reader may not see it, `StoreError`.
  package func look(
    at name: String, as who: Reader, by actor: String, now: Instant
  ) async throws -> CaseLook {
    try await store.read { tx in
      let reader = try CaseViewReader(name, as: who, in: tx, of: self)
      return CaseLook(
        view: try reader.view(), choices: try reader.choices(by: actor, at: now),
        stamp: try CaseStamp(of: reader.row, by: actor, in: tx))
    }
  }

  /// What tells whether a case looks to an account as it did before.
  ///
  /// - Parameters:
  ///   - name: Its number or id.
  ///   - actor: The account that looks.
  /// - Throws: `EngineError.unknownCase`, `Refusal` where the reader may not see it, `StoreError`.
  package func stamp(of name: String, as who: Reader, by actor: String) async throws -> CaseStamp {
    try await store.read { try CaseStamp(of: CaseLookup.find(name, in: $0, as: who), by: actor, in: $0) }
  }

  /// Where a case stands in its process.
  ///
  /// - Parameter name: Its number or id.
  /// - Throws: `EngineError.unknownCase`, `.definition` where nothing installed can carry it on, `Refusal` where the reader
  ///   may not see it, `StoreError`.
  public func standing(of name: String, as who: Reader = .system) async throws -> CaseStanding {
    try await store.read { try CaseViewReader(name, as: who, in: $0, of: self).standing() }
  }

  /// Everything that has happened in a case, in order and in words.
  ///
  /// - Parameter name: Its number or id.
  /// - Throws: `EngineError.unknownCase`, `Refusal` where the reader may not see it, `StoreError`.
  public func history(of name: String, as who: Reader = .system) async throws -> [HistoryEntry] {
    try await store.read { try CaseViewReader(name, as: who, in: $0, of: self).history() }
  }

  /// A task with its form as it stands.
  ///
  /// - Throws: `EngineError.unknownCase`, `Refusal` where the task is gone, its form is not installed, or the reader may
  ///   not see its case; `StoreError`.
  package func task(_ id: String, as who: Reader, in tx: any StoreReader) throws -> (task: TaskView, form: Form) {
    guard let row = try tx.workItem(id),
      let task = try CaseViewReader(row.caseID, as: who, in: tx, of: self).tasks().first(where: { $0.id == id })
    else { throw Refusal("Uppgiften finns inte längre.", code: "task.gone") }
    guard let form = task.form else {
      throw Refusal(
        "Uppgiftens formulär finns inte i någon installerad insticksmodul.", code: "task.no-form",
        hint: "Kör ordning med de insticksmoduler som ärendet började med.")
    }
    return (task, form)
  }

  /// The id of a case by its number or id.
  ///
  /// - Throws: `EngineError.unknownCase`.
  public func caseID(_ name: String) async throws -> String {
    try await store.read { try CaseLookup.find(name, in: $0).id }
  }
}
