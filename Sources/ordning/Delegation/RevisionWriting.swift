import CivilTime
import Delegation
import FEEL
import Foundation
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// Writes documents back to their files.
enum RevisionWriting {
  /// Writes the document over a file, at once or not at all.
  ///
  /// - Throws: `Refusal` where it cannot be written.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(filePath: path)
    guard FileReading.isFolder(url.deletingLastPathComponent().path) == true else {
      throw Refusal(
        "Mappen för \(path) finns inte.", code: "file.no-folder", hint: "Skapa mappen, eller ange en annan fil.")
    }
    do { try Data(bytes).write(to: url, options: .atomic) } catch {
      throw Refusal(
        "Filen \(path) kan inte skrivas.", code: "file.unwritable", hint: "Kontrollera mappens behörigheter.")
    }
  }

  /// Writes a new document.
  ///
  /// - Throws: `Refusal` where there is something already, or it cannot be written.
  static func create(_ bytes: [UInt8], at path: String) throws {
    guard FileReading.isFolder(path) == nil else {
      throw Refusal("\(path) finns redan.", code: "file.exists", hint: "Ange ett annat namn med --output.")
    }
    try write(bytes, to: path)
  }

  /// The lines that differ, `-` gone and `+` new.
  static func changes(_ before: [UInt8], _ after: [UInt8]) -> [String] {
    let (old, new) = (lines(before), lines(after))
    return new.difference(from: old).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    TextTable.lines(of: String(decoding: bytes, as: UTF8.self))
  }
}

extension GlobalOptions {
  /// Writes a changed document to its file, and tells which lines changed and what has become doubtful in it. One in
  /// which something has become wrong is not written.
  ///
  /// - Parameters:
  ///   - warning: What more is doubtful, as the command sees it.
  ///   - entries: What more the answer has in JSON.
  ///   - lines: What more it has in words.
  /// - Throws: `DiagnosticError` where something has become wrong; `Refusal` where the author has confirmed what gives the
  ///   author a right, or the file cannot be written.
  func save(
    _ after: RevisionDocument, over before: RevisionDocument, by author: OrderAuthor, at path: String,
    in folder: DelegationFolder, on day: CivilDate, saying text: String, warning: [Diagnostic] = [],
    besides entries: [(String, Value)] = [], lines: [String] = []
  ) throws {
    try author.requireNothingToGain(from: after.order, over: [before.order])
    let known = Set(try folder.findings(in: before.order, on: day).map { [$0.code, $0.message] })
    let findings =
      try folder.findings(in: after.order, on: day).filter { !known.contains([$0.code, $0.message]) } + warning
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw DiagnosticError(diagnostics: errors) }
    let changes = RevisionWriting.changes(before.file.bytes, after.file.bytes)
    if !changes.isEmpty { try RevisionWriting.write(after.file.bytes, to: path) }
    if !findings.isEmpty, !json { Output.complain(DiagnosticRenderer().renderAll(findings)) }
    let own: [(String, Value)] = [
      ("file", .string(path)), ("state", .string(after.order.state.rawValue)),
      ("revision", .string(after.order.hash)), ("changes", .list(changes.map { .string($0) })),
      ("findings", .list(findings.map { Failure.value($0) })),
    ]
    let told = changes.isEmpty ? ["Ingen skillnad."] : [text] + changes.map { "  \($0)" }
    answer(.context(Context(own + entries)), text: (told + lines).joined(separator: "\n"))
  }
}
