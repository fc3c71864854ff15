/// Writes where the parts and ways of a picture stand, as BPMN's diagram interchange.
struct BPMNPlane {
  let diagram: Diagram
  let layout: DiagramLayout
  let ids: BPMNIDs

  var element: MarkupElement {
    var plane = MarkupElement(
      "bpmndi:BPMNPlane", ["id": id("plane"), "bpmnElement": ids.process(diagram.workflow)])
    for group in diagram.groups {
      plane.add(shape(group.id, group.isCurrent, isExpanded: true))
    }
    for node in diagram.nodes {
      plane.add(shape(node.id, node.isCurrent, isMarkerVisible: node.kind == .decision))
    }
    for flow in diagram.flows { plane.add(edge(flow)) }
    for index in diagram.clocks.indices { plane.add(note(index)) }
    return MarkupElement("bpmndi:BPMNDiagram", ["id": id("diagram"), "name": diagram.title], [plane])
  }

  private func shape(
    _ part: String, _ isCurrent: Bool, isExpanded: Bool = false, isMarkerVisible: Bool = false
  ) -> MarkupElement? {
    guard let frame = layout.frames[part] else { return nil }
    return MarkupElement(
      "bpmndi:BPMNShape",
      [
        "id": id("\(part).shape"), "bpmnElement": id(part), "isExpanded": isExpanded ? "true" : nil,
        "isMarkerVisible": isMarkerVisible ? "true" : nil, "color:background-color": isCurrent ? "#e3eefa" : nil,
        "color:border-color": isCurrent ? "#0b5394" : nil,
      ], [bounds(frame)])
  }

  private func edge(_ flow: DiagramFlow) -> MarkupElement? {
    guard let line = layout.lines[flow.id] else { return nil }
    var edge = MarkupElement("bpmndi:BPMNEdge", ["id": id("\(flow.id).edge"), "bpmnElement": id(flow.id)])
    for point in line {
      edge.add(
        MarkupElement(
          "di:waypoint", ["x": MarkupElement.pixels(point.x), "y": MarkupElement.pixels(point.y)]))
    }
    let isBreak = if case .boundary? = diagram.node(flow.source)?.kind { true } else { false }
    if let label = layout.labels[flow.id], !isBreak {
      edge.add(MarkupElement("bpmndi:BPMNLabel", [:], [bounds(label)]))
    }
    return edge
  }

  /// A clock, below the picture.
  private func note(_ index: Int) -> MarkupElement {
    let part = "clock_\(index + 1)"
    let frame = DiagramFrame(x: 24, y: layout.size.height + Double(index) * 60, width: 400, height: 50)
    return MarkupElement(
      "bpmndi:BPMNShape", ["id": id("\(part).shape"), "bpmnElement": id(part)], [bounds(frame)])
  }

  private func bounds(_ frame: DiagramFrame) -> MarkupElement {
    MarkupElement(
      "dc:Bounds",
      [
        "x": MarkupElement.pixels(frame.x), "y": MarkupElement.pixels(frame.y),
        "width": MarkupElement.pixels(frame.width), "height": MarkupElement.pixels(frame.height),
      ])
  }

  private func id(_ part: String) -> String { ids.part(part, of: diagram.workflow) }
}
