import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// The values of the name `ärende`.
  var caseValues: Value {
    [
      "dnr": .string(state.dnr), "nämnd": .string(state.unit), "öppnat": .date(state.opened),
      "titel": .string(state.title), "offentlig_titel": .string(state.publicTitle), "beteckning": .string(reference),
    ]
  }

  /// The case's reference as its nämnd writes it.
  private var reference: String {
    environment.organisation.board(state.unit)?.reference(state.dnr, planCode: state.planCode) ?? state.dnr
  }

  /// The values of the name `clocks` in a frame.
  func clockValues(of frame: String) -> Value {
    guard let known = state.frames[frame], let workflow = bundle.library.workflows[known.workflow] else { return .null }
    return .context(
      Context(
        workflow.clocks.map(\.id).map { id in
          let clock = known.clocks[id] ?? .idle
          let left = clock.due.map { today.days(until: $0) }
          return (
            id,
            [
              "last_day": clock.due.map { .date($0) } ?? .null,
              "days_left": left.map { .number(Number($0)) } ?? .null, "state": .string(clock.phase.rawValue),
            ] as Value
          )
        }))
  }

  func values(_ scope: String, _ layout: ScopeLayout) -> CaseScope {
    CaseScope(execution: self, scopeID: scope, layout: layout, candidate: nil)
  }

  /// Whether a condition holds.
  ///
  /// - Throws: `StepFault` where it cannot be told: a condition that is neither true nor false stops the case.
  func holds(_ condition: PlacedExpression, in scope: CaseScope) throws -> Bool {
    if case .boolean(let answer) = try reckoned({ condition.expression.evaluate(in: scope) }) { return answer }
    throw StepFault(
      "Villkoret \"\(condition.expression.source)\" (\(condition.place.file.name):\(condition.place.range.start.line)) kan inte avgöras: något som det bygger på saknar värde."
    )
  }

  /// - Parameter frame: The frame that the step stands in, where its instance is not under way.
  func context(for instance: String, node: StepNode, frame known: String = "") throws -> StepContext {
    var clocks: [String: CivilDate] = [:]
    let frame = state.instances[instance].flatMap { state.scopes[$0.scope]?.frame } ?? known
    for (id, clock) in state.frames[frame]?.clocks ?? [:] { clocks[id] = clock.due }
    return StepContext(
      caseInfo: CaseInfo(
        id: state.id, dnr: state.dnr, reference: reference, unit: state.unit, workflow: state.workflow,
        title: state.title, publicTitle: state.publicTitle, isSecret: state.secret, opened: state.opened,
        inputs: state.frames[frame]?.inputs ?? .null, assignments: state.assignments),
      instance: instance, stepID: node.id, title: node.title, now: now, today: today, actor: actor, role: node.role,
      organisation: environment.organisation, clocks: clocks,
      readings: ExecutionReadings(execution: self, instance: instance, node: node))
  }
}
