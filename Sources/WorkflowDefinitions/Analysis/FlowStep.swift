import WorkflowKit
import YAMLSource

/// A step as it is written.
struct FlowStep {
  /// What it does, as far as the ways on depend on it.
  enum Work {
    /// Its own work, or another process, which is judged by itself.
    case own
    /// Branches side by side, of which so many must come to their end.
    case branches([FlowBranch], needed: Int)
    /// One run of a list for each item; with no items it is done at once, unless `needsItems`.
    case items(FlowList, needsItems: Bool)
  }

  let id: String
  let node: YAMLNode
  let work: Work
  /// Its ways on; empty where simply on.
  let next: [FlowWay]
  let interrupts: [FlowWay]
  /// Whether anything can be waited for in it; otherwise it is done as soon as it is begun.
  let mayWait: Bool
  /// Whether it takes a decision, or something inside it does.
  let decides: Bool
  /// The fields of what it gives; none where its plugin is not known.
  let output: [Field]

  /// The lists inside it.
  var branches: [FlowBranch] {
    switch work {
    case .own: []
    case .branches(let branches, _): branches
    case .items(let list, _): [FlowBranch(id: nil, list: list)]
    }
  }
}

/// A list inside a step.
struct FlowBranch {
  /// The name of the branch; nil where the list is that of every item.
  let id: String?
  let list: FlowList
}
