/// The rules of BPMN 2.0 that a file of ours could break: those of the schema, and those that stand in the text beside it.
struct BPMNRules {
  private let root: XMLTree
  private let byID: [String: XMLTree]
  private(set) var problems: [String] = []

  /// Reads a file and looks for everything that is wrong with it.
  static func problems(in text: String) throws -> [String] {
    var rules = BPMNRules(try XMLTree.parse(text))
    rules.check()
    return rules.problems
  }

  private init(_ root: XMLTree) {
    self.root = root
    byID = Dictionary(root.all.compactMap { element in element["id"].map { ($0, element) } }, uniquingKeysWith: { $1 })
  }

  private mutating func check() {
    checkIDs()
    checkReferences()
    for element in root.all {
      checkOrder(element)
      checkAttributes(element)
    }
    for flow in elements("sequenceFlow") { checkFlow(flow) }
    for container in root.all where ["process", "subProcess"].contains(container.plain) { checkContainer(container) }
    checkDrawing()
  }

  private mutating func say(_ problem: String) { problems.append(problem) }

  private func elements(_ name: String) -> [XMLTree] { root.all.filter { $0.plain == name } }

  // MARK: - Names

  private mutating func checkIDs() {
    var seen: Set<String> = []
    for element in root.all {
      guard let id = element["id"] else { continue }
      if !seen.insert(id).inserted { say("id \(id) finns två gånger") }
      let isName =
        id.first.map { $0.isASCII && ($0.isLetter || $0 == "_") } == true
        && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) }
      if !isName { say("\(id) är inget namn") }
    }
  }

  /// What each reference must lead to; nil for anything.
  private static let references: [String: Set<String>?] = [
    "sourceRef": nil, "targetRef": nil, "default": ["sequenceFlow"], "attachedToRef": activities, "bpmnElement": nil,
    "calledElement": ["process"], "messageRef": ["message"], "errorRef": ["error"], "signalRef": ["signal"],
    "escalationRef": ["escalation"],
  ]
  private static let texts: [String: String] = [
    "incoming": "sequenceFlow", "outgoing": "sequenceFlow", "resourceRef": "resource",
  ]
  private static let activities: Set<String> = ["userTask", "serviceTask", "sendTask", "callActivity", "subProcess"]
  private static let gateways: Set<String> = ["exclusiveGateway", "parallelGateway", "complexGateway"]
  private static let events: Set<String> = ["startEvent", "endEvent", "boundaryEvent"]
  private static let nodes = activities.union(gateways).union(events)

  private mutating func checkReferences() {
    for element in root.all {
      for (name, value) in element.attributes {
        guard let kinds = Self.references[name] else { continue }
        guard let found = byID[value] else {
          say("\(name)=\(value) leder ingenstans")
          continue
        }
        if let kinds, !kinds.contains(found.plain) { say("\(name)=\(value) är \(found.plain)") }
      }
      if let kind = Self.texts[element.plain], byID[element.text]?.plain != kind {
        say("\(element.plain) \(element.text) leder fel")
      }
    }
  }

  // MARK: - The schema

  /// What may stand in an element, in the order of the schema's sequences; what stands together may come in any order.
  private static func contents(of name: String) -> [Set<String>] {
    let base: [Set<String>] = [["documentation"], ["extensionElements"]]
    let node = base + [["incoming"], ["outgoing"]]
    let activity = node + [["potentialOwner"], ["multiInstanceLoopCharacteristics"]]
    let definitions: Set<String> = [
      "messageEventDefinition", "timerEventDefinition", "conditionalEventDefinition", "errorEventDefinition",
      "escalationEventDefinition", "signalEventDefinition", "terminateEventDefinition",
    ]
    let members = nodes.union(["sequenceFlow"])
    switch name {
    case "definitions":
      return [["message", "error", "signal", "escalation", "resource", "process"], ["BPMNDiagram"]]
    case "process": return base + [members, ["textAnnotation"]]
    case "subProcess": return activity + [members, ["textAnnotation"]]
    case "userTask", "serviceTask", "sendTask", "callActivity": return activity
    case "exclusiveGateway", "parallelGateway": return node
    case "complexGateway": return node + [["activationCondition"]]
    case "startEvent", "boundaryEvent", "endEvent": return node + [definitions]
    case "timerEventDefinition": return [["timeDate"]]
    case "conditionalEventDefinition": return [["condition"]]
    case "sequenceFlow": return base + [["conditionExpression"]]
    case "multiInstanceLoopCharacteristics":
      return base + [["loopCardinality"], ["inputDataItem"], ["completionCondition"]]
    case "potentialOwner": return [["resourceRef"]]
    case "textAnnotation": return [["text"]]
    case "BPMNDiagram": return [["BPMNPlane"]]
    case "BPMNPlane": return [["BPMNShape", "BPMNEdge"]]
    case "BPMNShape": return [["Bounds"], ["BPMNLabel"]]
    case "BPMNEdge": return [["waypoint"], ["BPMNLabel"]]
    case "BPMNLabel": return [["Bounds"]]
    default: return []
    }
  }

  private mutating func checkOrder(_ element: XMLTree) {
    let contents = Self.contents(of: element.plain)
    var reached = 0
    for child in element.children {
      guard let place = contents.firstIndex(where: { $0.contains(child.plain) }) else {
        say("\(child.plain) får inte stå i \(element.plain)")
        continue
      }
      if place < reached { say("\(child.plain) står för sent i \(element.plain) \(element["id"] ?? "")") }
      reached = max(reached, place)
    }
  }

  private static let required: [String: [String]] = [
    "definitions": ["targetNamespace"], "sequenceFlow": ["id", "sourceRef", "targetRef"],
    "boundaryEvent": ["id", "attachedToRef"], "resource": ["id", "name"], "process": ["id"],
    "Bounds": ["x", "y", "width", "height"], "waypoint": ["x", "y"], "BPMNShape": ["id", "bpmnElement"],
    "BPMNEdge": ["id", "bpmnElement"], "BPMNPlane": ["id", "bpmnElement"],
  ]

  private mutating func checkAttributes(_ element: XMLTree) {
    for name in Self.required[element.plain] ?? [] where element[name] == nil {
      say("\(element.plain) \(element["id"] ?? "") saknar \(name)")
    }
    if Self.nodes.contains(element.plain), element["id"] == nil { say("\(element.plain) saknar id") }
    for name in ["x", "y", "width", "height"] {
      guard let text = element[name] else { continue }
      if Double(text) == nil { say("\(name)=\(text) är inget tal") }
    }
  }

  // MARK: - Ways

  private mutating func checkFlow(_ flow: XMLTree) {
    let id = flow["id"] ?? "?"
    guard let source = flow["sourceRef"].flatMap({ byID[$0] }), let target = flow["targetRef"].flatMap({ byID[$0] })
    else { return }
    if source.parent !== flow.parent || target.parent !== flow.parent { say("\(id) korsar en gräns") }
    if !source.children.contains(where: { $0.plain == "outgoing" && $0.text == id }) {
      say("\(id) saknas som outgoing")
    }
    if !target.children.contains(where: { $0.plain == "incoming" && $0.text == id }) {
      say("\(id) saknas som incoming")
    }
    let asks = flow.children.contains { $0.plain == "conditionExpression" }
    let isDefault = source["default"] == id
    let isChoice = source.plain == "exclusiveGateway" && source["gatewayDirection"] != "Converging"
    if isChoice == (!asks && !isDefault) { say("\(id) saknar villkor, eller har ett i onödan") }
    if isDefault && asks { say("\(id) har villkor men är den väg som annars tas") }
  }

  private mutating func checkContainer(_ container: XMLTree) {
    let isEvent = container["triggeredByEvent"] == "true"
    let starts = container.children.filter { $0.plain == "startEvent" }
    if starts.count != 1 { say("\(container["id"] ?? "") har \(starts.count) början") }
    for start in starts where start.children.contains(where: { $0.plain.hasSuffix("EventDefinition") }) != isEvent {
      say("\(start["id"] ?? "") börjar på fel sätt")
    }
    for node in container.children where Self.nodes.contains(node.plain) {
      let id = node["id"] ?? "?"
      let comes = node.children.contains { $0.plain == "incoming" }
      let leaves = node.children.contains { $0.plain == "outgoing" }
      let isAlone = node["triggeredByEvent"] == "true"
      let begins = isAlone || ["startEvent", "boundaryEvent"].contains(node.plain)
      if comes == begins { say("\(id) (\(node.plain)) \(comes ? "får inte nås" : "nås inte")") }
      if leaves == (isAlone || node.plain == "endEvent") {
        say("\(id) (\(node.plain)) leder \(leaves ? "" : "inte ")vidare")
      }
      if node.plain == "boundaryEvent" {
        if node["attachedToRef"].flatMap({ byID[$0] })?.parent !== container { say("\(id) sitter utanför") }
        if !node.children.contains(where: { $0.plain.hasSuffix("EventDefinition") }) { say("\(id) utlöses aldrig") }
      }
    }
  }

  // MARK: - The drawing

  private mutating func checkDrawing() {
    let shapes = Dictionary(grouping: elements("BPMNShape"), by: { $0["bpmnElement"] ?? "" })
    let edges = Dictionary(grouping: elements("BPMNEdge"), by: { $0["bpmnElement"] ?? "" })
    for element in root.all where Self.nodes.contains(element.plain) || element.plain == "textAnnotation" {
      let id = element["id"] ?? "?"
      guard let shape = shapes[id], shape.count == 1, let box = shape.first?.children.first.flatMap(Box.init(bounds:))
      else {
        say("\(id) har \(shapes[id]?.count ?? 0) former")
        continue
      }
      if box.width <= 0 || box.height <= 0 { say("\(id) har ingen yta") }
      guard element.plain != "boundaryEvent", element.parent?.plain == "subProcess",
        let outer = element.parent?["id"].flatMap({ shapes[$0] })?.first?.children.first.flatMap(Box.init(bounds:))
      else { continue }
      if !outer.holds(box) { say("\(id) står utanför sin ram") }
    }
    for flow in elements("sequenceFlow") {
      let id = flow["id"] ?? "?"
      let points = (edges[id]?.first?.children ?? []).filter { $0.plain == "waypoint" }.compactMap(Box.init(point:))
      guard edges[id]?.count == 1, let first = points.first, let last = points.last, points.count > 1 else {
        say("\(id) har ingen linje")
        continue
      }
      for (end, point) in [("sourceRef", first), ("targetRef", last)] {
        let box = flow[end].flatMap { shapes[$0] }?.first?.children.first.flatMap(Box.init(bounds:))
        if box?.touches(point) != true { say("\(id) når inte fram till \(flow[end] ?? "")") }
      }
    }
  }

  /// A rectangle, or a point, of a drawing.
  private struct Box {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    init?(bounds: XMLTree) {
      guard let x = bounds["x"].flatMap(Double.init), let y = bounds["y"].flatMap(Double.init),
        let width = bounds["width"].flatMap(Double.init), let height = bounds["height"].flatMap(Double.init)
      else { return nil }
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    init?(point: XMLTree) {
      guard let x = point["x"].flatMap(Double.init), let y = point["y"].flatMap(Double.init) else { return nil }
      (self.x, self.y, width, height) = (x, y, 0, 0)
    }

    func holds(_ other: Box) -> Bool {
      other.x >= x && other.y >= y && other.x + other.width <= x + width && other.y + other.height <= y + height
    }

    func touches(_ point: Box) -> Bool {
      let slack = 4.0
      return point.x >= x - slack && point.x <= x + width + slack && point.y >= y - slack
        && point.y <= y + height + slack
    }
  }
}
