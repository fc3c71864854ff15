/// Where the parts of a picture stand, in pixels.
package struct DiagramLayout: Sendable {
  /// The whole drawing.
  package internal(set) var size: DiagramSize
  /// The shape of each node and group, by id.
  package internal(set) var frames: [String: DiagramFrame]
  /// The corners of each way, by id, from its source to its target; at least two.
  package internal(set) var lines: [String: [DiagramPoint]] = [:]
  /// The room of what is written beside a way, by id.
  package internal(set) var labels: [String: DiagramFrame] = [:]

  /// How far what stands beside the main flow is from it.
  private static let gutter = 56.0

  /// The layout of a picture, as Graphviz has worked it out of its `dot`.
  ///
  /// - Parameter drawings: What `dot -Tjson0` wrote of each.
  /// - Throws: `DecodingError` where it is something else, `DiagramProblem` where it is not of that picture.
  package init(of diagram: Diagram, graphviz drawings: [[UInt8]]) throws {
    size = DiagramSize(width: 0, height: 0)
    frames = [:]
    for drawing in drawings {
      let part = try DiagramLayout(of: diagram, drawing: try GraphvizDrawing(json: drawing))
      let left = frames.isEmpty ? 0 : size.width + DiagramLayout.gutter
      frames.merge(part.frames.mapValues { $0.moved(left, 0) }) { first, _ in first }
      lines.merge(part.lines.mapValues { $0.map { DiagramPoint(x: $0.x + left, y: $0.y) } }) { first, _ in first }
      labels.merge(part.labels.mapValues { $0.moved(left, 0) }) { first, _ in first }
      size = DiagramSize(width: left + part.size.width, height: max(size.height, part.size.height))
    }
    let parts = diagram.nodes.map(\.id) + diagram.groups.map(\.id)
    guard parts.allSatisfy({ frames[$0] != nil }), diagram.flows.allSatisfy({ lines[$0.id] != nil }) else {
      throw DiagramProblem.incomplete
    }
  }

  /// The layout of what is in one drawing, with a margin round it.
  private init(of diagram: Diagram, drawing: GraphvizDrawing) throws {
    let box = GraphvizDrawing.numbers(drawing.bb)
    guard box.count == 4 else { throw DiagramProblem.incomplete }
    size = DiagramSize(width: box[2], height: box[3])
    frames = DiagramLayout.frames(of: diagram, in: drawing, height: box[3])
    let router = FlowRouter(diagram: diagram, frames: frames)
    for edge in drawing.edges ?? [] {
      guard let flow = diagram.flows.first(where: { $0.id == edge.id }), let pos = edge.pos else { continue }
      let curve = GraphvizDrawing.points(pos, height: box[3])
      let line = router.line(for: flow, along: flow.isBack && flow.source != flow.target ? curve.reversed() : curve)
      guard line.count > 1 else { throw DiagramProblem.incomplete }
      lines[flow.id] = line
    }
    for edge in drawing.edges ?? [] {
      guard let flow = diagram.flows.first(where: { $0.id == edge.id }), let line = lines[flow.id],
        let room = DiagramShape.label(of: flow),
        let middle = edge.lp.map({ GraphvizDrawing.points($0, height: box[3]) })?.first
      else { continue }
      let others = lines.filter { $0.key != flow.id }.map(\.value)
      labels[flow.id] = router.label(room, near: middle, beside: line, clearOf: others, and: Array(labels.values))
    }
    makeRoom()
  }

  private static func frames(
    of diagram: Diagram, in drawing: GraphvizDrawing, height: Double
  ) -> [String: DiagramFrame] {
    var frames: [String: DiagramFrame] = [:]
    for object in drawing.objects ?? [] {
      if let box = object.bb.map({ GraphvizDrawing.points($0, height: height) }), box.count == 2,
        object.name.hasPrefix("cluster_")
      {
        frames[String(object.name.dropFirst("cluster_".count))] = DiagramFrame(
          x: box[0].x, y: box[1].y, width: box[1].x - box[0].x, height: box[0].y - box[1].y)
      } else if let middle = object.pos.map({ GraphvizDrawing.points($0, height: height) })?.first,
        let node = diagram.node(object.name)
      {
        let room = DiagramFrame(around: middle, DiagramShape.room(of: node))
        let size = DiagramShape.size(of: node)
        frames[node.id] = DiagramFrame(
          x: room.midX - size.width / 2, y: room.y, width: size.width, height: size.height)
      }
    }
    var seated: [String: Int] = [:]
    for node in diagram.nodes {
      guard case .boundary(_, let part) = node.kind, let host = frames[part] else { continue }
      let seat = seated[part, default: 0]
      seated[part] = seat + 1
      frames[node.id] = DiagramFrame(
        around: DiagramPoint(x: host.maxX - 24 - Double(seat) * 40, y: host.maxY), DiagramShape.event)
    }
    return frames
  }

  /// Moves everything so that there is a margin on every side, also round what stands out.
  private mutating func makeRoom() {
    let all =
      Array(frames.values) + Array(labels.values)
      + lines.values.flatMap { line in
        line.map { DiagramFrame(x: $0.x, y: $0.y, width: 0, height: 0) }
      }
    let margin = 24.0
    let left = margin - (all.map(\.x).min() ?? 0)
    let top = margin - (all.map(\.y).min() ?? 0)
    let (right, bottom) = (all.map(\.maxX).max() ?? size.width, all.map(\.maxY).max() ?? size.height)
    frames = frames.mapValues { $0.moved(left, top) }
    labels = labels.mapValues { $0.moved(left, top) }
    lines = lines.mapValues { $0.map { DiagramPoint(x: $0.x + left, y: $0.y + top) } }
    size = DiagramSize(width: right + left + margin, height: bottom + top + margin)
  }
}

extension DiagramFrame {
  fileprivate func moved(_ right: Double, _ down: Double) -> DiagramFrame {
    DiagramFrame(x: x + right, y: y + down, width: width, height: height)
  }
}
