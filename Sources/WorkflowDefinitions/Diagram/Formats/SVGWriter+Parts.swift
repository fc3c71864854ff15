extension SVGWriter {
  /// A part that holds others: a frame with its heading.
  func drawn(_ group: DiagramGroup) -> MarkupElement? {
    guard let frame = layout.frames[group.id] else { return nil }
    let texts = DiagramShape.texts(of: group)
    var part = MarkupElement(
      "g", ["class": "group" + (group.isBeside ? " beside" : "") + (group.isCurrent ? " current" : "")])
    part.add(MarkupElement("title", text: title([group.title] + texts.small, group.isCurrent)))
    part.add(rectangle(frame, corner: 4))
    let middle = frame.midX
    part.add(
      SVGText.lines(
        texts.title, className: "name", x: middle, top: frame.y + 8, size: DiagramShape.large, isCentred: true))
    part.add(
      SVGText.lines(
        texts.small, className: "besides", x: middle,
        top: frame.y + 8 + Double(texts.title.count) * DiagramShape.lineHeight, size: DiagramShape.small,
        isCentred: true))
    return part
  }

  /// A part that holds no others.
  func drawn(_ node: DiagramNode) -> MarkupElement? {
    guard let frame = layout.frames[node.id] else { return nil }
    // The place that a page opens at: the first of those where the case stands.
    let isFirst = node.isCurrent && diagram.nodes.first { $0.isCurrent }?.id == node.id
    let isPassed = node.path.map(diagram.passed.contains) ?? false
    var part = MarkupElement(
      "g",
      [
        "class": className(node) + (node.isCurrent ? " current" : "") + (isPassed ? " passed" : ""),
        "id": isFirst ? Diagram.currentID : nil,
      ])
    let notes = node.notes + (isPassed ? ["Hoppades över"] : [])
    part.add(MarkupElement("title", text: title([words(node)] + notes, node.isCurrent)))
    if node.isActivity {
      part.add(rectangle(frame, corner: 6))
      if case .call = node.kind { part.add(rectangle(frame.grown(by: -4), corner: 3)) }
      addTexts(of: node, in: frame, to: &part)
    } else {
      addSymbol(of: node, in: frame, to: &part)
    }
    return part
  }

  private func addTexts(of node: DiagramNode, in frame: DiagramFrame, to part: inout MarkupElement) {
    let texts = DiagramShape.texts(of: node)
    let height = Double(texts.title.count + texts.small.count) * DiagramShape.lineHeight
    let top = frame.midY - height / 2
    part.add(
      SVGText.lines(
        texts.title, className: "name", x: frame.midX, top: top, size: DiagramShape.large, isCentred: true))
    part.add(
      SVGText.lines(
        texts.small, className: "besides", x: frame.midX,
        top: top + Double(texts.title.count) * DiagramShape.lineHeight, size: DiagramShape.small, isCentred: true))
  }

  private func addSymbol(of node: DiagramNode, in frame: DiagramFrame, to part: inout MarkupElement) {
    let middle = DiagramPoint(x: frame.midX, y: frame.midY)
    switch node.kind {
    case .start(let event):
      part.add(circle(middle, radius: 15))
      if let event { part.add(SVGSymbol.event(event.kind, at: middle)) }
    case .boundary(let event, _):
      part.add(circle(middle, radius: 15))
      part.add(circle(middle, radius: 11.5))
      part.add(SVGSymbol.event(event.kind, at: middle))
    case .end(let end):
      part.add(circle(middle, radius: 14))
      if end == .whole { part.add(SVGSymbol.dot(at: middle)) }
      if case .exit = end { part.add(SVGSymbol.event(.exit(id: ""), at: middle)) }
      part.add(
        SVGText.lines(
          DiagramShape.texts(of: node).title, className: "way", x: middle.x, top: frame.maxY + 4,
          size: DiagramShape.small, isCentred: true))
    case .decision, .fork, .join:
      part.add(diamond(frame))
      if node.kind != .decision { part.add(SVGSymbol.plus(at: middle)) }
    case .person, .program, .notify, .call: break
    }
  }

  private func title(_ lines: [String], _ isCurrent: Bool) -> String {
    ((isCurrent ? ["Här är ärendet nu."] : []) + lines.filter { !$0.isEmpty }).joined(separator: "\n")
  }

  private func words(_ node: DiagramNode) -> String {
    switch node.kind {
    case .start(let event): event?.words ?? "Början"
    case .boundary(let event, _): event.words
    case .end(let end): node.title.isEmpty ? (end == .plain ? "Slut" : "Allt slutar här") : node.title
    case .person(let role): "\(node.title) (\(role))"
    case .program: "\(node.title) (görs av programmet)"
    case .notify: node.title
    case .call(let workflow): "\(node.title) (processen \(workflow))"
    case .decision: "En väg väljs"
    case .fork: "Alla grenar börjar"
    case .join(let join): DiagramWords.join(join)
    }
  }

  private func className(_ node: DiagramNode) -> String {
    switch node.kind {
    case .start: "event start"
    case .boundary: "event boundary"
    case .end: "event end"
    case .person: "step person"
    case .program: "step program"
    case .notify: "step notify"
    case .call: "step call"
    case .decision: "gateway decision"
    case .fork: "gateway fork"
    case .join: "gateway join"
    }
  }

  // MARK: - Shapes

  private func rectangle(_ frame: DiagramFrame, corner: Int) -> MarkupElement {
    MarkupElement(
      "rect",
      [
        "x": MarkupElement.pixels(frame.x), "y": MarkupElement.pixels(frame.y),
        "width": MarkupElement.pixels(frame.width), "height": MarkupElement.pixels(frame.height), "rx": String(corner),
      ])
  }

  private func circle(_ middle: DiagramPoint, radius: Double) -> MarkupElement {
    MarkupElement(
      "circle",
      [
        "cx": MarkupElement.pixels(middle.x), "cy": MarkupElement.pixels(middle.y), "r": MarkupElement.pixels(radius),
      ])
  }

  private func diamond(_ frame: DiagramFrame) -> MarkupElement {
    let corners = [
      (frame.midX, frame.y), (frame.maxX, frame.midY), (frame.midX, frame.maxY), (frame.x, frame.midY),
    ]
    return MarkupElement(
      "polygon",
      ["points": corners.map { "\(MarkupElement.pixels($0)),\(MarkupElement.pixels($1))" }.joined(separator: " ")])
  }
}
