import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Engine {
  /// A case as people look at it.
  ///
  /// - Throws: `EngineError.unknownCase`.
  public func view(of caseID: String) async throws -> CaseView {
    try await store.read { reader in
      let (state, head) = try self.load(caseID, reader)
      guard let row = try reader.caseRow(caseID) else { throw EngineError.unknownCase(caseID) }
      let bundle = try self.bundle(pin: state.pin, dnr: state.dnr, reader)
      return self.view(state, row: row, bundle: bundle, version: head.sequence)
    }
  }

  /// The id of a case by its number or id.
  ///
  /// - Throws: `EngineError.unknownCase`.
  public func caseID(_ name: String) async throws -> String {
    try await store.read { reader in
      if let row = try reader.caseRow(dnr: name) { return row.id }
      if let row = try reader.caseRow(name) { return row.id }
      throw EngineError.unknownCase(name)
    }
  }

  /// Everything that has happened in a case, in order.
  public func history(of caseID: String) async throws -> [HistoryEntry] {
    try await store.read { reader in
      let (state, _) = try self.load(caseID, reader)
      let bundle = try self.bundle(pin: state.pin, dnr: state.dnr, reader)
      var entries: [HistoryEntry] = []
      var after = 0
      while true {
        let page = try reader.events(of: .caseStream(caseID), after: after, limit: 500)
        for sealed in page {
          let event = try OpenedEvent(sealed)
          entries.append(self.entry(event, bundle: bundle))
          after = sealed.sequence
        }
        if page.count < 500 { return entries }
      }
    }
  }

  private func entry(_ event: OpenedEvent, bundle: DefinitionBundle) -> HistoryEntry {
    var path = event.structural["path"].text
    if path == nil, let instance = event.structural["instance"].text { path = StepPath.path(ofInstance: instance) }
    let title = path.flatMap { path in
      bundle.library.workflows.values.lazy.compactMap {
        ($0.node(path) ?? $0.node(StepList.exitsPath + path))?.title
      }.first
    }
    return HistoryEntry(
      sequence: event.sequence, time: event.time, actor: event.actor, type: event.type, step: title,
      structural: event.structural, personal: event.personal)
  }

  func view(_ state: CaseState, row: CaseRow, bundle: DefinitionBundle, version: Int) -> CaseView {
    var tasks: [TaskView] = []
    var position: [(path: String, title: String)] = []
    for (instance, active) in state.instances.sorted(by: { $0.key < $1.key }) {
      guard let scope = state.scopes[active.scope], let frame = state.frames[scope.frame],
        let node = bundle.library.workflows[frame.workflow]?.node(active.path)
      else { continue }
      if !active.waits.isEmpty || active.incident != nil { position.append((active.path, node.title)) }
      guard active.incident == nil else { continue }
      for wait in active.waits where wait.kind == .task {
        if let task = self.task(wait, instance: instance, node: node, state: state, version: version) {
          tasks.append(task)
        }
      }
    }
    let clocks = bundle.workflow.clocks.compactMap { definition -> ClockView? in
      guard let clock = state.frames[""]?.clocks[definition.id] else { return nil }
      return ClockView(
        id: definition.id, title: definition.title, lagrum: definition.lagrum, phase: clock.phase.rawValue,
        due: clock.due)
    }
    return CaseView(
      row: row, inputs: state.frames[""]?.inputs.context ?? Context(), tasks: tasks, clocks: clocks,
      position: position,
      outputs: Context((state.scopes[""]?.names ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
      assignments: state.assignments, optional: bundle.workflow.optional.nodes.map { ($0.id, $0.title) },
      pendingMessages: state.pending.map(\.type))
  }

  private func task(
    _ wait: WaitState, instance: String, node: StepNode, state: CaseState, version: Int
  ) -> TaskView? {
    guard case .step(let uses, _) = node.kind,
      let form = wait.form.flatMap({ registry.descriptor(uses)?.form($0) })
    else { return nil }
    return TaskView(
      id: TaskID(caseID: state.id, instance: instance, key: wait.key).description, caseID: state.id,
      dnr: state.dnr, step: node.path, key: wait.key, title: wait.title ?? node.title,
      form: Form(form.name, title: form.title, button: form.button, fields: wait.narrowed(form.fields)),
      prefill: wait.prefill.context ?? Context(), role: wait.role ?? "", assignee: wait.assignee, due: wait.due,
      advice: wait.advice, guidance: node.guidance, version: version)
  }
}
