import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// Warns of steps that lead round to each other though none of them can wait: what their ways ask for hardly changes
  /// meanwhile, and the case would stop. A loop over a list waits for nothing where the list is empty.
  ///
  /// - Parameter told: The paths of steps from which nothing leads to the end, which is told already.
  func checkWaits(_ flow: Flow, besides told: Set<String>) {
    for list in flow.lists where list.isKnown {
      var seen: Set<Int> = []
      let following = list.steps.indices.map { followingWithoutWait($0, in: list) }
      for start in list.steps.indices where following[start] != nil && !seen.contains(start) {
        guard let round = Self.waitlessRound(from: start, by: following) else { continue }
        seen.formUnion(round)
        guard told.isDisjoint(with: round.map { list.path + list.steps[$0].id }) else { continue }
        report(round, from: start, in: list)
      }
    }
  }

  private func report(_ round: [Int], from start: Int, in list: FlowList) {
    let names = round.map { "\"\(list.steps[$0].id)\"" }
    let words =
      names.count == 1
      ? "\(names[0]) leder till sig självt" : (names + [names[0]]).joined(separator: " → ") + " går runt"
    let loop = round.first { list.steps[$0].loop != nil }
    let items = loop.flatMap { list.steps[$0].loop?["in"]?.expressionText }
    let hint =
      items.map {
        "led ut när listan är tom, med when: count(\($0)) = 0 först under next, eller låt något i slingan vänta"
      }
      ?? "låt något i slingan vänta på en människa, ett meddelande eller en dag, eller led ut ur slingan"
    collector.report(
      .warning(
        "workflow.never-waits",
        "\(words), och " + (items.map { "när \($0) är en tom lista väntar inget där" } ?? "inget där väntar på något"),
        at: list.steps[loop ?? start].node["id"]?.place, hint: hint))
  }

  /// The shortest way from a step back to it on which no step waits; nil where there is none.
  ///
  /// - Parameter following: The steps that may follow each where it does not wait.
  private static func waitlessRound(from start: Int, by following: [[Int]?]) -> [Int]? {
    var waiting = [[start]]
    var seen: Set<Int> = []
    var next = 0
    while next < waiting.count {
      let way = waiting[next]
      next += 1
      guard let last = way.last else { continue }
      for step in following[last] ?? [] where following[step] != nil {
        if step == start { return way }
        if seen.insert(step).inserted { waiting.append(way + [step]) }
      }
    }
    return nil
  }

  /// The steps that may follow one where it does not wait; nil where it does so always.
  private func followingWithoutWait(_ position: Int, in list: FlowList) -> [Int]? {
    let step = list.steps[position]
    if !step.mayWait { return following(step.next, position, in: list) }
    guard case .items(_, needsItems: false) = step.work, let loop = step.loop,
      !filledLoops.contains(list.path + step.id)
    else { return nil }
    var empty: Set<String> = [step.id]
    if let items = loop["in"]?.expressionText { empty.insert(items) }
    // Of what the ways ask for besides nothing is known: only those surely taken count.
    for (number, way) in step.next.enumerated() {
      switch way.asked.map({ outcome(of: $0, whereEmpty: empty, at: list.path + step.id) }) ?? true {
      case true: return following([step.next[number]], position, in: list)
      case false: continue
      case nil: return nil
      }
    }
    return step.next.isEmpty ? following([], position, in: list) : nil
  }

  private func following(_ ways: [FlowWay], _ position: Int, in list: FlowList) -> [Int] {
    if ways.isEmpty { return list.isRow && position + 1 < list.steps.count ? [position + 1] : [] }
    return ways.compactMap { way in
      if case .step(let id) = way.target { list.position(of: id) } else { nil }
    }
  }

  /// What a condition at a step says where some lists are empty; nil where it hangs on more.
  private func outcome(of text: String, whereEmpty names: Set<String>, at path: String) -> Bool? {
    guard let logic = knownConditions.logic(of: text),
      let whole = lists[StepList.split(path).list], let before = assignment?.before(path)
    else { return nil }
    let layout = whole.layout.at(before.union([StepList.split(path).id]), site: path)
    let values = names.reduce(into: Context()) { $0[$1] = .list([]) }
    let scope = ContextScope(values, shape: layout.shape, today: .earliest, now: Instant(startOfUTC: .earliest))
    return logic.outcome { part in
      guard part.names.isDisjoint(with: Self.changing),
        let condition = Expression.compile(part.text, in: layout.shape, expecting: .boolean).expression,
        self.names(readBy: condition, in: layout).isSubset(of: names)
      else { return nil }
      return condition.holds(in: scope)
    }
  }
}

extension FlowStep {
  /// What is written under `for_each`; nil in other steps.
  fileprivate var loop: YAMLNode? { node["for_each"] }
}
