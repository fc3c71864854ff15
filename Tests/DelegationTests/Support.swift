import CivilTime
import Delegation
import FEEL
import SourceDiagnostics

/// A day, written as YYYY-MM-DD.
func day(_ text: String) throws -> CivilDate { try CivilDate.parse(text) }

/// Renders what is wrong, in the order of the file.
func rendered(_ diagnostics: [Diagnostic]) -> String {
  DiagnosticRenderer.sorted(diagnostics).map { DiagnosticRenderer().render($0) }.joined(separator: "\n")
}

/// The messages alone, one line each.
func lines(_ diagnostics: [Diagnostic]) -> String {
  DiagnosticRenderer.sorted(diagnostics).map { diagnostic in
    let place = diagnostic.place.map { "\($0.line):\($0.column): " } ?? ""
    return place + diagnostic.severity.swedish + ": " + diagnostic.message
  }.joined(separator: "\n")
}

/// The entries of a value written as a literal.
func context(_ value: Value) -> Context { value.context ?? Context() }
