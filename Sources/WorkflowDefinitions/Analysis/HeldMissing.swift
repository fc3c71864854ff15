import FEEL
import SourceDiagnostics

/// A value that may be missing, of which is told when everything has been read that may show that it never is.
struct HeldMissing {
  let problem: Diagnostic
  /// The names that it hangs on.
  let names: Set<String>
  /// The fields that may be left empty and because of which it is missing.
  let inputs: [String]
  /// What is judged when the rules about the inputs are known; nil where they were. A rule itself is not: what it lacks it
  /// would seem to refuse.
  let part: Part?

  /// The part of an expression that may be missing.
  struct Part {
    let problem: FEELProblem
    let expression: Expression
    let type: FEELType?
    let layout: ScopeLayout
  }
}
