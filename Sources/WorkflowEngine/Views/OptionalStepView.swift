/// A step that people start themselves, as they look at it.
package struct OptionalStepView: Sendable, Hashable {
  /// Its name in the process.
  package let id: String
  /// What people call it.
  package let title: String
  /// The role that starts it; nil where anyone may.
  package let role: String?
  /// The plugin's step that it is; nil where it is another process.
  package let uses: String?
  /// Whether the case has come so far that it can be started.
  package let isOpen: Bool
  /// Whether it is started and nobody has done anything in it, so that it can be stopped.
  package let canStop: Bool
}
