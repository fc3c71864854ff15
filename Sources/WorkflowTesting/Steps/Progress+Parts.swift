public import WorkflowKit

extension WorkflowKit.Progress {
  /// The waits of a step that waits; empty where it is done.
  public var waits: [Wait] {
    if case .waiting(_, let waits, _) = self { return waits }
    return []
  }

  /// The state of a step that waits.
  public var state: State? {
    if case .waiting(let state, _, _) = self { return state }
    return nil
  }

  /// The output of a step that is done.
  public var output: Output? {
    if case .done(let output, _) = self { return output }
    return nil
  }

  /// What the engine is asked to do.
  public var actions: [Action] {
    switch self {
    case .done(_, let actions), .waiting(_, _, let actions): actions
    }
  }
}

extension Wait {
  /// The task, where a person is waited for.
  public var task: TaskRequest? {
    if case .task(let request) = kind { return request }
    return nil
  }
}
