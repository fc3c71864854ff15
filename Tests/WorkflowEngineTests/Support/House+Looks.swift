import CaseStore
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import CaseStoreSQLite
@testable import WorkflowEngine

extension House {
  func state(_ id: String) async throws -> CaseState {
    try await store.read { try CaseHistory.fold(id, $0, useSnapshot: false) }
  }

  func head(_ id: String) async throws -> StreamHead { try await store.read { try $0.head(of: .caseStream(id)) } }

  /// The active step instances, sorted.
  func active(_ id: String) async throws -> [String] { try await state(id).instances.keys.sorted() }

  func tasks(_ id: String) async throws -> [TaskView] { try await engine.view(of: id).tasks }

  func taskID(_ step: String, on id: String) async throws -> String {
    let tasks = try await tasks(id)
    let task = tasks.first { $0.id.contains("~\(step)~") } ?? tasks.first { $0.step == step }
    return try #require(task, "det finns ingen uppgift \(step) bland \(tasks.map(\.id))").id
  }

  /// The latest output of a step of the main list.
  func output(_ step: String, of id: String) async throws -> Value {
    try await state(id).scopes[""]?.names[step] ?? .null
  }

  func clock(_ name: String, of id: String) async throws -> ClockState? { try await state(id).frames[""]?.clocks[name] }

  func history(_ id: String) async throws -> [HistoryEntry] { try await engine.history(of: id) }

  /// The events of a case that have a type, in order.
  func events(_ type: EventType, of id: String) async throws -> [HistoryEntry] {
    try await history(id).filter { $0.type == type.rawValue }
  }

  func incidents(_ id: String, openOnly: Bool = true) async throws -> [IncidentRow] {
    try await store.read { try $0.incidents(case: id, openOnly: openOnly) }
  }

  func effects(_ id: String) async throws -> [EffectRow] {
    try await store.read { try $0.effects(case: id, state: nil) }.sorted { $0.id < $1.id }
  }

  func status(_ id: String) async throws -> CaseRow.Status? { try await store.read { try $0.caseRow(id)?.status } }

  /// The dates of a case's alarms by key.
  func alarms(_ id: String) async throws -> [String: String] {
    let rows = try await store.read { try $0.clocks(case: id) }
    return Dictionary(
      uniqueKeysWithValues: try rows.map { ($0.key, try SwedishTime.date(of: $0.due).description) })
  }

  /// Checks that memory, events, snapshot and read models say the same of a case.
  func check(_ id: String) async throws {
    let engine = engine
    let (live, folded, shortcut, items, row) = try await store.read { reader in
      (
        try engine.load(id, reader).0, try CaseHistory.fold(id, reader, useSnapshot: false),
        try CaseHistory.fold(id, reader, useSnapshot: true),
        try reader.workItems(WorkItemFilter(), reader: .system).filter { $0.caseID == id }.map(\.id),
        try reader.caseRow(id)
      )
    }
    #expect(live == folded)
    #expect(shortcut == folded)
    let tasks = folded.instances.filter { $0.value.incident == nil }.flatMap { instance, active in
      active.waits.filter { $0.kind == .task }.map {
        TaskID(caseID: id, instance: instance, key: $0.key).description
      }
    }
    #expect(items.sorted() == tasks.sorted())
    #expect(row?.status == folded.status)
    try await checkOutbox(folded)
    #expect(try await engine.audit() == [])
    for (instance, active) in folded.instances {
      #expect(folded.scopes[active.scope] != nil, "\(instance) hör till ett läge som inte finns")
      #expect(folded.scopes[active.scope]?.current == instance)
    }
    for scope in folded.scopes.values { #expect(folded.frames[scope.frame] != nil) }
  }

  /// Every incident of a step is open in the list, and nothing waits for an effect that nobody will carry out.
  private func checkOutbox(_ state: CaseState) async throws {
    let open = try await incidents(state.id)
    let effects = Dictionary(uniqueKeysWithValues: try await effects(state.id).map { ($0.id, $0.state) })
    for (instance, active) in state.instances {
      if let incident = active.incident {
        #expect(open.contains { $0.id == incident }, "\(instance): stoppet \(incident) är inte öppet")
      }
      for wait in active.waits where wait.kind == .effect && active.incident == nil {
        let effect = try #require(active.effects[wait.key])
        let isAsked = effects[effect] == .oviss && active.waits.contains { $0.kind == .task }
        let isAlive = effects[effect] == .queued || effects[effect] == .running || isAsked
        let found = effects[effect]?.rawValue ?? "borta"
        #expect(isAlive || open.contains { $0.effect == effect }, "\(effect) är \(found) och utförs aldrig")
      }
    }
    if state.status == .annulled { #expect(!effects.values.contains { $0 == .queued || $0 == .running }) }
    if state.status != .open { #expect(try await alarms(state.id) == [:]) }
  }
}
