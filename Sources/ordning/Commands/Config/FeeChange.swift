import CaseStore
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// What the files of an installation change in the fees that are in force.
struct FeeChange: Sendable {
  /// The changes in words.
  let lines: [String]
  /// What is to be laid in; nil where nothing is.
  let change: [UInt8]?

  /// Compares.
  ///
  /// - Throws: `DiagnosticError` where the file is wrong, `Refusal` where it is gone.
  init(from session: Session, to installation: Installation) async throws {
    let before = try await session.store.read { try Engine.feeFile($0) }
    guard let after = try installation.fees() else {
      if before != nil {
        throw Refusal(
          "\(installation.feesPath) finns inte, men det finns inlagda taxor.", code: "config.no-fees",
          hint: "Lägg tillbaka filen. En avgift som inte längre tas ut får ett nytt belopp på 0 kronor.")
      }
      (lines, change) = ([], nil)
      return
    }
    guard before?.bytes != after.file.bytes else {
      (lines, change) = ([], nil)
      return
    }
    let (old, new) = (try await session.engine.fees().fees, after.schedule.fees)
    let keys = Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }
    lines =
      keys.isEmpty
      ? ["~ taxor.yaml: bara kommentarer eller uppställning"]
      : keys.map { "\(old[$0] == nil ? "+" : new[$0] == nil ? "-" : "~") taxan \($0)" }
    change = after.file.bytes
  }
}
