import CaseStore
import WorkflowEngine
import WorkflowKit

/// Letters that are printed together and then posted together: only of cases that the visitor may read.
struct PrintRun: Sendable {
  /// A letter that waits to be posted.
  struct Letter: Sendable {
    let task: WorkItemRow
    let row: CaseRow
    /// The kind of effect that left the files.
    let kind: String
    /// The letter itself.
    let file: String
    /// What could not be put into it, and is printed by itself.
    let beside: [String]
  }

  /// In the order that they are printed in.
  private(set) var letters: [Letter] = []
  /// How many were asked for that no longer wait, or have no file.
  private(set) var missing = 0

  /// More than these are not printed at once.
  static let most = 200

  /// Reads the letters of tasks.
  ///
  /// - Throws: `StoreError`; `EffectFailure` where a handler cannot read what it has been asked to send.
  static func read(_ tasks: [String], _ visitor: Visitor, _ site: Site) async throws -> PrintRun {
    try await site.engine.store.read { tx in
      var run = PrintRun()
      for id in tasks.prefix(most) where !run.letters.contains(where: { $0.task.id == id }) {
        if let letter = try letter(of: id, visitor, site, tx) { run.letters.append(letter) } else { run.missing += 1 }
      }
      return run
    }
  }

  private static func letter(
    of id: String, _ visitor: Visitor, _ site: Site, _ tx: any StoreReader
  ) throws -> Letter? {
    let task: TaskView
    // One that has been posted meanwhile, or is of a case that the visitor may not read.
    do { task = try site.engine.task(id, as: visitor.reader, in: tx).task } catch is Refusal { return nil }
    let files = try LetterFiles(site: site).files(of: task.row, advice: task.advice, in: tx)
    guard let first = files.first, let row = try tx.caseRow(task.row.caseID) else { return nil }
    return Letter(
      task: task.row, row: row, kind: first.kind, file: first.name, beside: files.dropFirst().map(\.name))
  }
}
