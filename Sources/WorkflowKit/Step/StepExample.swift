public import FEEL

/// A worked example of a step: how it is written in a process, what its forms are answered with, what comes out.
public struct StepExample: Sendable {
  /// What the example shows.
  public let title: String
  /// The step as it stands in a process file.
  public let yaml: String
  /// The answers to its forms, in order, each by form name.
  public let answers: [(form: String, values: Value)]
  /// What part of the output must be afterwards.
  public let output: Value

  /// An example.
  public init(title: String, yaml: String, answers: [(form: String, values: Value)] = [], output: Value = [:]) {
    self.title = title
    self.yaml = yaml
    self.answers = answers
    self.output = output
  }
}
