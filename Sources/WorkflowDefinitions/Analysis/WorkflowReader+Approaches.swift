import FEEL
import YAMLSource

/// An expression that asks which way a case has come (`if a != null then a.dag else b.dag`) is right where it is right on
/// each way by itself.
extension WorkflowReader {
  /// What an expression that would be wrong on all ways together is on each of them.
  enum Verdict {
    case right
    /// It is wrong on that one.
    case wrong(Approach)
    /// There are too many ways, or things go on beside them.
    case unknown
  }

  /// What an expression is judged for; of anything else that is wrong with it is told by itself.
  enum Charge {
    case anything
    /// That names are read of which the steps may not have been done: those, or all.
    case undone(Set<String>?)
    /// That it gives no value though every step that it reads has been done.
    case missing
  }

  /// Judges an expression on each way to its place by itself.
  ///
  /// - Parameters:
  ///   - isRequired: Whether it must give a value.
  ///   - charge: What counts.
  ///   - isWrong: Whether it is wrong in a layout for anything else.
  func verdict(
    on expression: Expression, in layout: ScopeLayout, expecting type: FEELType?, isRequired: Bool,
    of charge: Charge = .anything, orWhere isWrong: (Expression, ScopeLayout) -> Bool = { _, _ in false }
  ) -> Verdict {
    guard let site = layout.site else { return .unknown }
    let expression = standing(for: expression, in: layout, expecting: type)
    let read = knownConditions.names(in: expression).union(layout.names(of: expression))
    func isWrongThere(_ compilation: Compilation, _ here: ScopeLayout, _ role: LeftPart.Role = .value) -> Bool {
      guard let sure = compilation.expression else { return true }
      let needsValue = role == .operand || role == .value && isRequired
      func givesNothing() -> Bool { needsValue && !compilation.givesValue }
      func lacks(_ names: Set<String>?) -> Bool {
        mayLack(compilation, in: here, expecting: role.type(in: type), isRequired: needsValue, of: names)
      }
      return switch charge {
      case .anything: givesNothing() || lacks(nil) || role == .value && isWrong(sure, here)
      case .undone(let names): lacks(names)
      case .missing: givesNothing()
      }
    }
    func wrong(_ approach: Approach) -> Bool {
      let here = layout.on(approach, to: site)
      return isWrongThere(expression.compiled(in: here.shape, expecting: type), here)
    }
    func verdict(reading names: Set<String>) -> Verdict {
      guard let approaches = approaches(to: site, reading: names) else { return .unknown }
      return approaches.first(where: wrong).map { .wrong($0) } ?? .right
    }
    // Without a question there is no way by which it is right.
    let asked = askedFor(on: site)
    var first = Verdict.unknown
    if expression.isConditional || !asked.isEmpty {
      first = verdict(reading: read)
      if case .right = first { return .right }
    }
    // Which steps have been done is also shown by ways that ask for something else than the expression does.
    if !asked.isSubset(of: read), case let second = verdict(reading: read.union(asked)) {
      switch second {
      case .right: return .right
      case .wrong: first = second
      case .unknown: break
      }
    }
    // What was answered on the way may be the same in other words.
    let isRight = isRight(expression, expecting: type, in: layout, reading: read.union(asked)) {
      isWrongThere($0, $1, $2?.role ?? .value)
    }
    return isRight ? .right : first
  }

  /// An expression with what facts stand for in their places, where those may have no value: they hang on the same ways as
  /// what asks for them.
  private func standing(for expression: Expression, in layout: ScopeLayout, expecting type: FEELType?) -> Expression {
    let facts = expression.slots.filter { slot in
      if case .fact = layout.sources[slot] { isDoubtful(slot: slot, in: layout) } else { false }
    }.map { layout.names[$0] }
    guard !facts.isEmpty else { return expression }
    let standing = factExpressions.filter { facts.contains($0.key) }
    return expression.replacing(standing, in: layout.shape, expecting: type) ?? expression
  }

  /// What ways in the list of a place, or in those round it, show: steps that have been done, where they lead from others,
  /// and other names that the ways from several steps ask for.
  private func askedFor(on site: String) -> Set<String> {
    guard let flow else { return [] }
    let isExit = site.hasPrefix(StepList.exitsPath)
    var found: Set<String> = []
    var once: Set<String> = []
    for list in flow.lists where isExit ? list.path.isEmpty : site.hasPrefix(list.path) {
      for step in list.steps {
        let ways = step.next + step.interrupts
        let shown = ways.reduce(into: Set<String>()) { $0.formUnion($1.shown.map(Lasting.root)) }.subtracting([step.id])
        for name in shown where list.position(of: name) != nil || !once.insert(name).inserted { found.insert(name) }
      }
    }
    return found
  }

  /// So many situations on the ways to a step are looked at.
  static let mostOnWays = 600

  /// Every way to a step, as far as some names go; nil where they are not known.
  ///
  /// - Parameter remembered: The conditions whose answers are kept apart too.
  func approaches(
    to site: String, reading names: Set<String>, remembering remembered: RememberedConditions = RememberedConditions()
  ) -> [Approach]? {
    guard let flow, assignment != nil else { return nil }
    if site == StepList.outputsPath { return approachesToEnd(of: flow, reading: names, remembering: remembered) }
    let isExit = site.hasPrefix(StepList.exitsPath) && !site.dropFirst(StepList.exitsPath.count).contains("/")
    if isExit, !leadsOnlyHere(to: flow.exits, in: flow) { return nil }
    guard let list = isExit ? flow.main : flow.lists.first(where: { $0.holds(site) }), list.isKnown,
      list.path != StepList.optionalPath
    else { return nil }
    let id = String(site.dropFirst(isExit ? StepList.exitsPath.count : list.path.count))
    let goal: FateFinder.Place? = isExit ? .exit(id) : list.position(of: id).map { .step($0) }
    // What people start, and what runs beside the steps, may begin with anything done.
    var starts = [Approach(known: [], absent: [], ways: [])]
    if let outer = self.site(of: list) {
      let outside = approaches(to: outer, reading: names, remembering: remembered)
      guard outside != nil || list.path.hasPrefix("!") else { return nil }
      starts = outside ?? starts
    }
    return approaches(to: goal, in: list, apart: id, from: starts, reading: names, remembering: remembered)
  }

  private func approaches(
    to goal: FateFinder.Place?, in list: FlowList, apart id: String, from starts: [Approach], reading names: Set<String>,
    remembering remembered: RememberedConditions
  ) -> [Approach]? {
    guard let assignment, let ways = assignment.ways(in: list) else { return nil }
    var walk = ApproachWalk(list, ways, names: names, apart: id, knownConditions, remembering: remembered)
    return walk.approaches(to: goal, from: starts, atMost: Self.mostOnWays) {
      assignment.kept($0, afterStepsOf: list)
    }
  }

  /// Every way to the end of a process, and to the exits that give what it gives there.
  private func approachesToEnd(
    of flow: Flow, reading names: Set<String>, remembering remembered: RememberedConditions
  ) -> [Approach]? {
    guard flow.main.isKnown else { return nil }
    let start = Approach(known: [], absent: [], ways: [])
    guard
      var found = approaches(
        to: .end, in: flow.main, apart: StepList.outputsPath, from: [start], reading: names, remembering: remembered)
    else { return nil }
    for exit in flow.exits.steps where exit.node["outputs"] == nil {
      guard let ways = approaches(to: StepList.exitsPath + exit.id, reading: names, remembering: remembered) else {
        return nil
      }
      found += ways.map { lasting($0, after: exit) }.map {
        Approach(
          known: $0.known.union([exit.id]), absent: $0.absent.subtracting([exit.id]), answers: $0.answers, ways: $0.ways)
      }
    }
    return found
  }

  /// Whether nothing but the steps of the main list leads to an exit.
  private func leadsOnlyHere(to exits: FlowList, in flow: Flow) -> Bool {
    let beside = [flow.exits, flow.optional] + flow.handlers.map(\.list)
    let others = flow.lists.filter { list in beside.contains { !$0.path.isEmpty && list.path.hasPrefix($0.path) } }
    return !others.flatMap(\.steps).flatMap({ $0.next + $0.interrupts }).contains { way in
      if case .exit = way.target { true } else { false }
    }
  }
}

extension ScopeLayout {
  /// The names that an expression reads.
  fileprivate func names(of expression: Expression) -> [String] { expression.slots.map { names[$0] } }

  /// The layout as it is where its place has been come to on one way.
  func on(_ approach: Approach, showing more: Set<String> = [], to site: String) -> ScopeLayout {
    // What is known on all ways is so on each.
    ScopeLayout(
      self, done: approach.known.union(done ?? []).union(more), absent: approach.absent.subtracting(done ?? []),
      site: site)
  }
}
