extension BPMNProcess {
  /// What sets off an event; where there are several, the first to come does.
  ///
  /// - Parameter isInterrupting: Whether it ends what goes on. BPMN's errors always do, so that the failure of a sending
  ///   that does not is an escalation.
  func definitions(
    _ event: DiagramEvent, _ node: DiagramNode, isInterrupting: Bool, _ things: inout BPMNThings
  ) -> [MarkupElement] {
    let own = id("\(node.id).event")
    switch event.kind {
    case .message(let type):
      return [reference("message", to: things.id("message", type, title: event.words), own)]
    case .day(let days):
      return days.enumerated().map { index, day in
        MarkupElement(
          "bpmn:timerEventDefinition", ["id": "\(own)_\(index + 1)"], [BPMNFile.expression("timeDate", day)])
      }
    case .condition(let condition):
      return [
        MarkupElement(
          "bpmn:conditionalEventDefinition", ["id": own], [BPMNFile.expression("condition", condition)])
      ]
    case .failure(let step):
      let kind = isInterrupting ? "error" : "escalation"
      return [reference(kind, to: things.id(kind, "utskick \(step)", title: event.words), own)]
    case .exit(let exit): return [reference("error", to: things.id("error", name(ofExit: exit), title: exit), own)]
    case .person(let step):
      return [reference("signal", to: things.id("signal", name(ofOptional: step), title: step), own)]
    }
  }

  /// What an end does besides ending; nil for nothing.
  func definition(_ end: DiagramNode.End, _ node: DiagramNode, _ things: inout BPMNThings) -> MarkupElement? {
    let own = id("\(node.id).event")
    switch end {
    case .plain: return nil
    case .whole: return MarkupElement("bpmn:terminateEventDefinition", ["id": own])
    case .exit(let exit): return reference("error", to: things.id("error", name(ofExit: exit), title: exit), own)
    case .begins(let step):
      return reference("signal", to: things.id("signal", name(ofOptional: step), title: step), own)
    }
  }

  private func reference(_ kind: String, to thing: String, _ id: String) -> MarkupElement {
    MarkupElement("bpmn:\(kind)EventDefinition", ["id": id, "\(kind)Ref": thing])
  }

  private func name(ofExit id: String) -> String { "\(diagram.workflow) utgång \(id)" }

  private func name(ofOptional id: String) -> String { "\(diagram.workflow) start \(id)" }
}
