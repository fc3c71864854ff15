import CivilTime
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// How it is told that a process can get stuck.
extension WorkflowReader {
  /// How a case comes to where a list inside steps begins.
  func story(of context: [Surrounding]) -> Story {
    context.reduce(into: Story()) { story, outer in
      story.add(outer.story)
      story.add(.entered(outer.step.id, branch: outer.branch))
    }
  }

  func reportStuck(_ group: [Int], in finder: FateFinder, _ context: [Surrounding]) {
    guard let lowest = group.first else { return }
    let loop = finder.loop(from: lowest)
    let first = loop.steps.first ?? lowest
    let step = finder.list.steps[first]
    var story = story(of: context)
    story.add(finder.story(to: first))
    story.add(gone: loop.left.map(\.clock))
    for clock in finder.idle(among: group) { story.add(.idle(clock)) }
    let leaving = finder.leaving(group) + context.flatMap { $0.finder.leaving([$0.position]) }
    story.add(never: Set(leaving.compactMap(\.cause?.message)).sorted())
    let isExit = finder.list.path == StepList.exitsPath
    var message = "från \(isExit ? "utgången" : "steget") \"\(step.id)\" finns ingen väg till slutet"
    var ending = (loop.left.map { "\"\(finder.list.steps[$0.step].id)\" lämnas då genast" } + [loop.words])
      .joined(separator: "; ")
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
    collector.report(
      .error(
        "workflow.no-end", message, at: loop.closing ?? step.node["id"]?.place,
        hint: hint(for: group, loop, leaving.compactMap(\.cause), isExit: isExit, finder),
        notes: notes))
  }

  /// - Parameter causes: What leads away from the steps, though it cannot be counted on.
  private func hint(
    for group: [Int], _ loop: FateFinder.Loop, _ causes: [FlowWay.Cause], isExit: Bool, _ finder: FateFinder
  ) -> String {
    if isExit { return "låt den komma till sitt slut, utan att leda tillbaka" }
    var hint = "lägg till en väg ut ur slingan under next"
    if !loop.left.isEmpty {
      hint = "låt avbrottet leda ut ur slingan; det gäller så länge klockan har gått ut"
      if loop.left.contains(where: { left in !finder.list.steps[left.step].interrupts(by: left.clock) }) {
        hint += "\neller skriv while med de steg som avbrottet ska gälla"
      }
    }
    if !finder.idle(among: group).isEmpty { hint += ", eller se till att klockan alltid får en dag" }
    if causes.contains(where: { if case .failure = $0 { true } else { false } }) {
      hint += "; ett utskick som misslyckas räknas inte som en väg ut"
    }
    if causes.contains(where: { $0.message != nil }) {
      hint += "; ett avbrott av ett meddelande räknas inte som en väg ut, för det kanske aldrig kommer"
    }
    if causes.contains(where: { $0.isSingleStrike }) {
      hint += "; att en klocka börjar gå eller varnar räknas inte som en väg ut, för det händer bara en gång"
    }
    return hint
  }

  func reportRound(_ round: FateFinder.Round, in finder: FateFinder, _ context: [Surrounding]) {
    guard let first = round.steps.first else { return }
    let names = round.steps.map { "\"\(finder.list.steps[$0].id)\"" }
    let clocks = round.clocks.sorted()
    let titles = clocks.map { "\"\(teller.title($0))\"" }.inSwedish()
    let which = clocks.count == 1 ? "klockan" : "klockorna"
    var story = story(of: context)
    story.add(finder.story(to: first))
    story.add(gone: clocks)
    let ending = (names + [names[0]]).joined(separator: " → ") + " går runt utan slut, och inget av dem görs"
    collector.report(
      .error(
        "workflow.no-end",
        "när \(which) \(titles) har gått ut lämnas \(names.inSwedish()) för varandra utan slut",
        at: finder.list.steps[first].node["id"]?.place,
        hint: "låt ett av avbrotten leda till ett annat steg eller till en utgång, eller ta bort det",
        notes: [Diagnostic.Note(message: "så kan det gå: " + teller.tell(story, ending: ending))]))
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

extension FateFinder {
  /// The ways by which some steps are left before they are done; not a message that leads back to one of them.
  fileprivate func leaving(_ positions: [Int]) -> [Edge] {
    positions.flatMap { edges[$0] }.filter { edge in
      guard case .step(let next) = edge.place, edge.cause?.message != nil else { return !edge.isAnswer }
      return !positions.contains(next)
    }
  }

  /// The clocks that are taken not to have a day, and would lead away from steps if they had.
  fileprivate func idle(among positions: [Int]) -> [String] {
    Set(positions.flatMap { edges[$0] }.filter { !$0.isDependable }.compactMap(\.cause?.expired)).sorted()
  }
}

extension FlowStep {
  /// Whether an interrupt of its own is set off by a clock that has run out.
  fileprivate func interrupts(by clock: String) -> Bool { interrupts.contains { $0.cause.expired == clock } }
}

extension FlowWay.Cause {
  /// Whether it is a clock that starts or warns.
  fileprivate var isSingleStrike: Bool {
    switch self {
    case .clock(_, .started), .clock(_, .warned): true
    default: false
    }
  }

  /// The title of the message that breaks in; nil where something else does.
  fileprivate var message: String? { if case .message(let title) = self { title } else { nil } }
}
