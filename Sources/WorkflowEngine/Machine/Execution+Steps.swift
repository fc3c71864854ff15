import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// The most steps that one command may begin by itself.
  static let mostSteps = 10_000
  /// The longest row of steps that may begin one another; a longer one is a loop that never waits. Each lies on the
  /// stack above the one before, which bounds what can be allowed.
  static let longestRow = 200

  /// Begins a step of a scope. What a step throws here becomes an incident on it; what was done before stands.
  func begin(_ node: StepNode, in scopeID: String) throws {
    begun += 1
    depth += 1
    defer { depth -= 1 }
    guard begun <= Execution.mostSteps, depth <= Execution.longestRow else {
      throw StepFault("Processen går runt utan att vänta på något vid steget \"\(node.title)\".")
    }
    let scope = try scope(scopeID)
    let prefix = scopeID.isEmpty ? "" : scopeID + "/"
    let instance = "\(prefix)\(node.id)#\((scope.iterations[node.id] ?? 0) + 1)"
    try emit(
      .began,
      [
        "instance": .string(instance), "scope": .string(scopeID), "path": .string(node.path),
        "step": .string(node.id),
      ])
    do {
      try attempt {
        if try leaveExpired(instance, telling: true) { return }
        try start(node, instance: instance, scope: scopeID)
      }
    } catch { try openIncident(on: instance, effect: nil, error, signal: .null) }
  }

  /// Does what a step that has just begun does, or does it again after an incident.
  func start(_ node: StepNode, instance: String, scope: String) throws {
    switch node.kind {
    case .step(let uses, let with):
      let step = try step(uses)
      let config = try configuration(with, node: node, scope: scope)
      let progress = try step.begin(config, try context(for: instance, node: node))
      try take(progress, of: instance, node: node, config: config)
    case .parallel(let branches, let join):
      try openBranches(
        branches.map { Branch(key: $0.id, list: $0.list, item: .null) }, of: instance, node: node, join: join)
    case .forEach(_, let items, let key, let list, let join):
      try openForEach(items, key: key, list: list, join: join, instance: instance, node: node, scope: scope)
    case .call(let called, let with): try openCall(called, with, instance: instance, node: node, scope: scope)
    case .end: try complete(instance, node: node, output: [:], config: .null)
    }
  }

  func step(_ id: String) throws -> ErasedStep {
    guard let step = environment.registry.step(id) else {
      throw StepFault("Steget \(id) finns inte i någon installerad insticksmodul.")
    }
    return step
  }

  func configuration(_ with: [NamedTemplate], node: StepNode, scope: String) throws -> Value {
    guard case .step(let uses, _) = node.kind, let descriptor = environment.registry.descriptor(uses) else {
      return .context(try reckoned { with.evaluate(in: values(scope, node.layout)) })
    }
    var config = try reckoned { with.evaluate(in: values(scope, node.layout)) }
    for field in descriptor.config where config[field.name] == nil && !field.standard.isNull {
      config[field.name] = field.standard
    }
    return .context(config)
  }

  /// Carries on with an instance when something it waited for has happened.
  func resume(_ instance: String, on signal: Signal) throws {
    let node = try node(of: instance)
    guard let active = state.instances[instance], case .step(let uses, let with) = node.kind else { return }
    let config = try configuration(with, node: node, scope: active.scope)
    let progress = try step(uses).resume(active.state, config, signal, try context(for: instance, node: node))
    try take(progress, of: instance, node: node, config: config)
  }

  /// Carries on by itself: what a step throws becomes an incident that can be tried again with the same signal.
  func resumeUnattended(_ instance: String, on signal: Signal) throws {
    do { try attempt { try resume(instance, on: signal) } } catch {
      try openIncident(on: instance, effect: nil, error, signal: SignalRecord.value(of: signal))
    }
  }

  func take(_ progress: ErasedProgress, of instance: String, node: StepNode, config: Value) throws {
    switch progress {
    case .done(let output, let actions):
      try checkPromises(of: node, in: output)
      try checkHinder(node, instance: instance, output: output)
      try perform(actions, of: instance, node: node, waiting: [])
      try complete(instance, node: node, output: output, config: config)
    case .waiting(let stepState, let waits, let actions):
      try perform(actions, of: instance, node: node, waiting: waits)
      try wait(instance, node: node, stepState: stepState, waits: waits)
    }
  }

  /// Checks that an output has what its step says it has, since the process was checked with that.
  func checkPromises(of node: StepNode, in output: Value) throws {
    guard case .step(let uses, _) = node.kind,
      let problem = environment.registry.descriptor(uses)?.brokenPromise(in: output)
    else { return }
    throw StepFault(problem)
  }

  private func checkHinder(_ node: StepNode, instance: String, output: Value) throws {
    guard !node.hinder.isEmpty, let active = state.instances[instance] else { return }
    var scope = values(active.scope, node.layout)
    scope.candidate = (node.id, output)
    for hinder in node.hinder where try holds(hinder.condition, in: scope) {
      throw Refusal(hinder.text, code: "step.hinder", lagrum: hinder.lagrum)
    }
  }

  func wait(_ instance: String, node: StepNode, stepState: Value, waits: [Wait]) throws {
    var structural: [Value] = []
    var details = Context()
    let deadline = try deadline(of: node, instance: instance)
    for wait in waits {
      var entry = Context([("key", .string(wait.key))])
      switch wait.kind {
      case .task(let request):
        let role = request.role ?? node.role ?? ""
        entry["kind"] = "task"
        entry["form"] = .string(request.form)
        entry["role"] = .string(role)
        // What has been given to somebody who has since been found jävig is the role's.
        let given = [request.assignee, state.assignments[role]].compactMap(\.self).filter {
          request.assignee == $0 || state.disqualified[$0].map(\.isQuestion) ?? true
        }
        entry["assignee"] = given.first { isStill($0, inRole: role) }.map { .string($0) }
        entry["due"] = (request.due ?? deadline).map { .date($0) }
        if request.decides { entry["decides"] = true }
        if request.due == nil, node.deadline != nil { entry["follows"] = true }
        details[wait.key] = taskDetails(request)
      case .message(let type):
        try putAsideEarly(type, for: instance)
        entry["kind"] = "message"
        entry["message"] = .string(type)
      case .day(let date, let title):
        entry["kind"] = "day"
        entry["day"] = .date(date)
        if let title { details[wait.key] = ["title": .string(title)] }
      case .effect: entry["kind"] = "effect"
      }
      structural.append(.context(entry))
    }
    try emit(
      .waiting, ["instance": .string(instance), "waits": .list(structural)],
      personal: .context(Context([("state", stepState), ("details", .context(details))])))
  }

  /// Whether what is given to an account is still its own today; otherwise it is the role's.
  func isStill(_ account: String, inRole role: String) -> Bool {
    environment.organisation.isStill(account, inRole: role, of: state.unit, on: today)
  }

  func taskDetails(_ request: TaskRequest) -> Value {
    var details = Context()
    if let title = request.title { details["title"] = .string(title) }
    if request.prefill.context?.isEmpty == false { details["prefill"] = request.prefill }
    if !request.advice.isEmpty { details["advice"] = .list(request.advice.map { .string($0) }) }
    if !request.choices.isEmpty {
      details["choices"] = .context(
        Context(
          request.choices.sorted { $0.key < $1.key }.map { field, choices in
            (field, .list(choices.map { ["value": .string($0.value), "title": .string($0.title)] }))
          }))
    }
    return .context(details)
  }

  func deadline(of node: StepNode, instance: String) throws -> CivilDate? {
    guard let deadline = node.deadline, let active = state.instances[instance] else { return nil }
    return deadline.expression.evaluate(in: values(active.scope, node.layout)).date
  }
}
