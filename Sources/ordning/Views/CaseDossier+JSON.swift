import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowEngine

extension CaseDossier {
  /// The case as JSON: the row of `case list`, and `tasks`, `clocks`, `documents`, `decisions`, `incidents`, `effects`,
  /// `assignments`.
  var value: Value {
    var value = RowJSON.value(row).context ?? Context()
    let names = TaskName.names(of: tasks)
    value["assignments"] = .context(
      Context(state.assignments.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    value["inputs"] = state.frames[""]?.inputs ?? .null
    value["tasks"] = .list(tasks.map { RowJSON.value($0, name: names[$0.id] ?? $0.id) })
    value["clocks"] = .list(
      clocks.map { definition, clock in
        [
          "id": .string(definition.id), "title": .string(definition.title), "phase": .string(clock.phase.rawValue),
          "due": .day(clock.due), "suspended_on": .day(clock.suspendedOn), "lagrum": .text(definition.lagrum),
        ]
      })
    value["documents"] = .list(documents.map { RowJSON.value($0) })
    value["decisions"] = .list(decisions.map { RowJSON.decision($0) })
    value["incidents"] = .list(incidents.map { RowJSON.value($0) })
    value["effects"] = .list(effects.map { RowJSON.value($0, dnr: row.dnr) })
    return .context(value)
  }
}
