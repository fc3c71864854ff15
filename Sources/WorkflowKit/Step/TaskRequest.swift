public import CivilTime
public import FEEL

/// A task for a person: which of the step's forms, for whom, by when.
public struct TaskRequest: Sendable {
  /// The name of a form in the step's descriptor.
  public var form: String
  /// What is to be done; the form's title where nil.
  public var title: String?
  /// The role that may do it; where nil the `role:` that the process gives the step.
  public var role: String?
  /// The account it is given to from the start.
  public var assignee: String?
  /// The last day; where nil the step's `deadline:`.
  public var due: CivilDate?
  /// What stands in the form from the start, by field name.
  public var prefill: Value
  /// What whoever does it should know this time, one paragraph each; shown above the form.
  public var advice: [String]
  /// Whether to do it is to decide: the role then says in whose list it stands, and the engine's authorisation, which is
  /// asked for by `Action.decide`, who may.
  public var decides: Bool
  /// What a choice field offers this time, by field name, where that depends on the case.
  public var choices: [String: [Choice]]

  /// A task.
  public init(
    form: String, title: String? = nil, role: String? = nil, assignee: String? = nil, due: CivilDate? = nil,
    prefill: Value = [:], choices: [String: [Choice]] = [:], advice: [String] = [], decides: Bool = false
  ) {
    self.form = form
    self.title = title
    self.role = role
    self.assignee = assignee
    self.due = due
    self.prefill = prefill
    self.choices = choices
    self.advice = advice
    self.decides = decides
  }
}
