import FEEL
import SourceDiagnostics
import YAMLSource

/// Where a value gets lost on the way: the way that should have asked for it.
extension WorkflowReader {
  /// So many situations on the ways to a step are looked at.
  private static let mostVisits = 1000

  /// The same where it is known on which way an expression there is wrong: of a step that has been done on it, the way that
  /// was taken from that.
  func wayLacking(_ path: String, in layout: ScopeLayout, _ verdict: Verdict) -> Diagnostic.Note? {
    guard case .wrong(let approach) = verdict, let site = layout.site,
      let list = list(of: String(path.prefix { $0 != "." }), seenFrom: site), list.holds(site),
      let position = list.position(of: String(path.prefix { $0 != "." })),
      let edge = approach.ways.last(where: { $0.step == position })?.edge
    else { return wayLacking(path, in: layout) }
    return note(from: list.steps[position], edge, path)
  }

  private func note(from step: FlowStep, _ edge: FateFinder.Edge, _ path: String) -> Diagnostic.Note {
    let words = "\"\(step.id)\" leder hit utan att det är visat att \(path) har ett värde"
    return Diagnostic.Note(message: words, place: edge.source ?? step.node["id"]?.place)
  }

  /// The way by which a case comes to the place of a layout though nothing shows there that a path has a value; nil where
  /// no way leads there so.
  func wayLacking(_ path: String, in layout: ScopeLayout) -> Diagnostic.Note? {
    guard var site = layout.site, let root = layout.shape.slot(of: String(path.prefix { $0 != "." })) else {
      return nil
    }
    switch layout.sources[root] {
    case .input, .step: break
    case .fact, .clocks, .caseInfo, .item: return nil
    }
    while let list = flow?.lists.first(where: { $0.holds(site) }) {
      if let way = wayLacking(path, to: site, in: list, layout) {
        return note(from: way.step, way.edge, path)
      }
      guard let outer = self.site(of: list) else { return nil }
      site = outer
    }
    return nil
  }

  /// The path of the step that a list stands in; nil for those of the process.
  func site(of list: FlowList) -> String? {
    for outer in flow?.lists ?? [] {
      let step = outer.steps.first { step in step.branches.contains { $0.list.path == list.path } }
      if let step { return outer.path + step.id }
    }
    return nil
  }

  /// The last way that is written, on the shortest way to a step that shows nothing of a value.
  private func wayLacking(
    _ path: String, to site: String, in list: FlowList, _ layout: ScopeLayout
  ) -> (step: FlowStep, edge: FateFinder.Edge)? {
    guard let flow, let assignment else { return nil }
    let isExit = list.path == StepList.exitsPath
    let list = isExit ? flow.main : list
    let id = String(site.dropFirst(isExit ? StepList.exitsPath.count : list.path.count))
    let goal: FateFinder.Place? = isExit ? .exit(id) : list.position(of: id).map { .step($0) }
    let finder = FateFinder(list, interrupts: list.path.isEmpty ? flow.interrupts : [])
    let parts = path.split(separator: ".").map(String.init)
    let before = self.site(of: list).flatMap { assignment.before($0) } ?? []
    var visits = list.starts.map { Visit(position: $0, known: before) }
    var seen = Set(visits)
    var next = 0
    while next < visits.count, visits.count < Self.mostVisits {
      let visit = visits[next]
      defer { next += 1 }
      let step = list.steps[visit.position]
      for edge in finder.edges[visit.position] {
        let known = assignment.after(edge, step, visit.known)
        let isLost = !layout.shape.knowing(present: known).isPresent(parts)
        if edge.place == goal, isLost { return edge.source == nil ? visit.way ?? (step, edge) : (step, edge) }
        guard case .step(let position) = edge.place else { continue }
        var way = visit.way
        if edge.source != nil { way = (step, edge) }
        let new = Visit(position: position, known: known, way: way)
        if seen.insert(new).inserted { visits.append(new) }
      }
    }
    return nil
  }

  /// A step that is come to with so much known.
  private struct Visit: Hashable {
    let position: Int
    let known: Set<String>
    /// The last way that is written on the way there.
    var way: (step: FlowStep, edge: FateFinder.Edge)?

    static func == (one: Visit, other: Visit) -> Bool { one.position == other.position && one.known == other.known }

    func hash(into hasher: inout Hasher) {
      hasher.combine(position)
      hasher.combine(known)
    }
  }
}

extension FlowList {
  /// Whether a path is that of one of its own steps.
  func holds(_ site: String) -> Bool {
    site.hasPrefix(path) && position(of: String(site.dropFirst(path.count))) != nil
  }
}
