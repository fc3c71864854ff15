package import WorkflowKit

extension Diagram {
  /// The picture of a process.
  ///
  /// - Parameters:
  ///   - current: The paths of the steps that the case stands at; none where it shows no case.
  ///   - number: The case's number, where it shows one.
  package init(
    of workflow: Workflow, registry: PluginRegistry, current: Set<String> = [], case number: String? = nil
  ) {
    let title = number.map { "\($0): \(workflow.title)" } ?? workflow.title
    let builder = DiagramBuilder(workflow, registry: registry, current: current, title: title)
    builder.build()
    self = builder.diagram
  }
}

/// Makes a picture of a process.
///
/// What BPMN asks for decides how: a way never crosses the border of a group. A way from within a block to an exit is
/// therefore an error that the block is left by, and what an exit's own message or clock leads to is a group of its own.
final class DiagramBuilder {
  let workflow: Workflow
  let words: DiagramWords
  let current: Set<String>
  var diagram: Diagram
  var names = DiagramNames()
  /// The parts of the exits that ways of the main flow lead to, by id.
  private var mainExits: [String: String] = [:]
  /// The exits that something beside the main flow leads to, in the order found.
  var thrownBeside: [String] = []

  init(_ workflow: Workflow, registry: PluginRegistry, current: Set<String>, title: String) {
    self.workflow = workflow
    self.current = current
    words = DiagramWords(workflow: workflow, registry: registry)
    diagram = Diagram(workflow: workflow.id, title: title)
  }

  func build() {
    let start = node(.start(nil), "start", title: "", in: nil)
    let main = DiagramList(workflow.steps, in: nil)
    addRow(main, from: start, end: .plain)
    for interrupt in workflow.interrupts { addInterrupt(interrupt, in: main) }
    for (index, handler) in workflow.handlers.enumerated() { addHandler(handler, number: index) }
    for step in workflow.optional.nodes { addOptional(step) }
    addThrownExits()
    diagram.clocks = workflow.clocks.map { words.clock($0) }
  }

  // MARK: - Parts

  /// Adds a part and gives its id.
  func node(
    _ kind: DiagramNode.Kind, _ name: String, title: String, path: String? = nil, in group: String?,
    notes: [String] = []
  ) -> String {
    let id = names.id("n", name)
    diagram.nodes.append(
      DiagramNode(
        id: id, kind: kind, title: title, path: path, group: group, notes: notes,
        isCurrent: path.map(current.contains) ?? false))
    return id
  }

  /// Adds a part that holds others and gives its id.
  func group(
    _ kind: DiagramGroup.Kind, _ name: String, title: String, path: String? = nil, in parent: String?,
    notes: [String] = []
  ) -> String {
    let id = names.id("g", name)
    diagram.groups.append(
      DiagramGroup(
        id: id, kind: kind, title: title, path: path, parent: parent, notes: notes,
        isCurrent: path.map(current.contains) ?? false))
    return id
  }

  /// Adds a way.
  func flow(
    from source: String, to target: String, label: String = "", condition: String? = nil, isDefault: Bool = false,
    isBack: Bool = false
  ) {
    diagram.flows.append(
      DiagramFlow(
        id: names.id("f", "\(source.dropFirst(2))_\(target.dropFirst(2))"), source: source, target: target,
        label: label,
        condition: condition, isDefault: isDefault, isBack: isBack))
  }

  // MARK: - Exits

  /// The part where a way out of a list to an exit leads.
  func exit(_ id: String, from list: DiagramList) -> String {
    if let known = list.ends["!" + id] { return known }
    let part: String
    if list.isMain {
      part = mainExits[id] ?? exitPart(id, in: list)
    } else {
      part = node(.end(.exit(id: id)), "\(list.list.path)till \(id)", title: "till \(exitTitle(id))", in: list.group)
      list.ends["!" + id] = part
      leave(by: id, from: list.group)
    }
    return part
  }

  /// Lets what a block is left by lead on: to the exit in the main flow, or out of what stands beside it.
  private func leave(by id: String, from group: String?) {
    var outermost = group
    while let next = outermost.flatMap({ diagram.group($0)?.parent }) { outermost = next }
    guard let outermost, let block = diagram.group(outermost) else { return }
    guard !block.isBeside else {
      if !thrownBeside.contains(id) { thrownBeside.append(id) }
      return
    }
    let event = DiagramEvent(kind: .exit(id: id), words: "till \(exitTitle(id))")
    let isThere = diagram.nodes.contains { $0.kind == .boundary(event, on: outermost) }
    guard !isThere else { return }
    let boundary = node(.boundary(event, on: outermost), "\(block.title) \(id)", title: event.words, in: nil)
    flow(from: boundary, to: mainExits[id] ?? exitPart(id, in: DiagramList(workflow.exits, in: nil)))
  }

  /// Adds an exit with what may lead from it to another, and the end of everything after it; gives where it begins.
  func exitPart(_ id: String, in list: DiagramList) -> String {
    func keep(_ part: String) {
      if list.isMain { mainExits[id] = part } else { list.ends["!" + id] = part }
    }
    guard let step = workflow.exits[id] else { return node(.end(.whole), "slut \(id)", title: id, in: list.group) }
    if case .end = step.kind {
      let end = node(.end(.whole), step.path, title: step.title, path: step.path, in: list.group)
      keep(end)
      return end
    }
    let part = add(step, in: list.group, isBegun: keep)
    keep(part)
    flow(from: part, to: node(.end(.whole), "\(step.path) slut", title: "", in: list.group))
    for interrupt in step.interrupts {
      guard case .exit(let other) = interrupt.target else { continue }
      let next = list.ends["!" + other] ?? (list.isMain ? mainExits[other] : nil) ?? exitPart(other, in: list)
      addBreak(interrupt, into: part, in: list.group, to: next)
    }
    return part
  }

  func exitTitle(_ id: String) -> String { workflow.exits[id]?.title ?? id }
}
