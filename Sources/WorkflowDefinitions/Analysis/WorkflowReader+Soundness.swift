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
    let live = [main] + handlers.filter(\.isLive).map(\.0) + [FateFinder(flow.optional)]
    let isUnknown = !flow.isKnown || (live + handlers.map(\.0)).contains(where: \.fate.hasUnknown)
    let exits = live.reduce(into: Set<String>()) { $0.formUnion($1.fate.exits) }
    let starts = isUnknown ? Set(flow.exits.steps.indices) : Set(exits.compactMap { flow.exits.position(of: $0) })
    var report = UnreachedReport(exits: FateFinder(flow.exits, starts: starts), handlers: flow.handlers, reads: reads)
    for finder in live { check(finder, &report) }
    check(report.exits, &report)
    collector.report(contentsOf: report.diagnostics)
  }

  private func check(
    _ finder: FateFinder, _ report: inout UnreachedReport, in context: [Surrounding] = [], mayStick: Bool = true
  ) {
    let fate = finder.fate
    report.add(finder)
    for position in fate.list.steps.indices where fate.reached.contains(position) {
      // A list inside that gets stuck does no harm where the others suffice, or where an interrupt leads away.
      let isWaited = mayStick && fate.waiting.contains(position)
      for branch in fate.list.steps[position].branches {
        let outer = Surrounding(finder: finder, position: position, branch: branch.id)
        check(FateFinder(branch.list), &report, in: context + [outer], mayStick: isWaited)
      }
    }
    guard mayStick, fate.list.isKnown else { return }
    for group in finder.stuckGroups { reportStuck(group, in: finder, context) }
  }

  private func reportStuck(_ group: [Int], in finder: FateFinder, _ context: [Surrounding]) {
    guard let first = group.first else { return }
    let step = finder.list.steps[first]
    var story = Story()
    for outer in context {
      story.add(outer.story)
      story.add(.entered(outer.step.id, branch: outer.branch))
    }
    story.add(finder.story(to: first))
    let isExit = finder.list.path == StepList.exitsPath
    var message = "från \(isExit ? "utgången" : "steget") \"\(step.id)\" finns ingen väg till slutet"
    var ending = finder.loop(from: first)
    var notes: [Diagnostic.Note] = []
    if let block = context.last {
      let part = block.branch.map { "grenen \"\($0)\"" }
      message += part.map { " av \($0)" } ?? " för en post"
      message += ", så \"\(block.step.id)\" väntar för alltid"
      ending += "; \"\(block.step.id)\" väntar då för alltid på \(part ?? "den posten")"
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
