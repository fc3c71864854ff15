import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowEngine

extension CaseDossier {
  /// The case as JSON: the row of `case list`, and `tasks`, `clocks`, `documents`, `decisions`, `notes`, `incidents`,
  /// `effects`, `assignments`.
  var value: Value {
    var value = RowJSON.value(row).context ?? Context()
    let names = TaskName.names(of: tasks)
    value["assignments"] = .context(
      Context(state.assignments.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    value["inputs"] = state.frames[""]?.inputs ?? .null
    value["tasks"] = .list(
      tasks.map { task in
        var value = RowJSON.value(task, name: names[task.id] ?? task.id).context ?? Context()
        value["advice"] = .list((CaseDossier.wait(of: task.id, in: state)?.advice ?? []).map { .string($0) })
        return .context(value)
      })
    value["clocks"] = .list(
      clocks.map { definition, clock, lastDay in
        [
          "id": .string(definition.id), "title": .string(definition.title), "phase": .string(clock.phase.rawValue),
          "due": .day(clock.due), "last_due": .day(lastDay), "suspended_on": .day(clock.suspendedOn),
          "lagrum": .text(definition.lagrum),
        ]
      })
    value["documents"] = .list(documents.map { RowJSON.value($0) })
    value["decisions"] = .list(decisions.map { RowJSON.decision($0) })
    value["notes"] = .list(
      notes.map { ["time": .instant($0.time), "actor": .string($0.actor), "text": $0.personal["text"]] })
    value["incidents"] = .list(incidents.map { RowJSON.value($0) })
    value["effects"] = .list(effects.map { RowJSON.value($0, dnr: row.dnr) })
    return .context(value)
  }
}
