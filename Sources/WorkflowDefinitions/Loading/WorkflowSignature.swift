public import FEEL
import SourceDiagnostics
public import WorkflowKit

/// What a calling process needs to know of a process: what it takes and what it gives.
public struct WorkflowSignature: Sendable {
  /// Its name.
  public let id: String
  /// What it takes.
  public let inputs: [Field]
  /// What is wrong with how that is written.
  let inputProblems: [Diagnostic]
  /// The names it gives.
  public let outputs: [String]
  /// The types of what it gives, optional where one of its ends may lack it; empty until its file has been read.
  var types: [String: FEELType] = [:]
  /// The outputs of which it is known which few values they have; empty until its file has been read.
  var choices: [Field] = []
  /// The ids of its steps, wherever they stand.
  let steps: Set<String>
  /// The processes that it calls.
  let calls: Set<String>
  /// The rules about what it takes; empty until its file has been read.
  var checks: [InputCheck] = []
  /// Whether one of its steps takes a decision.
  let decides: Bool
  /// Whether one of its steps closes the case.
  let closes: Bool
  /// Whether one of them does on every way to its end; until its file has been read, whether one may.
  var closesAlways: Bool

  /// Whether it has an input or a step of that name, which no other process sees.
  func hasOwn(_ name: String) -> Bool { steps.contains(name) || inputs.contains { $0.name == name } }

  /// What a caller sees of its result.
  public var outputType: FEELType {
    .context(Dictionary(outputs.map { ($0, types[$0] ?? .any) }, uniquingKeysWith: { $1 }), open: false)
  }
}
