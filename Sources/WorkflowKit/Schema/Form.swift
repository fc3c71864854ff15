/// A form that a person fills in to complete a task.
public struct Form: Sendable, Hashable {
  /// Its name within the step.
  public let name: String
  /// What is to be done, as a heading.
  public let title: String
  /// What the button says.
  public let button: String
  /// The fields, in order.
  public let fields: [Field]

  /// A form.
  public init(_ name: String, title: String, button: String, fields: [Field]) {
    self.name = name
    self.title = title
    self.button = button
    self.fields = fields
  }
}
