public import SourceDiagnostics

/// What came of a scenario.
public struct ScenarioResult: Sendable {
  /// What it shows.
  public let title: String
  /// Its file.
  public let file: SourceFile
  /// What was not as expected, with its place; empty where all was.
  public let problems: [Diagnostic]
  /// The steps and transitions it took.
  public let coverage: Coverage

  /// Whether all was as expected.
  public var passed: Bool { problems.isEmpty }
}
