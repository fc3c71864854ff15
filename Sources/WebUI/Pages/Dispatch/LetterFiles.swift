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
    for row in rows where row.attempts > 0 && !row.payload.isNull {
      let left = try site.engine.registry.handler(row.kind)?.files(of: row.payload, receipt: .null, dnr: dnr) ?? []
      names += left.filter { !names.contains($0) && FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
    }
    return names
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
    guard let folder = site.settings.outputFolder, try names(of: effects, dnr: row.dnr).contains(name),
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)")
    else { throw PageFault.missing }
    try await CaseReading.note(row, what: "brevet \(name)", for: visitor, of: site)
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    return DocumentPage.response(
      Array(bytes), as: ending == "pdf" ? "application/pdf" : "application/octet-stream",
      name: String(name.dropLast(ending.isEmpty ? 0 : ending.count + 1)), ending: ending)
  }
}
