/// Draws the ways between parts.
///
/// Graphviz has found where there is room; the way goes there in level and upright lines, which are easier to follow than
/// curves. Where such a line would cross a part, Graphviz's own curve is kept.
struct FlowRouter {
  let diagram: Diagram
  let frames: [String: DiagramFrame]

  /// How far from a part a line must pass.
  private static let clearance = 5.0

  /// The corners of a way, from its source to its target.
  ///
  /// - Parameter curve: The control points of Graphviz's curve, in the same direction.
  func line(for flow: DiagramFlow, along curve: [DiagramPoint]) -> [DiagramPoint] {
    guard let source = frames[flow.source], let target = frames[flow.target] else { return [] }
    var sampled = sampled(curve)
    if flow.source != flow.target, let lane = lane(sampled) {
      let lines = candidates(from: source, to: target, lane: lane, isBack: flow.isBack)
      if let line = lines.first(where: { isFree($0, of: flow) }) { return line }
    }
    if case .boundary? = diagram.node(flow.source)?.kind, !sampled.isEmpty { sampled[0] = bottom(source) }
    // Graphviz knows a circle and the text under it as one box.
    if let last = sampled.last, !target.grown(by: 2).holds(last) { sampled.append(top(target)) }
    return sampled
  }

  /// Where what is written beside a way stands: to the right of its upright line, at that height or where on the line it
  /// comes in the way of nothing.
  ///
  /// - Parameters:
  ///   - lines: The other ways.
  ///   - labels: What is written beside those that have been seen to.
  func label(
    _ room: DiagramSize, near middle: DiagramPoint, beside line: [DiagramPoint], clearOf lines: [[DiagramPoint]],
    and labels: [DiagramFrame]
  ) -> DiagramFrame {
    let given = DiagramFrame(around: middle, room)
    let uprights = zip(line, line.dropFirst()).filter { a, b in
      abs(a.x - b.x) < 0.5 && min(a.y, b.y) <= middle.y && middle.y <= max(a.y, b.y)
    }
    guard let (a, b) = uprights.min(by: { abs($0.0.x - middle.x) < abs($1.0.x - middle.x) }) else { return given }
    let heights = stride(from: min(a.y, b.y) + 4, to: max(a.y, b.y) - room.height, by: 8)
      .sorted { abs($0 - given.y) < abs($1 - given.y) }
    let places = ([given.y] + heights).map {
      DiagramFrame(x: a.x + 6, y: $0, width: room.width, height: room.height)
    }
    let readable = places.filter { place in
      !labels.contains(where: place.overlaps) && !diagram.nodes.contains { frames[$0.id]?.overlaps(place) ?? false }
    }
    let free = readable.first { place in
      !lines.contains { line in zip(line, line.dropFirst()).contains { place.isCrossed(from: $0, to: $1) } }
    }
    return free ?? readable.first ?? given
  }

  // MARK: - Lines

  private func candidates(
    from source: DiagramFrame, to target: DiagramFrame, lane: Double, isBack: Bool
  ) -> [[DiagramPoint]] {
    var lines: [[DiagramPoint]] = []
    let isNarrow = source.width <= DiagramShape.gateway.width
    if !isBack {
      if abs(source.midY - target.midY) < 1 { lines.append([side(source, target.midX), side(target, source.midX)]) }
      if abs(source.midX - target.midX) < 1 { lines.append([bottom(source), top(target)]) }
      if !isNarrow && target.y - source.maxY < 90 { lines.append(step(source, target, (source.maxY + target.y) / 2)) }
      if target.midX < source.x || target.midX > source.maxX {
        lines.append([side(source, target.midX), DiagramPoint(x: target.midX, y: source.midY), top(target)])
      }
      if target.y - source.maxY < 90 { lines.append(step(source, target, (source.maxY + target.y) / 2)) }
      lines.append(contentsOf: detours(source, target, lane))
    }
    let sides = [0, 24, 48, 72].flatMap { [min(source.x, target.x) - $0, max(source.maxX, target.maxX) + $0] }
      .dropFirst(2)
    for lane in [lane] + sides.sorted(by: { abs($0 - lane) < abs($1 - lane) })
    where (lane < source.x || lane > source.maxX) && (lane < target.x || lane > target.maxX) {
      let end = [DiagramPoint(x: lane, y: target.midY), side(target, lane)]
      lines.append([side(source, lane), DiagramPoint(x: lane, y: source.midY)] + end)
      // What breaks into a part stands at its lower edge, and may have to go round it.
      let turn = source.maxY + 14
      lines.append(
        [bottom(source), DiagramPoint(x: source.midX, y: turn), DiagramPoint(x: lane, y: turn)] + end)
    }
    return lines
  }

  /// Down, across at that height, and down.
  private func step(_ source: DiagramFrame, _ target: DiagramFrame, _ height: Double) -> [DiagramPoint] {
    [
      bottom(source), DiagramPoint(x: source.midX, y: height), DiagramPoint(x: target.midX, y: height), top(target),
    ]
  }

  /// Down by a lane beside what stands between.
  private func detours(_ source: DiagramFrame, _ target: DiagramFrame, _ lane: Double) -> [[DiagramPoint]] {
    let gap = target.y - 14
    let end = [DiagramPoint(x: lane, y: gap), DiagramPoint(x: target.midX, y: gap), top(target)]
    let turn = source.maxY + 14
    let below = [bottom(source), DiagramPoint(x: source.midX, y: turn), DiagramPoint(x: lane, y: turn)] + end
    guard lane < source.x || lane > source.maxX else { return [below] }
    return [[side(source, lane), DiagramPoint(x: lane, y: source.midY)] + end, below]
  }

  /// Whether a line stays in the group it belongs to and crosses no part of it.
  private func isFree(_ line: [DiagramPoint], of flow: DiagramFlow) -> Bool {
    let round = diagram.ancestors(of: flow.source)
    if let frame = round.first.flatMap({ frames[$0] })?.grown(by: -4), !line.allSatisfy(frame.holds) { return false }
    let segments = Array(zip(line, line.dropFirst()))
    return frames.allSatisfy { id, frame in
      // Most parts are far away, which is quickly seen.
      let near = frame.grown(by: FlowRouter.clearance)
      guard segments.contains(where: { near.isCrossed(from: $0, to: $1) }) else { return true }
      if round.contains(id) || isInside(id, flow.source) || isInside(id, flow.target) { return true }
      guard let wall = wall(of: id, frame, for: flow) else { return true }
      return !segments.contains { wall.isCrossed(from: $0, to: $1) }
    }
  }

  /// What of a part a way must not cross; nil for nothing.
  private func wall(of id: String, _ frame: DiagramFrame, for flow: DiagramFlow) -> DiagramFrame? {
    if id == flow.source || id == flow.target { return frame.grown(by: -1) }
    if case .boundary(_, let part)? = diagram.node(id)?.kind, part == flow.source { return nil }
    guard case .boundary(_, id)? = diagram.node(flow.source)?.kind else {
      return frame.grown(by: FlowRouter.clearance)
    }
    // What breaks into a part may leave it at its corner, not along its edge.
    return DiagramFrame(x: frame.x, y: frame.y, width: frame.width - 40, height: frame.height + 2)
  }

  private func isInside(_ id: String, _ group: String) -> Bool { diagram.ancestors(of: id).contains(group) }

  private func bottom(_ frame: DiagramFrame) -> DiagramPoint { DiagramPoint(x: frame.midX, y: frame.maxY) }

  private func top(_ frame: DiagramFrame) -> DiagramPoint { DiagramPoint(x: frame.midX, y: frame.y) }

  private func side(_ frame: DiagramFrame, _ x: Double) -> DiagramPoint {
    DiagramPoint(x: x < frame.midX ? frame.x : frame.maxX, y: frame.midY)
  }

  // MARK: - Curves

  /// Points along a curve of Bézier pieces, each of which has its end in common with the next.
  private func sampled(_ curve: [DiagramPoint]) -> [DiagramPoint] {
    guard var last = curve.first else { return [] }
    var points = [last]
    for piece in stride(from: 1, to: curve.count - 2, by: 3) {
      let (a, b, c) = (curve[piece], curve[piece + 1], curve[piece + 2])
      for step in 1...6 {
        let t = Double(step) / 6
        let s = 1 - t
        let (k0, k1, k2, k3) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
        points.append(
          DiagramPoint(
            x: k0 * last.x + k1 * a.x + k2 * b.x + k3 * c.x, y: k0 * last.y + k1 * a.y + k2 * b.y + k3 * c.y))
      }
      last = c
    }
    return points
  }

  /// How far from the left the way goes up or down: where it is halfway in height.
  private func lane(_ points: [DiagramPoint]) -> Double? {
    guard let first = points.first, let last = points.last else { return nil }
    let middle = (first.y + last.y) / 2
    return points.min { abs($0.y - middle) < abs($1.y - middle) }?.x
  }
}
