import CaseStore
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// Records a step's output and goes on to where its `next` leads.
  func complete(_ instance: String, node: StepNode, output: Value, config: Value) throws {
    guard let active = state.instances[instance] else { return }
    let scopeID = active.scope
    var candidate = values(scopeID, node.layout)
    candidate.candidate = (node.id, output)
    let (target, way) = try chooseWay(node, in: candidate)
    var personal = Context([("output", output)])
    if !config.isNull { personal["config"] = config }
    try emit(
      .completed,
      [
        "instance": .string(instance), "path": .string(node.path), "to": .string(describe(target)),
        "way": way.map { .number(Number($0)) } ?? .null,
      ], personal: .context(personal))
    try go(to: target, from: node, in: scopeID)
  }

  /// Where a step leads; nil for simply on.
  private func chooseWay(_ node: StepNode, in scope: CaseScope) throws -> (Transition.Target?, Int?) {
    for (index, transition) in node.next.enumerated() {
      guard let condition = transition.condition else { return (transition.target, index) }
      if try holds(condition, in: scope) { return (transition.target, index) }
    }
    // The reader has counted every case there is by what the plugins say; one besides is a fault of theirs.
    guard node.next.isEmpty else { throw StepFault("Inget av villkoren efter \"\(node.title)\" gäller.") }
    return (nil, nil)
  }

  private func describe(_ target: Transition.Target?) -> String {
    switch target {
    case .step(let id): id
    case .exit(let id): "!exits/" + id
    case nil: ""
    }
  }

  func go(to target: Transition.Target?, from node: StepNode, in scopeID: String) throws {
    let scope = try scope(scopeID)
    let workflow = try workflow(of: scope)
    switch target {
    case .step(let id):
      guard let next = workflow.lists[scope.list]?[id] else {
        throw StoreError.corrupt("steget \(id) saknas i \(workflow.id)")
      }
      try begin(next, in: scopeID)
    case .exit(let id): try takeExit(id, of: scope.frame)
    case nil:
      if scopeID == scope.frame, node.path.hasPrefix(StepList.exitsPath) {
        return try endFrame(scope.frame, through: node)
      }
      if scope.list == StepList.optionalPath {
        return try emit(.runFinished, ["scope": .string(scopeID)])
      }
      if let next = workflow.lists[scope.list]?.successor(of: node.id) { return try begin(next, in: scopeID) }
      try finish(scopeID)
    }
  }

  /// Leaves everything of a process for one of its exits.
  func takeExit(_ id: String, of frame: String) throws {
    let root = try scope(frame)
    let workflow = try workflow(of: root)
    guard let exit = workflow.exits[id] else { throw StoreError.corrupt("utgången \(id) saknas i \(workflow.id)") }
    for (scopeID, scope) in state.scopes.sorted(by: { $0.key < $1.key }) {
      guard scope.frame == frame, state.scopes[scopeID] != nil, let current = scope.current else { continue }
      try cancel(current)
    }
    try endRuns(of: frame)
    try begin(exit, in: frame)
  }

  /// A step list has come to its end.
  func finish(_ scopeID: String) throws {
    let scope = try scope(scopeID)
    if scope.isRun { return try emit(.runFinished, ["scope": .string(scopeID)]) }
    guard let owner = scope.owner else { return try endFrame(scope.frame, through: nil) }
    if scope.list.isEmpty { return try endFrame(scope.frame, through: nil) }
    try emit(.branchFinished, ["scope": .string(scopeID)])
    try joinBranches(of: owner)
  }

  /// A process has come to its end: the case closes, or the calling step is done.
  private func endFrame(_ frame: String, through exit: StepNode?) throws {
    let root = try scope(frame)
    let workflow = try workflow(of: root)
    try endRuns(of: frame)
    guard let owner = root.owner else {
      return try emit(
        .closed, ["day": .date(today), "exit": exit.map { .string($0.id) } ?? .null])
    }
    let templates = exit.map { $0.outputs.isEmpty ? workflow.outputs : $0.outputs } ?? workflow.outputs
    let output = try reckoned { templates.evaluate(in: values(frame, workflow.layout)) }
    try complete(owner, node: try node(of: owner), output: .context(output), config: .null)
  }

  /// Ends what runs beside a process: its handlers and optional steps.
  private func endRuns(of frame: String) throws {
    for (scopeID, scope) in state.scopes.sorted(by: { $0.key < $1.key }) where scope.isRun && scope.frame == frame {
      if let current = state.scopes[scopeID]?.current { try cancel(current) }
      try emit(.runFinished, ["scope": .string(scopeID)])
    }
  }

  /// Takes an instance away before it is done, with its branches and what it has waiting in the outbox.
  func cancel(_ instance: String) throws {
    guard let active = state.instances[instance] else { return }
    for scopeID in state.scopes(under: instance) {
      if let current = state.scopes[scopeID]?.current { try cancel(current) }
    }
    let node = try node(of: instance)
    if case .step(let uses, _) = node.kind, !active.state.isNull || !active.waits.isEmpty {
      do {
        try attempt {
          let actions = try step(uses).cancel(active.state, try context(for: instance, node: node))
          try perform(actions, of: instance, node: node, waiting: [])
        }
      } catch {
        // A step that cannot tidy up after itself must not hold the whole case.
        try openCaseIncident("\"\(node.title)\" kunde inte avslutas ordentligt: \(error)", error)
      }
    }
    for (key, effect) in active.effects.sorted(by: { $0.key < $1.key }) {
      try withdrawEffect(effect, instance: instance, key: key)
    }
    if active.incident != nil || !active.effects.isEmpty { try closeIncidents(of: instance) }
    try emit(.cancelled, ["instance": .string(instance), "path": .string(node.path)])
  }
}
