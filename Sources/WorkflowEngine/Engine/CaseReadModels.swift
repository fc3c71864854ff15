import CaseStore
import CivilTime
import WorkflowDefinitions

/// The rows that a case has in the lists, as they follow from its state.
struct CaseReadModels: Sendable {
  /// Its row in the index; the sequence is 0, so that only what people see makes two rows differ.
  let row: CaseRow
  /// Its tasks by id.
  let tasks: [String: WorkItemRow]
  /// When it is to be looked at next, by key.
  let alarms: [String: CivilDate]

  init(of state: CaseState, in library: WorkflowLibrary) throws {
    row = CaseReadModels.row(of: state, in: library)
    tasks = CaseReadModels.tasks(of: state, in: library)
    alarms = try Execution.alarms(of: state, in: library)
  }

  private static func row(of state: CaseState, in library: WorkflowLibrary) -> CaseRow {
    CaseRow(
      id: state.id, dnr: state.dnr, workflow: state.workflow, pin: state.pin, unit: state.unit, title: state.title,
      publicTitle: state.publicTitle, secret: state.secret, party: state.party, status: state.status,
      opened: state.opened, closed: state.closed, position: position(of: state, in: library), sequence: 0,
      readers: readers(of: state), insiders: insiders(of: state), officers: officers(of: state))
  }

  /// The accounts that its roles have been given to.
  static func officers(of state: CaseState) -> [String] { Set(state.assignments.values).sorted() }

  /// Who may read the case, as keys of `Reader`: everybody in its nämnd, or where it is secret its insiders.
  static func readers(of state: CaseState) -> [String] {
    state.secret ? insiders(of: state) : ["unit:" + state.unit]
  }

  /// Who may read what is secret in the case: those who have a part in it, and those whose role the nämnd lets read all its
  /// secret cases. The case itself where it is secret, and its secret documents where it is not.
  static func insiders(of state: CaseState) -> [String] {
    let assignees = state.instances.values.flatMap(\.waits).filter { $0.kind == .task }.compactMap(\.assignee)
    return ["secret:" + state.unit] + Set(assignees + state.assignments.values).sorted().map { "account:" + $0 }
  }

  /// What the case stands at, in words.
  private static func position(of state: CaseState, in library: WorkflowLibrary) -> String {
    state.instances.sorted { $0.key < $1.key }.compactMap { _, active in
      guard !active.waits.isEmpty || active.incident != nil else { return nil }
      return node(of: active, state, library)?.title
    }.joined(separator: ", ")
  }

  /// The last day of the clock of a case that runs out first, or has run out; nil where there is none.
  static func firstDay(of state: CaseState) -> CivilDate? {
    state.frames.values.flatMap(\.clocks.values).filter(\.isPressing).compactMap(\.due).min()
  }

  /// The day that orders a task among others: its own last day, or that of a clock of its case where that comes first.
  static func soonest(_ due: CivilDate?, _ clock: CivilDate?) -> CivilDate? { [due, clock].compactMap(\.self).min() }

  private static func tasks(of state: CaseState, in library: WorkflowLibrary) -> [String: WorkItemRow] {
    var rows: [String: WorkItemRow] = [:]
    let clock = firstDay(of: state)
    for (instance, active) in state.instances where active.incident == nil {
      for wait in active.waits where wait.kind == .task {
        let id = TaskID(caseID: state.id, instance: instance, key: wait.key).description
        rows[id] = WorkItemRow(
          id: id, caseID: state.id, dnr: state.dnr,
          title: wait.title ?? node(of: active, state, library)?.title ?? wait.form ?? "", unit: state.unit,
          role: wait.role ?? "", assignee: wait.assignee, due: wait.due,
          soonest: soonest(wait.due, clock), created: wait.since)
      }
    }
    return rows
  }

  private static func node(of active: InstanceState, _ state: CaseState, _ library: WorkflowLibrary) -> StepNode? {
    guard let scope = state.scopes[active.scope], let frame = state.frames[scope.frame] else { return nil }
    return library.workflows[frame.workflow]?.node(active.path)
  }
}
