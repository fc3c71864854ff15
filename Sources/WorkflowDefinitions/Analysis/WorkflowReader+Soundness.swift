import CivilTime
import SourceDiagnostics
import YAMLSource

extension WorkflowReader {
  /// Reports every way in which the process could get stuck, and every step and exit that nothing leads to.
  func checkSoundness(_ flow: Flow) {
    let main = FateFinder(flow.main, interrupts: flow.interrupts)
    let held = Set(main.fate.reached.map { flow.main.steps[$0].id })
    let handlers = flow.handlers.map { handler in
      // A handler beside steps that are never reached is told of by those.
      (FateFinder(handler.list), isLive: handler.whileIn.map { !$0.isDisjoint(with: held) } ?? true)
    }
    let optional = FateFinder(flow.optional)
    report(main)
    for (finder, isLive) in handlers where isLive { report(finder) }
    report(optional)
    let exits = ([main, optional] + handlers.filter(\.isLive).map(\.0)).reduce(into: Set<String>()) {
      $0.formUnion($1.fate.exits)
    }
    let isUnknown = ([main, optional] + handlers.map(\.0)).contains(where: \.fate.hasUnknown)
    let starts = isUnknown ? Set(flow.exits.steps.indices) : Set(exits.compactMap { flow.exits.position(of: $0) })
    report(FateFinder(flow.exits, starts: starts))
  }

  private func report(_ finder: FateFinder, in context: [Surrounding] = [], mayStick: Bool = true) {
    let fate = finder.fate
    for position in fate.list.steps.indices {
      let step = fate.list.steps[position]
      guard fate.reached.contains(position) else {
        reportUnreached(step, in: finder)
        continue
      }
      // A list inside that gets stuck does no harm where the others suffice, or where an interrupt leads away.
      let isWaited = mayStick && fate.waiting.contains(position)
      for branch in step.branches {
        let outer = Surrounding(finder: finder, position: position, branch: branch.id)
        report(FateFinder(branch.list), in: context + [outer], mayStick: isWaited)
      }
    }
    guard mayStick, fate.list.isKnown else { return }
    for group in finder.stuckGroups { reportStuck(group, in: finder, context) }
  }

  private func reportUnreached(_ step: FlowStep, in finder: FateFinder) {
    let place = step.node["id"]?.place
    if finder.list.path == StepList.exitsPath {
      collector.report(
        .error(
          "workflow.unreachable", "ingen väg leder till utgången \"\(step.id)\"", at: place,
          hint: "låt ett steg eller ett avbrott leda hit med to, eller ta bort utgången"))
    } else if let block = finder.neverDone(before: step) {
      collector.report(
        .error(
          "workflow.unreachable", "steget \"\(step.id)\" nås aldrig, för \"\(block.title)\" blir aldrig klart",
          at: place,
          hint: "låt \(needed(block)) komma till sitt slut i stället för till en utgång, eller ta bort steget",
          notes: [Diagnostic.Note(message: neverDone(block), place: block.node["id"]?.place)]))
    } else {
      collector.report(
        .error(
          "workflow.unreachable", "ingen väg leder till steget \"\(step.id)\"", at: place,
          hint: "låt ett tidigare steg leda hit med next, eller ta bort steget"))
    }
  }

  private func needed(_ block: FlowStep) -> String {
    guard case .branches(let branches, let needed) = block.work else { return "stegen för varje post" }
    return needed == branches.count ? "alla grenar" : "minst \(needed) av grenarna"
  }

  private func neverDone(_ block: FlowStep) -> String {
    guard case .branches(let branches, let needed) = block.work else { return "varje post slutar i en utgång" }
    let exiting = branches.filter { !FateFinder($0.list).fate.finishes }.compactMap(\.id).map { "\"\($0)\"" }
    let names = exiting.count == 1 ? "grenen \(exiting[0])" : "grenarna \(exiting.joined(separator: " och "))"
    return "här väntas \(needed) av \(branches.count) grenar in, men \(names) når aldrig sitt slut"
  }

  private func reportStuck(_ group: [Int], in finder: FateFinder, _ context: [Surrounding]) {
    guard let first = group.first else { return }
    let step = finder.list.steps[first]
    var story = Story()
    for outer in context {
      outer.story.events.forEach { story.add($0) }
      story.add(.entered(outer.step.title, branch: outer.branch))
    }
    finder.story(to: first).events.forEach { story.add($0) }
    let isExit = finder.list.path == StepList.exitsPath
    var message = "från \(isExit ? "utgången" : "steget") \"\(step.id)\" finns ingen väg till slutet"
    var ending = finder.loop(from: first)
    var notes: [Diagnostic.Note] = []
    if let block = context.last {
      let part = block.branch.map { "grenen \"\($0)\"" }
      message += part.map { " av \($0)" } ?? " för en post"
      message += ", så \"\(block.step.title)\" väntar för alltid"
      ending += "; \"\(block.step.title)\" väntar då för alltid på \(part ?? "den posten")"
      notes.append(
        Diagnostic.Note(message: "här väntas \(part ?? "varje post") in", place: block.step.node["id"]?.place))
    }
    notes.append(Diagnostic.Note(message: "så kan det gå: " + teller.tell(story, ending: ending)))
    var hint = "lägg till en väg ut ur slingan under next"
    if isExit { hint = "låt den komma till sitt slut, utan att leda tillbaka" }
    let fails = group.contains { finder.list.steps[$0].interrupts.contains { !$0.cause.isDependable } }
    if fails { hint += "; ett utskick som misslyckas räknas inte som en väg ut" }
    collector.report(.error("workflow.no-end", message, at: step.node["id"]?.place, hint: hint, notes: notes))
  }

  var teller: StoryTeller {
    StoryTeller(
      clocks: clockNodes.mapValues { node in
        StoryTeller.Clock(
          title: node["title"]?.scalar?.text ?? "", lasts: node["lasts"]?.scalar.flatMap { Period($0.text) },
          rolls: node["roll"] != nil, warning: node["warn"]?.sequence?.first?.scalar.flatMap { Period($0.text) })
      })
  }
}

/// A step round a list that is judged.
private struct Surrounding {
  let finder: FateFinder
  let position: Int
  /// The name of the branch that the list is; nil where it is that of every item.
  let branch: String?

  var step: FlowStep { finder.list.steps[position] }
  /// How a case comes to the step, from the start of its own list.
  var story: Story { finder.story(to: position) }
}
