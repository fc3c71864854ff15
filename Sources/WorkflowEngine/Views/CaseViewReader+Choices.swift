import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension CaseViewReader {
  /// What may be chosen in the case at a moment.
  func choices(by actor: String, at now: Instant) throws -> CaseChoices {
    let bundle: DefinitionBundle
    do { bundle = try engine.bundle(pin: state.pin, dnr: state.dnr, tx) } catch EngineError.definition {
      return CaseChoices(
        version: version, standing: nil, deciders: [], documents: [:], optional: [], undo: nil, messages: [],
        awaited: [], idle: [])
    }
    let execution = Execution(
      environment: try engine.environment(tx), bundle: bundle, tx: tx, now: now, today: try SwedishTime.date(of: now),
      actor: actor, state: state)
    let standing = try standing()
    let stoppable = try state.untouchedRuns().map { try execution.node(of: $0.current).path }
    return CaseChoices(
      version: version, standing: standing, deciders: try deciders(execution),
      documents: try documents(execution),
      optional: bundle.workflow.optional.nodes.map { node in
        let scope = execution.values("", node.layout)
        return OptionalStepView(
          id: node.id, title: node.title, role: node.role, uses: uses(node),
          isOpen: node.condition.map { $0.expression.evaluate(in: scope).boolean == true } ?? true,
          canStop: stoppable.contains(node.path))
      },
      undo: undo(by: actor),
      messages: engine.registry.messages.values.sorted { $0.id < $1.id }.filter {
        $0.role != .sends && bundle.mayAwait($0.id, in: engine.registry)
      }, awaited: Set(state.instances.values.flatMap { $0.waits.compactMap(\.message) }),
      idle: Set(
        engine.registry.messages.values.filter {
          !$0.takesOver && !bundle.mayTake($0.id, where: standing.underWay, in: engine.registry)
        }.map(\.id)))
  }

  private func uses(_ node: StepNode) -> String? {
    if case .step(let uses, _) = node.kind { uses } else { nil }
  }

  /// The documents that the steps of the main list with a task now are told of.
  private func documents(_ execution: Execution) throws -> [String: [Int]] {
    let asked = Set(state.instances.values.filter { $0.waits.contains { $0.kind == .task } }.map(\.path))
    var found: [String: [Int]] = [:]
    for node in execution.bundle.workflow.steps.nodes where asked.contains(node.path) {
      guard case .step(let uses, let with) = node.kind else { continue }
      let config = engine.registry.descriptor(uses)?.config ?? []
      let fields = config.filter { $0.type == .document || $0.type == .list(.document) }
      guard !fields.isEmpty else { continue }
      let values = try execution.configuration(with, node: node, scope: "")
      found[node.path] = fields.flatMap { field in
        (values[field.name].list ?? [values[field.name]]).compactMap(\.integer)
      }
    }
    return found
  }

  /// What the actor may take back: nobody has done anything since.
  private func undo(by actor: String) -> (task: String, title: String)? {
    guard state.isOpen, let point = state.undo, point.actor == actor, point.blocked == nil,
      let id = TaskID(point.task), let active = point.before.state.instances[id.instance],
      let node = titles.node(of: active, in: point.before.state)
    else { return nil }
    return (point.task, node.title)
  }

  /// Who may decide, by the steps of the main list that name a decision type.
  private func deciders(_ execution: Execution) throws -> [DeciderView] {
    guard execution.environment.organisation.board(state.unit) != nil else { return [] }
    var found: [DeciderView] = []
    for node in execution.bundle.workflow.steps.nodes {
      guard case .step(let uses, let with) = node.kind,
        let field = engine.registry.descriptor(uses)?.config.first(where: { $0.names == .decisionType })
      else { continue }
      let config = try execution.configuration(with, node: node, scope: "")
      guard let type = config[field.name].text else { continue }
      if let known = found.firstIndex(where: { $0.type == type }) {
        found[known].steps.insert(node.id)
      } else {
        found.append(try decider(type, in: node.id, facts: config["fakta"], execution))
      }
    }
    return found
  }

  private func decider(
    _ type: String, in step: String, facts: Value, _ execution: Execution
  ) throws -> DeciderView {
    let known = execution.environment.decisionType(type, on: execution.today)
    let answer: AuthorityAnswer?
    let problem: String?
    do {
      answer = try execution.answer(type, facts: facts)
      problem = nil
    } catch let refusal as Refusal {
      answer = nil
      problem = refusal.message
    }
    return DeciderView(
      type: type, steps: [step], title: known?.title ?? type, lagrum: known?.lagrum ?? [], answer: answer,
      problem: problem)
  }
}
