/// Thrown when something cannot be loaded: every problem found, not only the first.
public struct DiagnosticError: Error, Sendable, CustomStringConvertible {
  /// The problems, warnings included.
  public let diagnostics: [Diagnostic]

  /// Creates an error from what was found.
  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// All problems rendered, with their source lines and a count.
  public var description: String { DiagnosticRenderer().renderAll(diagnostics) }
}
