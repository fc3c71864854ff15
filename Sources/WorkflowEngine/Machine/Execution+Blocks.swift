import CaseStore
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  func openBranches(_ branches: [Branch], of instance: String, node: StepNode, join: Join) throws {
    guard branches.count >= join.needed(of: branches.count) else {
      throw StepFault(
        "\"\(node.title)\" ska vänta in \(join.needed(of: branches.count)), men det finns bara \(branches.count).")
    }
    let scopes = branches.map { "\(instance)[\($0.key)]" }
    try emit(
      .branched,
      [
        "instance": .string(instance),
        "branches": .list(
          zip(branches, scopes).map {
            ["scope": .string($1), "key": .string($0.key), "list": .string($0.list)]
          }),
      ],
      personal: .context(
        Context([
          ("items", .list(branches.map(\.item))),
          ("keys", .list(branches.map { $0.itemKey.map { .string($0) } ?? .null })),
        ])))
    if branches.isEmpty { return try joinBranches(of: instance) }
    for (branch, scopeID) in zip(branches, scopes) {
      guard state.scopes[scopeID] != nil else { return }
      guard let first = try workflow(of: scope(scopeID)).lists[branch.list]?.nodes.first else {
        try finish(scopeID)
        continue
      }
      try begin(first, in: scopeID)
    }
  }

  func openForEach(
    _ items: PlacedExpression, key: PlacedExpression, list: String, join: Join, instance: String, node: StepNode,
    scope: String
  ) throws {
    let source = try reckoned { items.expression.evaluate(in: values(scope, node.layout)) }
    guard let values = source.list else {
      throw StepFault("\"\(node.title)\": \"\(items.expression.source)\" gav ingen lista.")
    }
    guard let body = try workflow(of: self.scope(scope)).lists[list] else { return }
    var keys: Set<String> = []
    let width = String(values.count).count
    let branches = try values.enumerated().map { index, item in
      let scope = ItemScope(base: self.values(scope, node.layout), item: item, layout: body.layout)
      let value = try reckoned { key.expression.evaluate(in: scope) }
      let text = value.text ?? value.number?.description ?? ""
      guard !text.isBlank else {
        throw StepFault("\"\(node.title)\": nyckeln \"\(key.expression.source)\" saknar värde för en av posterna.")
      }
      guard keys.insert(text).inserted else {
        throw StepFault("\"\(node.title)\": nyckeln \"\(text)\" finns två gånger i listan.")
      }
      // Of one length, so that the ids come in the order of the list.
      let place = String(index + 1)
      let key = String(repeating: "0", count: width - place.count) + place
      return Branch(key: key, itemKey: text, list: list, item: item)
    }
    try openBranches(branches, of: instance, node: node, join: join)
  }

  func openCall(
    _ called: String, _ with: [NamedTemplate], instance: String, node: StepNode, scope: String
  ) throws {
    guard let workflow = bundle.library.workflows[called] else {
      throw StepFault("Processen \(called) saknas i ärendets sparade definition.")
    }
    let given = try reckoned { with.evaluate(in: values(scope, node.layout)) }
    let (inputs, faults) = workflow.conform(inputs: given, today: today, now: now)
    guard faults.isEmpty else {
      throw StepFault("\"\(node.title)\" kan inte starta processen \"\(workflow.title)\": \(faults)")
    }
    let frame = instance + ">"
    try emit(
      .branched,
      [
        "instance": .string(instance), "calls": .string(called),
        "branches": .list([["scope": .string(frame), "key": "", "list": ""]]),
      ], personal: .context(Context([("inputs", .context(inputs))])))
    guard let first = workflow.steps.nodes.first else { return }
    try startClocks(of: workflow, frame: frame, cause: EventType.branched.rawValue)
    try begin(first, in: frame)
  }

  /// Completes a block when enough of its branches are done; the others are cancelled.
  func joinBranches(of instance: String) throws {
    let node = try node(of: instance)
    let branches = state.scopes.filter { $0.value.owner == instance }.sorted { $0.value.position < $1.value.position }
    let finished = branches.filter(\.value.finished)
    let join: Join
    var output: Value = [:]
    switch node.kind {
    case .parallel(_, let rule):
      join = rule
      output = .context(Context(finished.map { ($0.value.key, .context($0.value.given)) }))
    case .forEach(let each, _, _, _, let rule):
      join = rule
      output = .list(
        finished.map { _, scope in
          var entry = Context([(each, scope.item)])
          for (name, value) in scope.given { entry[name] = value }
          return .context(entry)
        })
    default: return
    }
    guard finished.count >= join.needed(of: branches.count) else { return }
    for (scopeID, scope) in branches where !scope.finished {
      if let current = state.scopes[scopeID]?.current { try cancel(current) }
    }
    try complete(instance, node: node, output: output, config: .null)
  }
}

extension ScopeState {
  /// What its steps have given, in the order of their names.
  fileprivate var given: Context { Context(names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) }
}
