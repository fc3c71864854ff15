import FEEL
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// The type of the items that a loop goes through; any where its list cannot be read, of which is told elsewhere.
  func itemType(of forEach: YAMLNode, in layout: ScopeLayout) -> FEELType {
    guard let text = forEach["in"]?.expressionText,
      case .list(let item)? = Expression.compile(text, in: layout.shape).expression?.type.unwrapped
    else { return .any }
    return item
  }

  /// The layout of a list where the results of its loops tell the types of the items they went through.
  ///
  /// - Parameter layout: The same where such items have any type.
  func typingLoops(of steps: [YAMLNode], path: String, in layout: ScopeLayout) -> ScopeLayout {
    let loops = steps.filter { $0["for_each"] != nil || $0["parallel"] != nil && hasLoop($0) }
    return stepOutputs(of: loops, path: path, in: layout).reduce(into: layout) { typed, step in
      guard let slot = typed.shape.slot(of: step.name), typed.sources[slot] == step.source else { return }
      typed = ScopeLayout(typed, step.type, ofSlot: slot)
    }
  }

  /// The layout of the whole process where the results of loops tell the types of their items.
  ///
  /// A loop may go through what a fact gives, and a fact may be reckoned from what a loop gave, so both are looked at twice;
  /// what still is not known then has any type.
  ///
  /// - Parameter facts: The facts in order, which have any type in the layout.
  func typingLoops(
    of lists: [(steps: [YAMLNode], path: String)], facts: [(name: String, node: YAMLNode)], in layout: ScopeLayout
  ) -> ScopeLayout {
    guard lists.contains(where: { $0.steps.contains(where: hasLoop) }) else { return layout }
    var typed = layout
    for _ in 0..<2 {
      var read = typed
      for (name, node) in facts {
        guard let slot = read.shape.slot(of: name), let text = node.expressionText,
          let type = Expression.compile(text, in: read.shape).expression?.type
        else { continue }
        read = ScopeLayout(read, type, ofSlot: slot)
      }
      for (steps, path) in lists { read = typingLoops(of: steps, path: path, in: read) }
      for fact in facts {
        if let slot = read.shape.slot(of: fact.name) { read = ScopeLayout(read, .any, ofSlot: slot) }
      }
      typed = read
    }
    return typed
  }

  /// Makes known which loops surely go through something, so that their results have an item; nothing of a name that several
  /// steps have.
  func noteFilledLoops(in root: YAMLNode, seeing names: [(name: String, type: FEELType, source: ScopeLayout.Source)]) {
    let loops = root.groups.filter { $0["for_each"] != nil }
    guard !loops.isEmpty else { return }
    let ids = Dictionary(grouping: root.groups.compactMap { $0["id"]?.scalar?.text }, by: { $0 })
    var layout = layout(names)
    for loop in loops {
      guard let id = loop["id"]?.scalar?.text, ids[id]?.count == 1,
        let text = loop["for_each"]?["in"]?.expressionText,
        Expression.compile(text, in: layout.shape).expression?.isFilled == true
      else { continue }
      knownConditions.fill([id])
      layout = self.layout(names)
    }
  }

  /// Whether a step is a loop or has one inside.
  private func hasLoop(_ node: YAMLNode) -> Bool {
    node["for_each"] != nil
      || (node["parallel"]?.mapping ?? []).contains { ($0.value.sequence ?? []).contains(where: hasLoop) }
  }
}
