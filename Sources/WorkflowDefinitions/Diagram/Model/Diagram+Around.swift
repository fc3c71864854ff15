/// A part of a picture, where the whole is too tall to be read.
extension Diagram {
  /// The ids of the steps, which `around` takes.
  package var steps: [String] {
    let paths = (nodes.map(\.path) + groups.map(\.path)).compactMap(\.self)
    return paths.reduce(into: []) { if !$0.contains(Diagram.id(of: $1)) { $0.append(Diagram.id(of: $1)) } }
  }

  /// The steps of an id, with all that is inside them, what leads to them and what they lead to; nil where there is none.
  ///
  /// A block beside them is a box.
  package func around(_ id: String) -> Diagram? {
    let parts = (nodes.map { ($0.id, $0.path) } + groups.map { ($0.id, $0.path) })
      .filter { $0.1.map(Diagram.id) == id }.map(\.0)
    guard let title = parts.first.flatMap({ node($0)?.title ?? group($0)?.title }) else { return nil }
    let inside = Set(parts.flatMap { part in (nodes.map(\.id) + groups.map(\.id)).filter { isInside($0, part) } })
    let near = Set(parts.flatMap(neighbours)).subtracting(parts)
    let whole = inside.union(parts)
    var part = Diagram(workflow: workflow, title: "\(self.title): kring \(title)")
    part.groups = groups.filter { whole.contains($0.id) }.map { $0.within(whole) }
    part.nodes = nodes.filter { whole.contains($0.id) || near.contains($0.id) }.map { $0.within(whole) }
    part.nodes += groups.filter { near.contains($0.id) }.map(\.box)
    part.flows = flows.filter { flow in
      whole.contains(flow.source) && whole.contains(flow.target)
        || [flow.source, flow.target].allSatisfy { whole.contains($0) || near.contains($0) }
    }
    return part
  }

  /// What leads to a part and what it leads to, by what sits on it and over decisions too.
  private func neighbours(of part: String) -> [String] {
    let edges = nodes.filter { $0.isOn(part) }.map(\.id)
    let ahead = steps(from: [part] + edges) { ($0.source, $0.target) }
    let behind = steps(from: [part]) { ($0.target, $0.source) }
    let bearers = behind.compactMap { node($0)?.bearer }
    return edges + ahead + behind + bearers
  }

  /// The parts one way off, and beyond the decisions among them.
  private func steps(from parts: [String], along ends: (DiagramFlow) -> (from: String, to: String)) -> [String] {
    let next = flows.map(ends).filter { parts.contains($0.from) }.map(\.to)
    let decisions = next.filter { node($0)?.kind == .decision }
    return next + flows.map(ends).filter { decisions.contains($0.from) }.map(\.to)
  }

  private func isInside(_ id: String, _ group: String) -> Bool { ancestors(of: id).contains(group) }

  private static func id(of path: String) -> String {
    String(path.split(separator: "/").last ?? "").filter { $0 != "!" }
  }
}

extension DiagramNode {
  /// The part that it sits on.
  fileprivate var bearer: String? { if case .boundary(_, let part) = kind { part } else { nil } }

  fileprivate func isOn(_ part: String) -> Bool { bearer == part }

  /// The same, in its group only where that is one of those.
  fileprivate func within(_ groups: Set<String>) -> DiagramNode {
    DiagramNode(
      id: id, kind: kind, title: title, path: path, group: group.flatMap { groups.contains($0) ? $0 : nil },
      notes: notes, isCurrent: isCurrent)
  }
}

extension DiagramGroup {
  /// The same, in its parent only where that is one of those.
  fileprivate func within(_ groups: Set<String>) -> DiagramGroup {
    DiagramGroup(
      id: id, kind: kind, title: title, path: path, parent: parent.flatMap { groups.contains($0) ? $0 : nil },
      notes: notes, isCurrent: isCurrent)
  }

  /// A box in its stead.
  fileprivate var box: DiagramNode {
    DiagramNode(id: id, kind: .program, title: title, path: path, group: nil, notes: notes, isCurrent: isCurrent)
  }
}
