import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// Everything of a case that `case show` and `case history` tell, read from one consistent view.
struct CaseDossier: Sendable {
  let row: CaseRow
  let state: CaseState
  let titles: StepTitles
  let tasks: [WorkItemRow]
  let documents: [DocumentRow]
  let incidents: [IncidentRow]
  let effects: [EffectRow]
  let decisions: [OpenedEvent]

  /// Reads a case.
  ///
  /// - Throws: `EngineError.unknownCase`, `Refusal` where the reader may not see it, `StoreError`.
  init(_ name: String, in tx: any StoreReader, as who: Reader, registry: PluginRegistry) throws {
    row = try CaseLookup.find(name, in: tx, as: who)
    state = try CaseHistory.fold(row.id, tx, useSnapshot: true)
    titles = StepTitles(bundle: try tx.definition(row.pin), root: row.workflow, registry: registry)
    tasks = try tx.workItems(WorkItemFilter(caseID: row.id), reader: .system)
    documents = try tx.documents(case: row.id)
    incidents = try tx.incidents(case: row.id, openOnly: true)
    effects = try tx.effects(case: row.id, state: nil)
    decisions = try CaseDossier.events(of: row.id, in: tx) { $0 == "decision.made" }
  }

  /// The events of a case, those of the types asked for.
  static func events(
    of id: String, in tx: any StoreReader, where isWanted: (String) -> Bool = { _ in true }
  ) throws -> [OpenedEvent] {
    var events: [OpenedEvent] = []
    var after = 0
    while true {
      let page = try tx.events(of: .caseStream(id), after: after, limit: 500)
      guard let last = page.last else { return events }
      events += try page.filter { isWanted($0.type) }.map { try OpenedEvent($0) }
      after = last.sequence
    }
  }

  /// The clocks of the case's own process and of those it calls, in the order they are defined.
  var clocks: [(definition: ClockDefinition, state: ClockState)] {
    state.frames.sorted { $0.key < $1.key }.flatMap { _, frame in
      titles.clocks(of: frame.workflow).compactMap { definition in
        frame.clocks[definition.id].map { (definition, $0) }
      }
    }
  }
}
