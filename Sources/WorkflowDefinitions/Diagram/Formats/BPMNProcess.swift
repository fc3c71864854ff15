/// Writes the parts and ways of a picture as a BPMN process.
struct BPMNProcess {
  let diagram: Diagram
  let ids: BPMNIDs

  func element(_ things: inout BPMNThings) -> MarkupElement {
    var process = MarkupElement(
      "bpmn:process",
      ["id": ids.process(diagram.workflow), "name": diagram.title, "isExecutable": "false"])
    for member in members(of: nil, &things) { process.add(member) }
    for (index, clock) in diagram.clocks.enumerated() {
      process.add(
        MarkupElement(
          "bpmn:textAnnotation", ["id": id("clock_\(index + 1)")],
          [MarkupElement("bpmn:text", text: "Klocka. \(clock)")]))
    }
    return process
  }

  func id(_ part: String) -> String { ids.part(part, of: diagram.workflow) }

  // MARK: - Members

  /// What stands in a group: its parts, and the ways between them.
  private func members(of parent: String?, _ things: inout BPMNThings) -> [MarkupElement] {
    var members = diagram.nodes.filter { $0.group == parent }.map { element($0, &things) }
    members += diagram.groups.filter { $0.parent == parent }.map { element($0, &things) }
    members += diagram.flows.filter { diagram.parent(of: $0.source) == parent }.map { element($0) }
    return members
  }

  private func element(_ flow: DiagramFlow) -> MarkupElement {
    // What breaks into a part is named itself.
    let isBreak = if case .boundary? = diagram.node(flow.source)?.kind { true } else { false }
    return MarkupElement(
      "bpmn:sequenceFlow",
      [
        "id": id(flow.id), "name": flow.label.isEmpty || isBreak ? nil : flow.label, "sourceRef": id(flow.source),
        "targetRef": id(flow.target),
      ], flow.condition.map { [BPMNFile.expression("conditionExpression", $0)] } ?? [])
  }

  private func element(_ group: DiagramGroup, _ things: inout BPMNThings) -> MarkupElement {
    var element = MarkupElement(
      "bpmn:subProcess",
      ["id": id(group.id), "name": group.title, "triggeredByEvent": group.isBeside ? "true" : nil])
    for note in documentation(group.notes, group.isCurrent) { element.add(note) }
    for way in ways(group.id) { element.add(way) }
    if case .forEach(let each, let items, _, let join) = group.kind {
      element.add(loop(group, each: each, items: items, join: join))
    }
    for member in members(of: group.id, &things) { element.add(member) }
    return element
  }

  /// One run for each item.
  private func loop(_ group: DiagramGroup, each: String, items: String, join: Join) -> MarkupElement {
    var loop = MarkupElement("bpmn:multiInstanceLoopCharacteristics", ["isSequential": "false"])
    loop.add(BPMNFile.expression("loopCardinality", "count(\(items))"))
    loop.add(MarkupElement("bpmn:inputDataItem", ["id": id("\(group.id).item"), "name": each]))
    switch join {
    case .all: break
    case .any: loop.add(BPMNFile.expression("completionCondition", "numberOfCompletedInstances >= 1"))
    case .count(let number):
      loop.add(BPMNFile.expression("completionCondition", "numberOfCompletedInstances >= \(number)"))
    }
    return loop
  }

  private func element(_ node: DiagramNode, _ things: inout BPMNThings) -> MarkupElement {
    var element = MarkupElement("bpmn:\(name(node))", attributes(node))
    for note in documentation(node.notes, node.isCurrent) { element.add(note) }
    for way in ways(node.id) { element.add(way) }
    switch node.kind {
    case .start(let event?):
      let isInterrupting = node.group.flatMap { diagram.group($0) }?.kind == .interrupt
      for what in definitions(event, node, isInterrupting: isInterrupting, &things) { element.add(what) }
    case .boundary(let event, _):
      for what in definitions(event, node, isInterrupting: true, &things) { element.add(what) }
    case .end(let end): element.add(definition(end, node, &things))
    case .person(let role):
      let owner = things.id("resource", role, title: role)
      element.add(
        MarkupElement(
          "bpmn:potentialOwner", ["id": id("\(node.id).role"), "name": role],
          [MarkupElement("bpmn:resourceRef", text: owner)]))
    case .join(.count(let number)):
      element.add(BPMNFile.expression("activationCondition", "activationCount >= \(number)"))
    case .start(nil), .program, .notify, .call, .decision, .fork, .join: break
    }
    return element
  }

  private func name(_ node: DiagramNode) -> String {
    switch node.kind {
    case .start: "startEvent"
    case .boundary: "boundaryEvent"
    case .end: "endEvent"
    case .person: "userTask"
    case .program: "serviceTask"
    case .notify: "sendTask"
    case .call: "callActivity"
    case .decision, .join(.any): "exclusiveGateway"
    case .fork, .join(.all): "parallelGateway"
    case .join(.count): "complexGateway"
    }
  }

  private func attributes(_ node: DiagramNode) -> KeyValuePairs<String, String?> {
    let own = id(node.id)
    let title: String? = node.title.isEmpty ? nil : node.title
    switch node.kind {
    case .start(let event?):
      let kind = node.group.flatMap { diagram.group($0) }?.kind
      return ["id": own, "name": event.words, "isInterrupting": kind == .interrupt ? "true" : "false"]
    case .boundary(_, let host): return ["id": own, "name": title, "cancelActivity": "true", "attachedToRef": id(host)]
    case .call(let workflow):
      return ["id": own, "name": title, "calledElement": ids.process(workflow)]
    case .decision:
      return ["id": own, "default": diagram.flows.first { $0.source == node.id && $0.isDefault }.map { id($0.id) }]
    case .fork: return ["id": own, "gatewayDirection": "Diverging"]
    case .join: return ["id": own, "gatewayDirection": "Converging"]
    case .start(nil), .end, .person, .program, .notify: return ["id": own, "name": title]
    }
  }

  private func documentation(_ notes: [String], _ isCurrent: Bool) -> [MarkupElement] {
    ((isCurrent ? ["Här är ärendet nu."] : []) + notes).map { MarkupElement("bpmn:documentation", text: $0) }
  }

  private func ways(_ part: String) -> [MarkupElement] {
    diagram.flows.filter { $0.target == part }.map { MarkupElement("bpmn:incoming", text: id($0.id)) }
      + diagram.flows.filter { $0.source == part }.map { MarkupElement("bpmn:outgoing", text: id($0.id)) }
  }
}
