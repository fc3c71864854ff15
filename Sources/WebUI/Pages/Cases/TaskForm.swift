import FEEL
import WorkflowEngine

/// What stands in a task's form when it is shown again: what was typed, what was wrong with it, and why.
struct TaskForm: Sendable {
  /// The task.
  let task: String
  /// What was typed.
  var values = Context()
  /// What is wrong with single fields, by name.
  var problems: [String: String] = [:]
  /// Why it was refused; nil where it was not.
  var refusal: String?
  /// What can be done instead.
  var hint: String?
  /// The lists that are to have one row more.
  var growing: Set<String> = []
  /// What the visitor is told, where all went well.
  var notice: String?
}
