import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions

@testable import WorkflowEngine

extension CaseState {
  /// What the structural parts alone say of the case, as lines of text.
  var flow: [String] {
    var lines = ["läge \(status.rawValue) \(exit ?? "-")"]
    lines.append("räknat \(documents) \(notes) \(effects) \(decisions) \(runs) \(incidents)")
    for (id, instance) in instances.sorted(by: { $0.key < $1.key }) {
      lines.append("steg \(id) i \(instance.scope) \(instance.path) \(instance.incident ?? "-")")
      for wait in instance.waits {
        let what: [String?] = [
          wait.kind.rawValue, wait.form, wait.role, wait.assignee, wait.due?.description, wait.message,
          wait.day?.description,
        ]
        lines.append("  väntan \(wait.key) " + what.map { $0 ?? "-" }.joined(separator: " "))
      }
      for (key, effect) in instance.effects.sorted(by: { $0.key < $1.key }) {
        lines.append("  effekt \(key) \(effect)")
      }
    }
    for (id, scope) in scopes.sorted(by: { $0.key < $1.key }) {
      lines.append("lista \(id) \(scope.list) \(scope.finished) " + scope.names.keys.sorted().joined(separator: ","))
    }
    for (id, frame) in frames.sorted(by: { $0.key < $1.key }) {
      for (name, clock) in frame.clocks.sorted(by: { $0.key < $1.key }) {
        lines.append("klocka \(id)\(name) \(clock.phase.rawValue) \(clock.due?.description ?? "-") \(clock.warned)")
      }
    }
    lines += pending.map { "meddelande \($0.id) \($0.type)" }
    lines += assignments.sorted { $0.key < $1.key }.map { "roll \($0.key) \($0.value)" }
    lines += doers.sorted { $0.key < $1.key }.map { "gjort \($0.key) \($0.value.joined(separator: ","))" }
    return lines
  }
}
