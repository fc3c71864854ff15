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
  /// The notes, the oldest first.
  let notes: [OpenedEvent]
  /// The last day that each clock had, also where it has none any more, by frame and clock.
  private let lastDays: [String: CivilDate]

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
    let wanted = [EventType.decided, .noteAdded, .clockChanged].map(\.rawValue)
    let events = try CaseDossier.events(of: row.id, in: tx) { wanted.contains($0) }
    decisions = events.filter { $0.type == EventType.decided.rawValue }
    notes = events.filter { $0.type == EventType.noteAdded.rawValue }
    var lastDays: [String: CivilDate] = [:]
    for event in events where event.type == EventType.clockChanged.rawValue {
      guard let due = event.structural["due"].date else { continue }
      lastDays["\(event.structural["frame"].text ?? "")>\(event.structural["clock"].text ?? "")"] = due
    }
    self.lastDays = lastDays
  }

  /// The wait that a task is; nil where it is gone.
  static func wait(of task: String, in state: CaseState) -> WaitState? {
    guard let id = TaskID(task) else { return nil }
    return state.instances[id.instance]?.waits.first { $0.key == id.key && $0.kind == .task }
  }

  /// Whether the answer went in time, as the step that closed the case found; nil where nothing says so.
  var wentInTime: Bool? { outputs("i_tid").compactMap(\.boolean).first }

  /// Whether something has been dispatched.
  var isAnswered: Bool { outputs("skickat").contains { !$0.isNull } }

  private func outputs(_ name: String) -> [Value] {
    (state.scopes[""]?.names ?? [:]).sorted { $0.key < $1.key }.map { $0.value[name] }
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
  var clocks: [(definition: ClockDefinition, state: ClockState, lastDay: CivilDate?)] {
    state.frames.sorted { $0.key < $1.key }.flatMap { id, frame in
      titles.clocks(of: frame.workflow).compactMap { definition in
        frame.clocks[definition.id].map { (definition, $0, lastDays["\(id)>\(definition.id)"]) }
      }
    }
  }
}
