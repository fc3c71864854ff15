package import WorkflowKit

/// What people may choose to do in a case at a moment besides its tasks, and who decides in it.
package struct CaseChoices: Sendable {
  /// The case's last event, to hand in with what is chosen.
  package let version: Int
  /// Its processes and where it stands in them; nil where nothing installed can carry it on.
  package let standing: CaseStanding?
  /// Who may decide each matter that its process leads to, in the order of the process.
  package let deciders: [DeciderView]
  /// The documents that the tasks of a step are about, by the step's path.
  package let documents: [String: [Int]]
  /// The steps that people start themselves.
  package let optional: [OptionalStepView]
  /// The task that whoever looks has just done and can take back: its id and what its step is called; nil where there is
  /// none.
  package let undo: (task: String, title: String)?
  /// The messages from outside that its processes take, by name.
  package let messages: [MessageType]
  /// Those of them that a step waits for now.
  package let awaited: Set<String>

  /// Those that could only leave a step where the case is not now.
  package let idle: Set<String>

  /// Whether a message would come to nothing now: an answer to what nobody has asked for yet is put aside, and what leaves
  /// a step must find the case there.
  package func isIdle(_ message: MessageType) -> Bool {
    !awaited.contains(message.id) && (message.isAnswer || idle.contains(message.id))
  }
}
