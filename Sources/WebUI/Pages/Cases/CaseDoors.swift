import WorkflowEngine
import WorkflowKit

/// The ways on from a case's page: what can be done besides its tasks, each open or with a sign that says why not.
struct CaseDoors {
  let reading: CaseReading
  let visitor: Visitor
  let registry: PluginRegistry

  /// The steps that do what a link on the page does: Skriv en anteckning, Lägg till en handling.
  private static let linked: Set = ["arende.anteckna", "arende.handling"]

  private var acts: CaseActs { CaseActs(reading: reading, visitor: visitor, registry: registry) }

  var views: View {
    let acts = acts
    // What has a link of its own on the page is not offered twice.
    let started = reading.choices.optional.filter { $0.uses.map { !Self.linked.contains($0) } ?? true }
      .compactMap { acts.start($0.id) }
    let stopped = reading.choices.optional.compactMap { acts.stop($0.id) }
    let messages = reading.choices.messages.filter { !reading.choices.isIdle($0) }.compactMap { acts.message($0.id) }
    let clocks = acts.clocks.flatMap { [acts.suspension(of: $0), acts.resumption(of: $0), acts.lengthening(of: $0)] }
      .compactMap(\.self)
    // Of two that are each other's opposite only the one that can be done is shown.
    let shownClocks = clocks.filter { $0.closed == nil || $0.name == "forlang-klocka" }
    let undone = [acts.undoing].compactMap(\.self) + stopped
    let doors = (undone + messages + shownClocks + [acts.annulment]).map { door($0) }
    return [
      "starts": started.map { door($0) }, "has_starts": !started.isEmpty, "doors": doors,
      "add_path": "\(reading.path)/gor/handling", "note_path": "\(reading.path)/gor/anteckna",
      "may_correct": acts.closed(by: .correct) == nil, "why_not_correct": acts.closed(by: .correct) ?? "",
      "may_reassign": acts.closed(by: .reassign) == nil,
    ]
  }

  private func door(_ act: CaseAct) -> View {
    [
      "door_title": act.title, "door_path": "\(reading.path)/\(act.path)", "is_closed": act.closed != nil,
      "door_sign": act.closed ?? "", "door_button": act.button,
    ]
  }
}
