import FEEL
import SourceDiagnostics
import YAMLSource

/// Compiles conditions and reports what is wrong with them at their places.
struct ConditionReader {
  let collector: DiagnosticCollector

  /// The condition over a decision type's facts. Reports each problem once, however many types the condition is for.
  func compile(_ node: YAMLNode, in shape: ScopeShape, of type: Located<String>?) -> Expression? {
    guard let text = String.decode(node, reporting: collector) else { return nil }
    let compilation = Expression.compile(text, in: shape, expecting: .boolean)
    for problem in compilation.problems {
      let place = node.place(ofText: problem.range)
      guard !collector.diagnostics.contains(where: { $0.code == problem.code && $0.place == place }) else { continue }
      let notes = type.map { [Diagnostic.Note(message: "villkoret gäller beslutstypen \($0.value)", place: $0.place)] }
      collector.report(
        Diagnostic(
          severity: problem.severity == .error ? .error : .warning, code: problem.code, message: problem.message,
          place: place, hint: hint(problem, shape, type), notes: notes ?? []))
    }
    return compilation.expression
  }

  /// A name that is not known is meant to be a fact.
  private func hint(_ problem: FEELProblem, _ shape: ScopeShape, _ type: Located<String>?) -> String? {
    guard problem.code == "feel.unknown-name", let type else { return problem.hint }
    let names = shape.names.map(\.name)
    let facts = "\(type.value) tar \(names.isEmpty ? "inga fakta" : names.joined(separator: ", "))"
    return problem.hint.map { $0.hasPrefix("menade du") ? "\($0)\n\(facts)" : facts } ?? facts
  }
}
