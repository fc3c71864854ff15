import Crypto
import FEEL
import SourceDiagnostics
public import WorkflowKit

/// What a running case is pinned to: the text of its process and of every called one, and the contract versions of
/// their steps. The bytes are stored when first used, and a case goes on with them whatever happens to the files.
public struct DefinitionBundle: Sendable {
  /// The process that the case runs.
  public let root: String
  /// The process and those it calls, by name.
  public let library: WorkflowLibrary
  /// The stored form.
  public let bytes: [UInt8]
  /// SHA-256 of `bytes`, 64 hexadecimal characters: the pin.
  public let hash: String

  /// The process.
  public let workflow: Workflow

  /// The bundle of a process in a library; nil where the library does not have it.
  public init?(_ id: String, in library: WorkflowLibrary, registry: PluginRegistry) {
    let closure = library.closure(of: id)
    guard let workflow = library.workflows[id] else { return nil }
    let steps = Set(closure.flatMap(\.uses)).sorted()
    let value: Value = .context(
      Context([
        ("root", .string(id)),
        (
          "files",
          .list(
            closure.map { workflow in
              [
                // Only the last part of the path: the pin is the same wherever the installation stands.
                "name": .string(workflow.file.name.split(separator: "/").last.map(String.init) ?? ""),
                "text": .string(String(decoding: workflow.file.bytes, as: UTF8.self)),
              ]
            })
        ),
        (
          "steps",
          .context(
            Context(steps.map { ($0, .number(Number(registry.descriptor($0)?.version ?? 0))) }))
        ),
      ]))
    self.init(
      root: id, workflow: workflow,
      library: WorkflowLibrary(workflows: Dictionary(closure.map { ($0.id, $0) }, uniquingKeysWith: { $1 })),
      bytes: ValueJSON.stored(value))
  }

  /// The bundle in stored bytes.
  ///
  /// - Throws: `DefinitionProblem` where the installed plugins cannot carry it on.
  public init(stored bytes: [UInt8], registry: PluginRegistry) throws {
    let value: Value
    do { value = try ValueJSON.parseStored(bytes) } catch {
      throw DefinitionProblem("den sparade processen går inte att läsa: \(error)")
    }
    guard let root = value["root"].text else { throw DefinitionProblem("den sparade processen saknar namn") }
    let problems = (value["steps"].context ?? Context()).compactMap { step, version in
      Self.problem(of: step, version: version.integer, registry)
    }
    guard problems.isEmpty else { throw DefinitionProblem(problems.joined(separator: "\n")) }
    let files = (value["files"].list ?? []).map {
      SourceFile(name: $0["name"].text ?? "", text: $0["text"].text ?? "")
    }
    let (library, diagnostics) = WorkflowLibrary.load(stored: files, registry: registry)
    guard let workflow = library.workflows[root], !diagnostics.contains(where: { $0.severity == .error }) else {
      throw DefinitionProblem(
        "den sparade processen \(root) går inte längre att läsa:\n" + DiagnosticRenderer().renderAll(diagnostics))
    }
    self.init(root: root, workflow: workflow, library: library, bytes: bytes)
  }

  /// Why the installed plugins cannot carry a step on; nil where they can.
  private static func problem(of step: String, version: Int?, _ registry: PluginRegistry) -> String? {
    guard let descriptor = registry.descriptor(step) else {
      return "steget \(step) finns inte längre i någon installerad insticksmodul"
    }
    if version == descriptor.version { return nil }
    return "steget \(step) har version \(descriptor.version), men ärendet började med version "
      + (version.map(String.init) ?? "okänd")
  }

  private init(root: String, workflow: Workflow, library: WorkflowLibrary, bytes: [UInt8]) {
    self.root = root
    self.workflow = workflow
    self.library = library
    self.bytes = bytes
    hash = SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
