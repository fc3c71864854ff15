import CaseStore
import FEEL
import Foundation
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// The files that the worker has left in the output folder for a case, such as letters to print.
struct LetterFiles {
  let site: Site

  /// The names of those that lie there, in order.
  ///
  /// - Parameter rows: The case's lines in the outbox.
  /// - Throws: `EffectFailure` where a handler cannot read what it has been asked to send.
  func names(of rows: [EffectRow], dnr: String) throws -> [String] {
    guard let folder = site.settings.outputFolder else { return [] }
    var names: [String] = []
    for row in rows {
      names += try left(by: row, dnr: dnr).filter {
        !names.contains($0) && FileManager.default.fileExists(atPath: "\(folder)/\($0)")
      }
    }
    return names
  }

  /// Whether a line has left a letter that somebody is yet to post: one of the tasks names it.
  ///
  /// - Throws: `EffectFailure` as `names(of:dnr:)` does.
  func isToBePosted(_ row: EffectRow, dnr: String, among tasks: [TaskView]) throws -> Bool {
    let advice = tasks.flatMap(\.advice)
    guard row.state == .succeeded, !advice.isEmpty else { return false }
    return try left(by: row, dnr: dnr).contains { name in advice.contains { $0.contains(name) } }
  }

  /// The names of the files that a line has left, whether they still lie there or not.
  private func left(by row: EffectRow, dnr: String) throws -> [String] {
    guard row.attempts > 0, !row.payload.isNull else { return [] }
    return try site.engine.registry.handler(row.kind)?.files(of: row.payload, receipt: .null, dnr: dnr) ?? []
  }

  /// The files of a letter that waits to be posted, with the kind of effect that left each: those that its task names.
  ///
  /// - Parameter advice: What whoever posts it is told.
  /// - Throws: `EffectFailure` as `names(of:dnr:)` does; `StoreError`.
  func files(of task: WorkItemRow, advice: [String], in tx: any StoreReader) throws -> [(name: String, kind: String)] {
    let words = advice.joined(separator: " ")
    return try tx.effects(case: task.caseID, state: nil).flatMap { row in
      try names(of: [row], dnr: task.dnr).filter { words.contains($0) }.map { ($0, row.kind) }
    }
  }

  /// The bytes of a file that lies there; nil where it has been taken away.
  func content(of name: String) -> [UInt8]? {
    site.settings.outputFolder.flatMap { FileManager.default.contents(atPath: "\($0)/\(name)") }.map(Array.init)
  }

  /// Names of a case's letters with their addresses, as a template reads them.
  static func views(_ names: [String], of id: String) -> [View] {
    names.map { ["letter": $0, "letter_path": "/arenden/\(id)/brev/\($0.inQuery)"] }
  }

  /// A file of a case.
  ///
  /// - Throws: `PageFault.missing` where the case has none of that name; `Refusal` where the visitor may not read it.
  func send(_ name: String, of id: String, to visitor: Visitor) async throws -> Response {
    let (row, effects) = try await site.engine.store.read { [reader = visitor.reader] tx in
      let row = try CaseLookup.find(id, in: tx, as: reader)
      return (row, try tx.effects(case: row.id, state: nil))
    }
    // Only a name that the case's own lines have given is looked for on the disk.
    guard try names(of: effects, dnr: row.dnr).contains(name), let bytes = content(of: name) else {
      throw PageFault.missing
    }
    try await CaseReading.note(row, what: "brevet \(name)", for: visitor, of: site)
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    return DocumentPage.response(
      bytes, as: ending == "pdf" ? "application/pdf" : "application/octet-stream",
      name: String(name.dropLast(ending.isEmpty ? 0 : ending.count + 1)), ending: ending)
  }
}
