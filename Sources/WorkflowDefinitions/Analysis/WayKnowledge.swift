/// What of that which the ways to a place show of values is counted on when conditions there are judged.
enum WayKnowledge {
  /// Nothing: which ways are needed must not hang on it.
  case nothing
  /// What steps and called processes have given: it stays so until they are done again.
  case results
  /// Inputs too, though people may correct them.
  case all

  /// Whether what is shown of a name is counted on.
  func isTrusted(_ name: String, in layout: ScopeLayout) -> Bool {
    switch self {
    case .nothing: false
    case .results: layout.steps.contains(name)
    case .all: true
    }
  }
}
