public import WorkflowKit

extension [Action] {
  /// The notes among them.
  public var notes: [String] {
    compactMap {
      if case .note(let text) = $0 { return text }
      return nil
    }
  }

  /// The documents among them.
  public var documents: [NewDocument] {
    compactMap {
      if case .document(let document) = $0 { return document }
      return nil
    }
  }

  /// The decisions among them.
  public var decisions: [DecisionRequest] {
    compactMap {
      if case .decide(let decision) = $0 { return decision }
      return nil
    }
  }

  /// The effects among them.
  public var effects: [EffectRequest] {
    compactMap {
      if case .effect(let effect) = $0 { return effect }
      return nil
    }
  }
}
