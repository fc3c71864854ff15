package import FEEL

/// A step list under way: at most one of its steps is active.
package struct ScopeState: Codable, Sendable, Equatable {
  /// The frame it belongs to.
  package var frame: String
  /// The path of its list in the frame's process.
  package var list: String
  /// The scope whose names it also sees.
  package var parent: String?
  /// The block instance it is a branch of; nil for a frame's main list, handlers and optional steps.
  package var owner: String?
  /// The branch's name, or the item's key; its place in the list where the key has been removed.
  package var key: String
  /// The position among the block's branches.
  package var position: Int
  /// The item of the `for_each`.
  package var item: Value
  /// The active step instance.
  package var current: String?
  /// The latest output of each step.
  package var names: [String: Value]
  /// How many times each step has begun.
  package var iterations: [String: Int]
  package var finished: Bool
  /// Whether somebody has done a task in it, where it is a run.
  package var isWorkedIn = false

  /// Whether it is a run of a handler or of an optional step, beside the frame's main list.
  package var isRun: Bool { owner == nil && list.hasPrefix("!") }
}
