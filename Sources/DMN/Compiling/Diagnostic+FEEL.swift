import FEEL
import SourceDiagnostics

extension Diagnostic {
  /// A problem in a FEEL text, at its place in the model's file.
  init(_ problem: FEELProblem, in text: SourceText) {
    self.init(
      severity: problem.severity == .error ? .error : .warning, code: problem.code, message: problem.message,
      place: text.place(of: problem.range), hint: problem.hint)
  }
}
