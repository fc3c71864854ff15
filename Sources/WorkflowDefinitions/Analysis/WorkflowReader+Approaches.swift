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

  /// Judges an expression on each way to its place by itself.
  ///
  /// - Parameter isRequired: Whether it must give a value.
  func verdict(
    on expression: Expression, in layout: ScopeLayout, expecting type: FEELType?, isRequired: Bool
  ) -> Verdict {
    // Without a question there is no way by which it is right.
    guard expression.isConditional, let site = layout.site else { return .unknown }
    let names = knownConditions.names(in: expression.source)
    guard let approaches = approaches(to: site, reading: names.union(layout.names(of: expression))) else {
      return .unknown
    }
    for approach in approaches {
      let here = ScopeLayout(layout, done: approach.known, absent: approach.absent, site: site)
      let compilation = expression.compiled(in: here.shape, expecting: type)
      guard let sure = compilation.expression else { return .wrong(approach) }
      let isLacking = isRequired && (sure.type.isOptional || sure.type == .null || sure.lacking != nil)
      if isLacking || mayLack(compilation, in: here, expecting: type, isRequired: isRequired) {
        return .wrong(approach)
      }
    }
    return .right
  }

  /// So many situations on the ways to a step are looked at.
  private static let mostVisits = 600

  /// Every way to a step, as far as some names go; nil where they are not known.
  private func approaches(to site: String, reading names: Set<String>) -> [Approach]? {
    guard let flow, let assignment else { return nil }
    let isExit = site.hasPrefix(StepList.exitsPath) && !site.dropFirst(StepList.exitsPath.count).contains("/")
    if isExit, !leadsOnlyHere(to: flow.exits, in: flow) { return nil }
    guard let list = isExit ? flow.main : flow.lists.first(where: { $0.holds(site) }), list.isKnown,
      isExit || list.path.isEmpty || !list.path.hasPrefix("!")
    else { return nil }
    let id = String(site.dropFirst(isExit ? StepList.exitsPath.count : list.path.count))
    let goal: FateFinder.Place? = isExit ? .exit(id) : list.position(of: id).map { .step($0) }
    var starts = [Approach(known: [], absent: [], ways: [])]
    if let outer = self.site(of: list) {
      guard let outside = approaches(to: outer, reading: names) else { return nil }
      starts = outside
    }
    let own = Set(list.steps.map(\.id)).intersection(names).subtracting([id])
    let finder = FateFinder(waysIn: list, interrupts: list.path.isEmpty ? flow.interrupts : [])
    var visits = starts.flatMap { start in
      list.starts.map { Visit(position: $0, known: start.known, absent: start.absent.union(own)) }
    }
    var seen = Set(visits)
    var found: [Situation: Approach] = [:]
    func arrive(_ visit: Visit) {
      let situation = Situation(known: visit.known, absent: visit.absent)
      if found[situation] == nil {
        found[situation] = Approach(known: visit.known, absent: visit.absent, ways: visit.ways)
      }
    }
    for visit in visits where .step(visit.position) == goal { arrive(visit) }
    var next = 0
    while next < visits.count {
      guard visits.count < Self.mostVisits else { return nil }
      let visit = visits[next]
      defer { next += 1 }
      let step = list.steps[visit.position]
      for edge in finder.edges[visit.position] {
        let known = assignment.after(edge, step, visit.known).filter { Self.tells($0, of: names) }
        let on = Visit(
          position: edge.position ?? visit.position, known: known, absent: visit.absent.subtracting([step.id]),
          ways: visit.ways + [(visit.position, edge)])
        if edge.place == goal { arrive(on) }
        if edge.position != nil, seen.insert(on).inserted { visits.append(on) }
      }
    }
    // The shortest way is the easiest to follow.
    return found.values.sorted { $0.ways.count < $1.ways.count }
  }

  /// Whether nothing but the steps of the main list leads to an exit.
  private func leadsOnlyHere(to exits: FlowList, in flow: Flow) -> Bool {
    let beside = [flow.exits, flow.optional] + flow.handlers.map(\.list)
    let others = flow.lists.filter { list in beside.contains { !$0.path.isEmpty && list.path.hasPrefix($0.path) } }
    return !others.flatMap(\.steps).flatMap({ $0.next + $0.interrupts }).contains { way in
      if case .exit = way.target { true } else { false }
    }
  }

  /// Whether a key says something of one of the names, or of a decision.
  private static func tells(_ key: String, of names: Set<String>) -> Bool {
    names.contains(Lasting.root(of: key)) || key.hasSuffix("()")
  }

  private struct Situation: Hashable {
    let known: Set<String>
    let absent: Set<String>
  }

  /// A step that is come to in a situation.
  private struct Visit: Hashable {
    let position: Int
    let known: Set<String>
    let absent: Set<String>
    var ways: [(step: Int, edge: FateFinder.Edge)] = []

    static func == (one: Visit, other: Visit) -> Bool {
      one.position == other.position && one.known == other.known && one.absent == other.absent
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(position)
      hasher.combine(known)
      hasher.combine(absent)
    }
  }
}

extension FateFinder.Edge {
  /// The step that it leads to; nil where it leads out of the list.
  fileprivate var position: Int? { if case .step(let position) = place { position } else { nil } }
}

extension ScopeLayout {
  /// The names that an expression reads.
  fileprivate func names(of expression: Expression) -> [String] { expression.slots.map { names[$0] } }
}
