import CaseStore
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// A task with its form as it stands.
struct FoundTask: Sendable {
  /// The task.
  let row: WorkItemRow
  /// Its short name.
  let name: String
  /// Its form.
  let form: FormView
  /// What helps whoever does it.
  let guidance: Guidance?
  /// What the step itself tells whoever does it.
  let advice: [String]

  /// Finds a task by what a person writes; see `TaskLookup`.
  init(_ name: String, for actor: String?, as who: Reader, in tx: any StoreReader, _ session: Session) throws {
    let lookup = TaskLookup(reader: tx, organisation: session.organisation, today: session.today)
    row = try lookup.find(name, for: actor)
    let caseRow = try CaseLookup.find(row.caseID, in: tx, as: who)
    let state = try CaseHistory.fold(row.caseID, tx, useSnapshot: true)
    let titles = StepTitles(bundle: try tx.definition(caseRow.pin), root: caseRow.workflow, registry: session.registry)
    let tasks = try tx.workItems(WorkItemFilter(caseID: row.caseID), reader: .system)
    self.name = TaskName.names(of: tasks)[row.id] ?? row.id
    form = try FormView(task: row.id, in: state, titles: titles, registry: session.registry)
    advice = CaseDossier.wait(of: row.id, in: state)?.advice ?? []
    guidance = TaskID(row.id).flatMap { state.instances[$0.instance]?.path }.flatMap { titles.node($0)?.guidance }
  }
}
