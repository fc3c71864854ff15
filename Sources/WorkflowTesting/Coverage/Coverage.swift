public import WorkflowDefinitions

/// What scenarios have taken of the processes, and how many times.
public struct Coverage: Sendable {
  /// Something in a process that a scenario can take.
  enum Part: Hashable, Sendable {
    /// A step has begun.
    case step(path: String)
    /// A step has led on: by a way of its own, counted from 0, or simply on where nil.
    case way(path: String, index: Int?)
    /// The interrupt that stands on a line.
    case interrupt(line: Int)
    /// A handler, counted from 0.
    case handler(index: Int)
    /// The check that stands on a line has refused.
    case check(line: Int)
    /// The process has ended, by an exit or, where nil, at its last step.
    case end(exit: String?)
    /// The case has been annulled.
    case annulled
  }

  private struct Key: Hashable {
    let workflow: String
    let part: Part
  }

  private var times: [Key: Int] = [:]

  /// Nothing taken.
  public init() {}

  /// Adds what another has taken.
  public mutating func add(_ other: Coverage) { times.merge(other.times, uniquingKeysWith: +) }

  mutating func take(_ part: Part, of workflow: String) { times[Key(workflow: workflow, part: part), default: 0] += 1 }

  func times(_ part: Part, of workflow: String) -> Int { times[Key(workflow: workflow, part: part)] ?? 0 }

  /// What of a process nothing has taken, in words.
  public func untaken(of workflow: Workflow) -> [String] { parts(of: workflow).flatMap(\.untaken) }
}
