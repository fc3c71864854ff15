import FEEL
extension DiagramBuilder {
  /// Adds a step, with all that stands inside it, and gives its part.
  ///
  /// - Parameter isBegun: Told the part before anything stands inside it, since ways from there may lead to it.
  func add(_ step: StepNode, in group: String?, isBegun: (String) -> Void = { _ in }) -> String {
    let notes = words.notes(on: step)
    switch step.kind {
    case .step:
      return node(
        step.role.map { .person(role: $0) } ?? .program, step.path, title: step.title, path: step.path, in: group,
        notes: notes)
    case .call(let workflow, _):
      return node(
        .call(workflow: workflow), step.path, title: step.title, path: step.path, in: group, notes: notes)
    case .end: return node(.end(.whole), step.path, title: step.title, path: step.path, in: group, notes: notes)
    case .parallel(let branches, let join):
      let block = self.group(
        .parallel(join), step.path, title: step.title, path: step.path, in: group, notes: notes)
      isBegun(block)
      addBranches(branches, join: join, path: step.path, in: block)
      return block
    case .forEach(let each, let items, _, let list, let join):
      let block = self.group(
        .forEach(each: each, items: items.expression.source, words: words.words(for: items), join: join), step.path,
        title: step.title, path: step.path,
        in: group, notes: notes)
      isBegun(block)
      if let body = workflow.lists[list] {
        let start = node(.start(nil), "\(list)start", title: "", in: block)
        addRow(DiagramList(body, in: block), from: start, end: .plain)
      }
      return block
    }
  }

  private func addBranches(
    _ branches: [(id: String, list: String)], join: Join, path: String, in block: String
  ) {
    let fork = node(.fork, "\(path) delas", title: "", in: block)
    flow(from: node(.start(nil), "\(path) start", title: "", in: block), to: fork)
    var meeting: String?
    for (id, list) in branches {
      guard let branch = workflow.lists[list] else { continue }
      addRow(DiagramList(branch, in: block), from: fork, label: id) {
        if let meeting { return meeting }
        let join = node(.join(join), "\(path) möts", title: "", in: block)
        meeting = join
        return join
      }
    }
    guard let meeting else { return }
    // Where not all are needed, the others are cancelled when enough are done.
    let end = node(.end(join == .all ? .plain : .whole), "\(path) slut", title: "", in: block)
    flow(from: meeting, to: end)
  }
}
