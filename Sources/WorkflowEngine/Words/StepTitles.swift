import WorkflowDefinitions

/// What the steps and clocks of a case are called, by the process that the case runs.
struct StepTitles: Sendable {
  /// The case's own process; nil where nothing installed can carry it on.
  let workflow: Workflow?
  /// Its process first, then those that it calls.
  private let workflows: [Workflow]

  /// The titles in a bundle; with none, names stand for themselves.
  init(_ bundle: DefinitionBundle?) {
    workflow = bundle?.workflow
    let called = (bundle?.library.workflows.values.sorted { $0.id < $1.id } ?? []).filter { $0.id != bundle?.root }
    workflows = [workflow].compactMap(\.self) + called
  }

  /// The step that an instance is of.
  func node(of active: InstanceState, in state: CaseState) -> StepNode? {
    guard let scope = state.scopes[active.scope], let frame = state.frames[scope.frame] else { return nil }
    return workflows.first { $0.id == frame.workflow }?.node(active.path)
  }

  /// What the step at a path is called, in the case's own process first.
  func step(_ path: String) -> String {
    workflows.lazy.compactMap { $0.node(path) }.first?.title ?? StepList.split(path).id
  }

  /// The type of the step at a path, in the case's own process first; nil for a block, or where there is none.
  func type(of path: String) -> String? { Self.type(of: workflows.lazy.compactMap { $0.node(path) }.first) }

  /// The type of a step; nil for a block.
  static func type(of node: StepNode?) -> String? {
    guard let node, case .step(let uses, _) = node.kind else { return nil }
    return uses
  }

  /// What a clock is called.
  func clock(_ id: String) -> String {
    workflows.lazy.flatMap(\.clocks).first { $0.id == id }?.title ?? id
  }

  /// The clocks of a process.
  func clocks(of workflow: String) -> [ClockDefinition] { workflows.first { $0.id == workflow }?.clocks ?? [] }

  /// Whether a step stands beside the main flow: one that may be started at any time, or a handler's.
  static func isBeside(_ path: String) -> Bool { path.hasPrefix("!") && !path.hasPrefix(StepList.exitsPath) }
}
