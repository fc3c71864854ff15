import FEEL
package import WorkflowKit

/// A process in words, for those who cannot see the picture: numbered steps with the ways between them.
package struct DiagramOutline {
  private let workflow: Workflow
  private let words: DiagramWords
  private let current: Set<String>
  private let passed: Set<String>
  private let title: String

  /// The words of a process.
  ///
  /// - Parameters:
  ///   - current: The paths of the steps that the case stands at; none where it shows no case.
  ///   - passed: The paths of the steps that the case has gone round.
  ///   - number: The case's number, where it shows one.
  package init(
    of workflow: Workflow, registry: PluginRegistry, current: Set<String> = [], passed: Set<String> = [],
    case number: String? = nil
  ) {
    self.passed = passed
    self.workflow = workflow
    self.current = current
    title = number.map { "\($0): \(workflow.title)" } ?? workflow.title
    words = DiagramWords(workflow: workflow, registry: registry)
  }

  /// All of it, in parts with a heading each.
  package var text: String {
    var parts = [[title]]
    parts.append(["Steg"] + list(workflow.steps, number: "", indent: "") { $0 == nil ? "processen slutar" : nil })
    parts.append(["Utgångar: processen slutar efter dem"] + list(workflow.exits, number: "U", indent: "") { _ in "" })
    parts.append(
      ["När som helst kan någon starta"] + list(workflow.optional, number: "V", indent: "") { _ in "" })
    parts.append(["Avbrott"] + workflow.interrupts.map { "– \(interrupt($0, in: workflow.steps, number: ""))" })
    parts.append(["Vid sidan av stegen"] + workflow.handlers.enumerated().flatMap { handler($0.element, $0.offset) })
    parts.append(["Klockor"] + workflow.clocks.map { "– \(words.clock($0))" })
    return parts.enumerated().filter { $0.offset == 0 || $0.element.count > 1 }
      .map { $0.element.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  // MARK: - Steps

  /// The steps of a list.
  ///
  /// - Parameters:
  ///   - number: What stands before their numbers.
  ///   - onwards: What a step without ways of its own leads to, given the next in the file; nothing is said where it is
  ///     empty, and the next step is named where it is nil.
  private func list(
    _ list: StepList, number: String, indent: String, onwards: (StepNode?) -> String?
  ) -> [String] {
    list.nodes.enumerated().flatMap { index, node -> [String] in
      let own = "\(number)\(index + 1)"
      let inner = indent + "   "
      var lines = ["\(indent)\(own). \(node.title)\(besides(node))\(here(node))"]
      if let condition = node.condition { lines.append("\(inner)Bara när \(words.condition(condition)).") }
      lines += words.notes(on: node).map { "\(inner)\($0)" }
      lines += insides(node, number: own, indent: inner)
      for interrupt in node.interrupts {
        lines.append("\(inner)– \(self.interrupt(interrupt, in: list, number: number))")
      }
      let isLoneWay = node.next.count == 1 && node.next[0].condition == nil
      for way in node.next {
        let goal = target(way.target, in: list, number: number)
        let when =
          way.condition.map { "om \(words.condition($0, of: node.id)): " } ?? (isLoneWay ? "" : "annars ")
        lines.append("\(inner)→ \(when)till \(goal)")
      }
      if node.next.isEmpty {
        let next = list.successor(of: node.id)
        if let said = onwards(next) {
          if !said.isEmpty { lines.append("\(inner)→ \(said)") }
        } else if let next {
          lines.append("\(inner)→ till \(target(.step(next.id), in: list, number: number))")
        }
      }
      return lines
    }
  }

  private func besides(_ node: StepNode) -> String {
    switch node.kind {
    case .step: node.role.map { " (\($0))" } ?? " (görs av programmet)"
    case .call(let workflow, _): " (processen \(workflow))"
    case .parallel(_, let join): ", samtidigt; \(DiagramWords.join(join))"
    case .forEach(let each, let items, _, _, let join):
      ", för varje \(each) i \(words.words(for: items)); \(DiagramWords.join(join))"
    case .end: ""
    }
  }

  private func here(_ node: StepNode) -> String {
    if current.contains(node.path) { return "  ← här är ärendet nu" }
    return passed.contains(node.path) ? "  – hoppades över" : ""
  }

  private func insides(_ node: StepNode, number: String, indent: String) -> [String] {
    let done: (StepNode?) -> String? = { $0 == nil ? "klart" : nil }
    switch node.kind {
    case .parallel(let branches, _):
      return branches.enumerated().flatMap { index, branch in
        let letter = DiagramOutline.letter(index)
        return ["\(indent)\(number)\(letter). Grenen \(branch.id)"]
          + (workflow.lists[branch.list].map {
            list($0, number: "\(number)\(letter).", indent: indent + "   ", onwards: done)
          } ?? [])
      }
    case .forEach(_, _, _, let path, _):
      return workflow.lists[path].map { list($0, number: "\(number).", indent: indent, onwards: done) } ?? []
    case .step, .call, .end: return []
    }
  }

  /// a, b, … z, and then numbers.
  private static func letter(_ index: Int) -> String {
    UInt8(exactly: index).flatMap { $0 < 26 ? String(UnicodeScalar(UInt8(ascii: "a") + $0)) : nil } ?? "-\(index + 1)"
  }

  // MARK: - Ways

  private func target(_ target: Transition.Target, in list: StepList, number: String) -> String {
    let (nodes, before, id) =
      switch target {
      case .step(let id): (list.nodes, number, id)
      case .exit(let id): (workflow.exits.nodes, "U", id)
      }
    guard let index = nodes.firstIndex(where: { $0.id == id }) else { return id }
    return "\(before)\(index + 1). \(nodes[index].title)"
  }

  private func interrupt(_ interrupt: Interrupt, in list: StepList, number: String) -> String {
    let limits = words.limits(interrupt.condition, whileIn: interrupt.whileIn).map { " \($0)" }.joined()
    return "när \(words.happens(interrupt.trigger)): till \(target(interrupt.target, in: list, number: number))."
      + limits
  }

  private func handler(_ handler: Handler, _ index: Int) -> [String] {
    let limits = words.limits(handler.condition, whileIn: handler.whileIn).map { " \($0)" }.joined()
    switch handler.kind {
    case .notify(let roles):
      return ["– när \(words.happens(handler.trigger)): meddela \(DiagramWords.list(roles)).\(limits)"]
    case .steps(let path):
      let steps = workflow.lists[path].map {
        list($0, number: "H\(index + 1).", indent: "   ") { $0 == nil ? "klart" : nil }
      }
      return ["– när \(words.happens(handler.trigger)):\(limits)"] + (steps ?? [])
    }
  }
}
