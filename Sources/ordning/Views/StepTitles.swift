import WorkflowDefinitions
import WorkflowKit

/// What the steps and clocks of a case are called, by the process that the case runs.
struct StepTitles: Sendable {
  private let root: String
  private let workflows: [Workflow]

  /// The titles in a stored bundle; with none, or one that cannot be read, names stand for themselves.
  init(bundle bytes: [UInt8]?, root: String, registry: PluginRegistry) {
    self.root = root
    let bundle = bytes.flatMap { try? DefinitionBundle(stored: $0, registry: registry) }
    workflows =
      bundle.map { bundle in
        bundle.library.workflows.values.sorted { ($0.id != root ? 1 : 0, $0.id) < ($1.id != root ? 1 : 0, $1.id) }
      } ?? []
  }

  /// The case's own process.
  var workflow: Workflow? { workflows.first { $0.id == root } }

  /// The step at a path, in the case's own process first.
  func node(_ path: String) -> StepNode? { workflows.lazy.compactMap { $0.node(path) }.first }

  /// What a step is called.
  func step(_ path: String) -> String {
    node(path)?.title ?? String(path.split(separator: "/").last ?? Substring(path))
  }

  /// What a clock is called.
  func clock(_ id: String) -> String {
    workflows.lazy.flatMap(\.clocks).first { $0.id == id }?.title ?? id
  }

  /// The clocks of a process.
  func clocks(of workflow: String) -> [ClockDefinition] { workflows.first { $0.id == workflow }?.clocks ?? [] }
}
