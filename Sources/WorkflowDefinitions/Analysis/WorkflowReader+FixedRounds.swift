import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Rounds whose only ways out ask about inputs, which stand fast: a case that goes round once does so for ever.
extension WorkflowReader {
  /// Warns of them.
  ///
  /// - Parameter told: The paths of steps from which nothing leads to the end, which is told already.
  func checkFixedRounds(_ flow: Flow, besides told: Set<String>) {
    // Where something else is wrong, that comes first.
    guard assignment != nil, !collector.hasErrors else { return }
    // A list inside a step may be ended by what happens outside it.
    let list = flow.main
    guard list.isKnown, list.leadsBack, list.conditions.contains(where: isFixed) else { return }
    let finder = FateFinder(list, interrupts: flow.interrupts)
    for round in finder.rounds where told.isDisjoint(with: finder.paths(of: round)) {
      // Of steps that do not wait that is told.
      if round.contains(where: { list.steps[$0].mayWait }) { checkFixed(round, in: finder) }
    }
  }

  private func checkFixed(_ round: [Int], in finder: FateFinder) {
    guard let first = round.first, let layout = layout(at: first, in: finder.list) else { return }
    var texts: [String] = []
    for position in round {
      guard let asked = asked(onWaysOutOf: round, from: position, in: finder) else { return }
      texts += asked
    }
    guard let place = finder.list.steps[first].node["id"]?.place, !texts.isEmpty else { return }
    let conditions = texts.compactMap { text in
      Expression.compile(text, in: layout.shape, expecting: .boolean).expression
    }
    guard conditions.count == texts.count else { return }
    let judge = judge(conditions.map { PlacedExpression(expression: $0, place: place) }, in: layout, knowing: .all)
    let example = judge.uncovered(dependent: [])
    // Of several that cannot be compared it is not known that they leave anything.
    guard !judge.isComplete, example != nil || texts.count == 1 else { return }
    let names = round.map { "\"\(finder.list.steps[$0].id)\"" }
    let words = names.count == 1 ? "görs \(names[0]) om och om igen" : "går \(names.inSwedish()) runt utan slut"
    collector.report(
      .warning(
        "workflow.fixed-round",
        "\(example ?? "när \(texts[0]) inte gäller") \(words): vägen ut frågar bara efter uppgifter som står fast",
        at: place,
        hint: "låt vägen ut fråga efter något som görs i slingan, såsom ett utfall, eller lägg till en väg ut"))
  }

  private func layout(at position: Int, in list: FlowList) -> ScopeLayout? {
    let path = list.path + list.steps[position].id
    return lists[list.path].flatMap { whole in assignment?.lasting(at: path).map { whole.layout.at($0, site: path) } }
  }

  /// What is asked where ways lead out of a round from a step of it; nil where one may be taken whatever the inputs are.
  private func asked(onWaysOutOf round: [Int], from position: Int, in finder: FateFinder) -> [String]? {
    var texts: [String] = []
    var refused: [String] = []
    for edge in finder.edges[position] {
      var isInside = false
      if case .step(let next) = edge.place { isInside = round.contains(next) }
      switch edge.cause {
      case .condition(let written):
        let text = written.hasPrefix("= ") ? String(written.dropFirst(2)) : written
        guard isFixed(text) else {
          if isInside { continue }
          return nil
        }
        if !isInside { texts.append(Self.joined(text, after: refused)) }
        refused.append(text)
      case .otherwise:
        if isInside { continue }
        // One above that hangs on more may be what is not taken.
        guard !refused.isEmpty, refused.count == finder.conditions(from: position) else { return nil }
        texts.append(Self.joined(nil, after: refused))
      case .message, .clock, .failure:
        if isInside || !edge.isDependable && edge.cause?.expired == nil { continue }
        guard let condition = edge.condition, isFixed(condition) else { return nil }
        texts.append(condition)
      case .done, nil:
        if isInside { continue }
        return nil
      }
    }
    return texts
  }

  /// The condition by which a way is taken where those above it are not.
  private static func joined(_ text: String?, after refused: [String]) -> String {
    if refused.isEmpty, let text { return text }
    return (refused.map { "not(\($0))" } + (text.map { ["(\($0))"] } ?? [])).joined(separator: " and ")
  }

  /// Whether a condition hangs on nothing but inputs that no step changes.
  private func isFixed(_ text: String) -> Bool {
    let names = namesInConditions[text] ?? knownConditions.names(in: text)
    guard names.isDisjoint(with: ["today()", "now()", WorkflowEnvironment.decision + "()"]) else { return false }
    let read = names.filter { !$0.hasSuffix("()") && factNodes[$0] == nil }
    return !read.isEmpty && read.allSatisfy { name in inputPlaces[name] != nil && !amendedInputs.contains(name) }
  }
}

extension FlowList {
  /// What its ways ask for.
  fileprivate var conditions: [String] {
    steps.flatMap(\.next).compactMap { way in
      if case .condition(let text) = way.cause { text.hasPrefix("= ") ? String(text.dropFirst(2)) : text } else { nil }
    } + steps.flatMap(\.interrupts).compactMap(\.condition)
  }

  /// Whether a way may lead back to a step that has been passed.
  fileprivate var leadsBack: Bool {
    steps.enumerated().contains { position, step in
      (step.next + step.interrupts).contains { way in
        if case .step(let id) = way.target { self.position(of: id).map { $0 <= position } ?? false } else { false }
      }
    }
  }
}

extension FateFinder {
  /// The steps that can be come to and that lead to each other, each round once.
  fileprivate var rounds: [[Int]] {
    var seen: Set<Int> = []
    return list.steps.indices.compactMap { start in
      guard fate.reached.contains(start), !seen.contains(start) else { return nil }
      let after = self.after(start)
      guard after.contains(start) else { return nil }
      let round = after.filter { self.after($0).contains(start) }
      seen.formUnion(round)
      return round.sorted()
    }
  }

  /// The steps that one leads to, directly or not.
  private func after(_ position: Int) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = [position]
    while let next = waiting.popLast() {
      for step in successors(of: next) where found.insert(step).inserted { waiting.append(step) }
    }
    return found
  }

  /// How many of the ways on from a step have a condition.
  fileprivate func conditions(from position: Int) -> Int {
    list.steps[position].next.count { if case .condition = $0.cause { true } else { false } }
  }
}
