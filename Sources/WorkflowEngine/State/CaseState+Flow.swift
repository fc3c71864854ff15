import CaseStore
import CivilTime
import FEEL

extension CaseState {
  mutating func applyFlow(_ type: EventType, _ data: EventData, _ event: CaseEvent) throws {
    switch type {
    case .began:
      let instance = try data.text("instance")
      let scope = try data.text("scope")
      let path = try data.text("path")
      let step = try data.text("step")
      scopes[scope]?.current = instance
      scopes[scope]?.iterations[step, default: 0] += 1
      instances[instance] = InstanceState(
        scope: scope, path: path, state: .null, waits: [], effects: [:], incident: nil, failedSignal: .null)
    case .waiting:
      let instance = try data.text("instance")
      instances[instance]?.state = event.personal["state"]
      let waits = try waits(data, event, earlier: instances[instance]?.waits ?? [])
      instances[instance]?.waits = waits
    case .reported:
      if let scope = data["scope"].text {
        // A step that is done, reckoned anew.
        scopes[scope]?.names[CaseState.step(at: try data.text("path"))] = event.personal["output"]
      } else {
        setOutput(of: try data.text("instance"), event.personal["output"])
      }
    case .completed:
      let instance = try data.text("instance")
      setOutput(of: instance, event.personal["output"])
      remove(instance)
    case .cancelled: remove(try data.text("instance"))
    case .branched: try applyBranches(data, event)
    case .branchFinished: scopes[try data.text("scope")]?.finished = true
    case .runStarted:
      runs += 1
      let frame = data["frame"].text ?? ""
      scopes[try data.text("scope")] = ScopeState(
        frame: frame, list: try data.text("list"), parent: frame, owner: nil, key: "", position: 0, item: .null,
        current: nil, names: [:], iterations: [:], finished: false)
    case .runFinished: removeScope(try data.text("scope"))
    default: break
    }
  }

  private mutating func setOutput(of instance: String, _ output: Value) {
    guard let state = instances[instance] else { return }
    scopes[state.scope]?.names[CaseState.step(at: state.path)] = output
  }

  /// The id of the step at a path.
  private static func step(at path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// Takes an instance away, with the branches it owns.
  private mutating func remove(_ instance: String) {
    guard let state = instances.removeValue(forKey: instance) else { return }
    if scopes[state.scope]?.current == instance { scopes[state.scope]?.current = nil }
    for id in scopes(under: instance) { removeScope(id) }
  }

  /// The scopes that go when an instance goes: its branches, and the runs beside a process that it calls.
  package func scopes(under instance: String) -> [String] {
    scopes.filter { _, scope in
      scope.owner == instance || (scope.isRun && !scope.frame.isEmpty && scopes[scope.frame]?.owner == instance)
    }.keys.sorted()
  }

  private mutating func removeScope(_ id: String) {
    guard let scope = scopes.removeValue(forKey: id) else { return }
    if let current = scope.current { remove(current) }
    if frames[id] != nil && !id.isEmpty { frames[id] = nil }
  }

  private mutating func applyBranches(_ data: EventData, _ event: CaseEvent) throws {
    let instance = try data.text("instance")
    guard let block = instances[instance], let outer = scopes[block.scope] else { return }
    let items = event.personal["items"].list ?? []
    let keys = event.personal["keys"].list ?? []
    for (index, branch) in (data["branches"].list ?? []).enumerated() {
      guard let id = branch["scope"].text, let list = branch["list"].text else { continue }
      var frame = outer.frame
      var parent: String? = block.scope
      if let called = data["calls"].text {
        frame = id
        parent = nil
        frames[id] = FrameState(workflow: called, inputs: event.personal["inputs"])
      }
      scopes[id] = ScopeState(
        frame: frame, list: list, parent: parent, owner: instance,
        key: (keys.indices.contains(index) ? keys[index].text : nil) ?? branch["key"].text ?? "", position: index,
        item: items.indices.contains(index) ? items[index] : .null, current: nil, names: [:], iterations: [:],
        finished: false)
    }
  }

  private func waits(_ data: EventData, _ event: CaseEvent, earlier: [WaitState]) throws -> [WaitState] {
    try (data["waits"].list ?? []).map { wait in
      guard let key = wait["key"].text, let kind = wait["kind"].text.flatMap(WaitState.Kind.init) else {
        throw StoreError.corrupt("händelsen \(event.type.rawValue) har en väntan utan namn")
      }
      let details = event.personal["details"][key]
      let same = earlier.first { $0.key == key && $0.kind == kind && $0.form == wait["form"].text }
      return WaitState(
        key: key, kind: kind, form: wait["form"].text, title: details["title"].text, role: wait["role"].text,
        assignee: same?.assignee ?? wait["assignee"].text, decides: wait["decides"].boolean ?? false,
        due: wait["due"].date,
        followsDeadline: wait["follows"].boolean ?? false, prefill: details["prefill"], choices: details["choices"],
        advice: (details["advice"].list ?? []).compactMap(\.text),
        message: wait["message"].text, day: wait["day"].date,
        since: same?.since ?? event.time)
    }
  }
}
