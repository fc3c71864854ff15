public import FEEL

/// A form that a person fills in to complete a task.
public struct Form: Sendable, Hashable {
  /// Its name within the step.
  public let name: String
  /// What is to be done, as a heading.
  public let title: String
  /// What the button says.
  public let button: String
  /// What is said when it has been handed in, such as `Bedömningen är sparad`: a sentence that the case's number ends,
  /// without a full stop; nil where there is nothing to say but what was to be done.
  public let done: String?
  /// What is said instead where something was chosen, by the field and what was chosen in it.
  public let doneBy: [String: [String: String]]
  /// The fields, in order.
  public let fields: [Field]

  /// A form.
  public init(
    _ name: String, title: String, button: String, done: String? = nil, doneBy: [String: [String: String]] = [:],
    fields: [Field]
  ) {
    self.name = name
    self.title = title
    self.button = button
    self.done = done
    self.doneBy = doneBy
    self.fields = fields
  }

  /// What is said when it has been handed in with some values; nil where it has no words for that.
  public func sentence(after values: Context) -> String? {
    let chosen = doneBy.sorted { $0.key < $1.key }.compactMap { field, words in
      values[field]?.text.flatMap { words[$0] }
    }
    return chosen.first ?? done
  }
}
