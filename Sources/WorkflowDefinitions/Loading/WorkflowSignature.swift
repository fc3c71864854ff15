public import FEEL
public import WorkflowKit

/// What a calling process needs to know of a process: what it takes and what it gives.
public struct WorkflowSignature: Sendable {
  /// Its name.
  public let id: String
  /// What it takes.
  public let inputs: [Field]
  /// The names it gives.
  public let outputs: [String]
  /// The names of its inputs and steps, which no other process sees.
  let names: Set<String>
  /// The processes that it calls.
  let calls: Set<String>

  /// What a caller sees of its result.
  public var outputType: FEELType {
    .context(Dictionary(outputs.map { ($0, FEELType.any) }, uniquingKeysWith: { $1 }), open: false)
  }
}
