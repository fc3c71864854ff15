import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine

extension WorkflowLibrary {
  /// The process of that name.
  ///
  /// - Throws: `EngineError.unknownWorkflow`, with the one that was probably meant.
  func workflow(named id: String) throws -> Workflow {
    if let workflow = workflows[id] { return workflow }
    let known = workflows.keys.sorted()
    throw EngineError.unknownWorkflow(
      id,
      hint: Suggestion.hint(for: id, in: known).map(Failure.sentence)
        ?? "Processerna är \(known.joined(separator: ", ")).")
  }
}
