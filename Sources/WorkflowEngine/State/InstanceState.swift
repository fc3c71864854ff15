package import FEEL

/// A step instance under way.
package struct InstanceState: Codable, Sendable, Equatable {
  package var scope: String
  /// The step's path in the frame's process.
  package var path: String
  /// What the step remembers.
  package var state: Value
  package var waits: [WaitState]
  /// The effects it has requested and not yet had an outcome for, by key.
  package var effects: [String: String]
  /// The open incident it stands still on.
  package var incident: String?
  /// The signal it could not take, for a retry; null where it could not begin.
  package var failedSignal: Value
}
