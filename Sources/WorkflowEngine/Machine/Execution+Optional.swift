import CaseStore
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// The steps that people start beside the process.
extension Execution {
  func startOptional(_ id: String) throws {
    let node = try optional(id)
    let scopeID = "\(StepList.optionalPath)#\(state.runs + 1)"
    try emit(.runStarted, ["scope": .string(scopeID), "list": .string(StepList.optionalPath)])
    if let when = node.condition, try !holds(when, in: values(scopeID, node.layout)) {
      throw Refusal(
        "\"\(node.title)\" går inte att starta nu.", code: "case.not-yet",
        hint: "Det beror på hur långt ärendet har kommit: läget visas med ordning case show \(state.dnr).")
    }
    let incidents = outbox.incidents.count
    try begin(node, in: scopeID)
    // A person asked for this: where the step cannot begin they are told so, and nothing is left standing.
    if outbox.incidents.count > incidents, let incident = outbox.incidents.last {
      throw Refusal("\"\(node.title)\" går inte att starta: \(incident.message)", code: "case.cannot-begin")
    }
  }

  /// Takes a step back that was started by mistake: the latest run of it in which nobody has done anything.
  func stopOptional(_ id: String, reason: String) throws {
    let node = try optional(id)
    guard !reason.isBlank else {
      throw Refusal("Skriv varför steget avbryts.", code: "case.reason", fields: ["skäl": "måste fyllas i"])
    }
    guard
      let (scope, current) = try state.untouchedRuns().last(where: { try self.node(of: $0.current).path == node.path })
    else {
      throw Refusal(
        "\"\(node.title)\" går inte att avbryta i \(state.dnr): det är inte startat, eller så har någon redan gjort en "
          + "uppgift i det.", code: "case.not-stoppable",
        hint: "Gör klart det som pågår. Läget visas med ordning case show \(state.dnr).")
    }
    try cancel(current)
    if state.takenOverIn == scope {
      try emit(.reserved, ["lifted": .string(Reservation.takenOver.rawValue)])
    }
    try emit(
      .runFinished, ["scope": .string(scope), "path": .string(node.path), "stopped": true],
      personal: .context(Context([("reason", .string(reason))])))
  }

  /// A step that the actor may start.
  private func optional(_ id: String) throws -> StepNode {
    guard let node = bundle.workflow.optional[id] else {
      throw Refusal(
        "\"\(id)\" går inte att starta i det här ärendet.", code: "case.no-such-optional",
        hint: "Det som går är \(bundle.workflow.optional.nodes.map(\.id).joined(separator: ", ")).")
    }
    if let role = node.role, !environment.organisation.holds(actor, role: role, in: state.unit, on: today) {
      let title = environment.organisation.title(ofRole: role)
      throw Refusal("\"\(node.title)\" startas av \(title.lowercased()).", code: "case.wrong-role")
    }
    return node
  }
}
