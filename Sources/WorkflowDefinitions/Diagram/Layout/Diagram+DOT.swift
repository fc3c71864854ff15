extension Diagram {
  /// The picture in Graphviz's language, to be laid out by `dot -Tjson0`: boxes of known size without text. What stands
  /// beside the main flow, if anything, is a drawing of its own.
  package var dot: [String] {
    let main = DOTWriter(diagram: self, isBeside: false).text
    return groups.contains(where: \.isBeside) ? [main, DOTWriter(diagram: self, isBeside: true).text] : [main]
  }
}

/// Writes the main flow of a picture, or what stands beside it, in Graphviz's language.
struct DOTWriter {
  let diagram: Diagram
  let isBeside: Bool

  /// One pixel is one of its points, of which there are 72 to the inch.
  private static let pointsPerInch = 72.0

  /// The main flow goes downwards. What stands beside it is mostly short, and takes the least room in rows.
  var text: String {
    let members = isBeside ? [] : members(of: nil, indent: "  ")
    let outermost = diagram.groups.filter { $0.parent == nil && $0.isBeside == isBeside }
    // Where a drawing lies down, Graphviz puts the last on top.
    let groups = (isBeside ? outermost.reversed() : outermost).flatMap { cluster($0, indent: "  ") }
    let flows = diagram.flows.filter { isBeside(diagram.ancestors(of: $0.source)) == isBeside }
    return
      ([
        "digraph process {",
        "  graph [rankdir=\(isBeside ? "LR" : "TB"), splines=true, compound=true, newrank=true, nodesep=0.5, "
          + "ranksep=\(isBeside ? 0.35 : 0.42)];",
        "  node [shape=box, fixedsize=true, label=\"\"];", "  edge [arrowhead=none, fontsize=10];",
      ] + members + groups + flows.compactMap { flow($0).map { "  \($0)" } } + ["}", ""]).joined(separator: "\n")
  }

  private func isBeside(_ groups: [String]) -> Bool { groups.contains { diagram.group($0)?.isBeside ?? false } }

  private func members(of parent: String?, indent: String) -> [String] {
    let nodes = diagram.nodes.filter { $0.group == parent }.compactMap { node -> String? in
      if case .boundary = node.kind { return nil }
      let room = DiagramShape.room(of: node)
      return "\(indent)\(node.id) [width=\(inches(room.width)), height=\(inches(room.height))];"
    }
    guard let parent else { return nodes }
    return nodes + diagram.groups.filter { $0.parent == parent }.flatMap { cluster($0, indent: indent) }
  }

  private func cluster(_ group: DiagramGroup, indent: String) -> [String] {
    ["\(indent)subgraph cluster_\(group.id) {"]
      + ["\(indent)  graph [margin=14, label=\(table(DiagramShape.heading(of: group)))];"]
      + members(of: group.id, indent: indent + "  ") + ["\(indent)}"]
  }

  /// A way; one that leads back is written the other way round, so that the earlier step stays above.
  private func flow(_ flow: DiagramFlow) -> String? {
    var host = flow.source
    if case .boundary(_, let part)? = diagram.node(flow.source)?.kind { host = part }
    guard let tail = anchor(host, first: false), let head = anchor(flow.target, first: true) else { return nil }
    let isBack = flow.isBack && tail != head
    var attributes = ["id=\"\(flow.id)\"", "weight=\(weight(flow))"]
    if host != tail { attributes.append("\(isBack ? "lhead" : "ltail")=cluster_\(host)") }
    if flow.target != head { attributes.append("\(isBack ? "ltail" : "lhead")=cluster_\(flow.target)") }
    if let room = DiagramShape.label(of: flow) { attributes.append("label=\(table(room))") }
    let (from, to) = isBack ? (head, tail) : (tail, head)
    return "\(from) -> \(to) [\(attributes.joined(separator: ", "))];"
  }

  private func weight(_ flow: DiagramFlow) -> Int {
    if flow.isBack { return 4 }
    // A way to or from a group is tied to a part inside it, which must not be pulled out of line.
    let isOfGroup = diagram.group(flow.source) != nil || diagram.group(flow.target) != nil
    return flow.condition == nil && !isOfGroup ? 20 : 3
  }

  /// The node that a way is tied to, where it leads to or from what holds others.
  private func anchor(_ id: String, first: Bool) -> String? {
    if diagram.node(id) != nil { return id }
    let inside = diagram.nodes.filter { node in
      if case .boundary = node.kind { return false }
      return node.group == id
    }
    let fitting = inside.filter { node in
      switch node.kind {
      case .start: first
      case .end(.plain), .end(.whole): !first
      default: false
      }
    }
    if let found = fitting.first ?? inside.first { return found.id }
    return diagram.groups.first { $0.parent == id }.flatMap { anchor($0.id, first: first) }
  }

  /// A label of that size without text.
  private func table(_ room: DiagramSize) -> String {
    let (width, height) = (Int(room.width.rounded(.up)), Int(room.height.rounded(.up)))
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" "
      + "WIDTH=\"\(width)\" HEIGHT=\"\(height)\"><TR><TD></TD></TR></TABLE>>"
  }

  private func inches(_ pixels: Double) -> Double { (pixels / DOTWriter.pointsPerInch * 10_000).rounded() / 10_000 }
}
