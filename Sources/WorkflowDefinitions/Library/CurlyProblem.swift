import SourceDiagnostics

/// A value within quotation marks that are not straight is one fault, whatever else is then wrong with it.
enum CurlyProblem {
  /// What was wrong with a file as YAML and with the process in it, where of such a value is told once.
  static func merged(_ parsing: [Diagnostic], with found: [Diagnostic]) -> [Diagnostic] {
    let curly = parsing.filter { $0.code == "yaml.curly-quotes" }
    guard !curly.isEmpty else { return parsing + found }
    func isInside(_ problem: Diagnostic, _ curly: Diagnostic) -> Bool {
      guard let inner = problem.place?.bytes, let outer = curly.place?.bytes else { return false }
      return inner.lowerBound >= outer.lowerBound && inner.upperBound <= outer.upperBound
    }
    let told = parsing.map { problem in
      guard problem.code == "yaml.curly-quotes",
        let fault = found.first(where: { $0.severity == .error && isInside($0, problem) })
      else { return problem }
      // As an expression it is told of in those words.
      return fault.code == "feel.yaml-quotes"
        ? fault : .error(problem.code, problem.message, at: problem.place, hint: problem.hint, notes: problem.notes)
    }
    return told + found.filter { problem in !curly.contains { isInside(problem, $0) } }
  }
}
