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
    let nodes = workflow.steps.nodes
    let passed = passed
    let main = nodes.map { node -> View in
      if current.contains(node.path) { return step(node.title, .here) }
      if view.outputs[node.id] != nil { return step(node.title, .done) }
      return step(node.title, passed.contains(node.path) ? .passed : .ahead)
    }
    return main + view.position.filter(\.isBeside).map { step("\($0.title) (vid sidan om)", .here) }
  }

  /// The steps that the case has gone round, by path: they stand before the first place where it is, and have given
  /// nothing.
  var passed: Set<String> {
    guard let standing = reading.choices.standing, let workflow = standing.library.workflows[standing.workflow],
      reading.view.row.status == .open
    else { return [] }
    let current = standing.underWay[standing.workflow] ?? []
    let before = workflow.steps.nodes.prefix { !current.contains($0.path) }
    guard before.count < workflow.steps.nodes.count else { return [] }
    return Set(before.filter { $0.givesOutcome && reading.view.outputs[$0.id] == nil }.map(\.path))
  }

  /// How the case stands to a step of its process.
  private enum Standing {
    case ahead, here, done, passed

    var mark: String {
      switch self {
      case .ahead: "○"
      case .here: "◉"
      case .done: "●"
      case .passed: "–"
      }
    }

    var word: String {
      switch self {
      case .ahead: ""
      case .here: "här är ärendet"
      case .done: "klart"
      case .passed: "hoppades över"
      }
    }
  }

  private func step(_ title: String, _ standing: Standing) -> View {
    [
      "step_title": title, "is_here": standing == .here, "is_done": standing == .done, "step_mark": standing.mark,
      "step_word": standing.word, "has_word": !standing.word.isEmpty,
    ]
  }

  /// Who may decide, told before anyone works towards the decision.
  private var deciders: [View] {
    // What a task on the page says is not said again.
    let said = Set(reading.view.tasks.flatMap(\.advice))
    return reading.choices.deciders.map { decider in
      if let organ = receiver(of: decider) { return handedOver(decider, to: organ) }
      let why = (decider.answer?.explanation ?? []).filter { !said.contains($0) }.map { PageWords.plain($0) }
      return [
        "matter": decider.title, "matter_lagrum": decider.lagrum.joined(separator: ", "),
        "has_lagrum": !decider.lagrum.isEmpty,
        "who": decider.answer.map { who($0) } ?? "Det går inte att slå upp: \(decider.problem ?? "")",
        "item": decider.answer?.item ?? "", "has_item": decider.answer?.item != nil,
        "why": why, "has_why": !why.isEmpty,
        "meeting": meeting(of: decider) ?? "", "has_meeting": meeting(of: decider) != nil,
      ]
    }
  }

  /// The body that a delegate has handed the matter to; nil where nobody has, or where it has come back.
  private func receiver(of decider: DeciderView) -> String? {
    let asked = Set(reading.view.tasks.map(\.step))
    return decider.steps.sorted().filter { !asked.contains($0) }
      .compactMap { reading.view.outputs[$0]?["lämnat_till"].text }.last
  }

  private func handedOver(_ decider: DeciderView, to organ: String) -> View {
    let meeting = meeting(of: decider, organ: organ)
    return [
      "matter": decider.title, "matter_lagrum": decider.lagrum.joined(separator: ", "),
      "has_lagrum": !decider.lagrum.isEmpty, "who": visitor.organisation.title(ofBody: organ), "item": "",
      "has_item": false, "why": ["Ärendet är lämnat till \(visitor.organisation.title(ofBody: organ))."],
      "has_why": true, "meeting": meeting ?? "", "has_meeting": meeting != nil,
    ]
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
  private func meeting(of decider: DeciderView, organ handed: String? = nil) -> String? {
    // A decision of the same type may have been taken before the one that is asked for now.
    let isAsked = reading.view.tasks.contains { $0.key.hasPrefix("beslut") && decider.steps.contains($0.step) }
    if !isAsked, let decision = reading.view.decisions.last(where: { $0.type == decider.type }),
      !Self.notFinal.contains(decision.outcome)
    {
      return "Beslutat \(decision.day.swedish): \(decision.outcome)."
    }
    if let due = reading.view.tasks.first(where: { $0.key == "beslut" && decider.steps.contains($0.step) })?.due,
      (handed ?? decider.answer?.organ).flatMap({ visitor.organisation.body($0) })?.meeting(on: due) != nil
    {
      return "Ärendet är anmält till sammanträdet \(due.swedish)."
    }
    guard reading.view.row.status == .open, let organ = handed ?? decider.answer?.organ,
      let meeting = visitor.organisation.body(organ)?.nextMeeting(openOn: visitor.today)
    else { return nil }
    return "Nästa sammanträde att hinna till är \(meeting.date.swedish). "
      + "Manusstopp är \(meeting.cutoff.swedishText.deadline(today: visitor.today))."
  }
}

extension StepNode {
  /// Whether it leaves something behind when it has been done.
  fileprivate var givesOutcome: Bool {
    switch kind {
    case .step, .forEach: true
    case .parallel, .call, .end: false
    }
  }
}
