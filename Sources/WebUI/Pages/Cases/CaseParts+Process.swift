import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

extension CaseParts {
  /// Where the case stands, and who decides in it.
  var process: View {
    let steps = steps
    return [
      "steps": steps, "has_steps": !steps.isEmpty, "position": reading.view.position.map(\.title),
      "picture_path": "\(reading.path)/bild#\(Diagram.currentID)", "basis_path": "\(reading.path)/underlag",
      "has_basis": !reading.view.outputs.isEmpty, "deciders": deciders, "has_deciders": !deciders.isEmpty,
    ]
  }

  /// The steps of the process itself, with what has become of each; those beside it only while they are under way.
  private var steps: [View] {
    let view = reading.view
    guard let standing = reading.choices.standing, let workflow = standing.library.workflows[standing.workflow],
      view.row.status == .open
    else { return [] }
    let current = standing.underWay[standing.workflow] ?? []
    let main = workflow.steps.nodes.map { node -> View in
      let isHere = current.contains(node.path)
      return step(node.title, isHere: isHere, isDone: !isHere && view.outputs[node.id] != nil)
    }
    return main
      + view.position.filter(\.isBeside).map { step("\($0.title) (vid sidan om)", isHere: true, isDone: false) }
  }

  private func step(_ title: String, isHere: Bool, isDone: Bool) -> View {
    [
      "step_title": title, "is_here": isHere, "is_done": isDone,
      "step_mark": isHere ? "◉" : isDone ? "●" : "○", "step_word": isHere ? "här är ärendet" : isDone ? "klart" : "",
      "has_word": isHere || isDone,
    ]
  }

  /// Who may decide, told before anyone works towards the decision.
  private var deciders: [View] {
    reading.choices.deciders.map { decider in
      [
        "matter": decider.title, "matter_lagrum": decider.lagrum.joined(separator: ", "),
        "has_lagrum": !decider.lagrum.isEmpty,
        "who": decider.answer.map { who($0) } ?? "Det går inte att slå upp: \(decider.problem ?? "")",
        "item": decider.answer?.item ?? "", "has_item": decider.answer?.item != nil,
        "why": (decider.answer?.explanation ?? []).map { PageWords.plain($0) },
        "has_why": decider.answer?.explanation.isEmpty == false,
        "meeting": meeting(of: decider) ?? "", "has_meeting": meeting(of: decider) != nil,
      ]
    }
  }

  /// By which a matter comes before the body again.
  private static let notFinal: Set = ["återremiss", "bordläggning"]

  private func who(_ answer: AuthorityAnswer) -> String {
    let organisation = visitor.organisation
    switch answer.level {
    case .nämnd, .utskott: return answer.organ.map { organisation.title(ofBody: $0) } ?? answer.level.rawValue
    case .delegat, .ordförande:
      let unit = reading.view.row.unit
      return answer.roles.map { role in
        let holders = organisation.holders(of: role, in: unit).map(\.title)
        return organisation.title(ofRole: role) + (holders.isEmpty ? "" : " (\(holders.inSwedish()))")
      }.inSwedish("eller")
    }
  }

  /// That it has been decided; until then when the body meets next, and by when a matter must be handed in.
  private func meeting(of decider: DeciderView) -> String? {
    // A decision of the same type may have been taken before the one that is asked for now.
    let isAsked = reading.view.tasks.contains { $0.key.hasPrefix("beslut") && decider.steps.contains($0.step) }
    if !isAsked, let decision = reading.view.decisions.last(where: { $0.type == decider.type }),
      !Self.notFinal.contains(decision.outcome)
    {
      return "Beslutat \(decision.day.swedish): \(decision.outcome)."
    }
    guard reading.view.row.status == .open, let organ = decider.answer?.organ,
      let meeting = visitor.organisation.body(organ)?.nextMeeting(openOn: visitor.today)
    else { return nil }
    return "Nästa sammanträde att hinna till är \(meeting.date.swedish). "
      + "Manusstopp är \(meeting.cutoff.swedishText.deadline(today: visitor.today))."
  }
}
