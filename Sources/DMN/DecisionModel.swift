import FEEL
public import SourceDiagnostics

/// A compiled decision model, ready to be asked for its decisions.
public struct DecisionModel: Sendable {
  /// What is wrong in the model. An error in one element leaves the others usable: its own value is null.
  public let diagnostics: [Diagnostic]
  /// The names of the decisions, in the order of the file.
  public let decisions: [String]
  private let code: ModelCode

  /// Compiles a model with the models that it imports, directly or by way of others.
  public static func compile(_ model: Definitions, with imported: [Definitions] = []) -> DecisionModel {
    let problems = DiagnosticCollector()
    var all = [model]
    for other in imported where !all.contains(where: { $0.namespace == other.namespace }) { all.append(other) }
    var compiler = ModelCompiler(all, problems: problems)
    let named = compiler.compile(model)
    return DecisionModel(
      diagnostics: problems.diagnostics, decisions: model.decisions.map(\.variable.name),
      code: ModelCode(nodes: compiler.nodes, named: named, types: compiler.types.table))
  }

  /// The value of a decision, a decision service or a business knowledge model by its name.
  ///
  /// Of a decision service with several output decisions the value is a context. A business knowledge model takes its
  /// arguments from the inputs by the names of its parameters.
  public func evaluate(_ name: String, _ inputs: ModelInputs, at moment: Moment) -> Outcome {
    let session = Session(code, moment)
    guard let number = code.named[name.singleSpaced] else {
      session.report(
        .error(
          "dmn.unknown-name", "modellen har inget beslut \(Diagnostic.quote(name))",
          hint: Suggestion.hint(for: name, in: Array(code.named.keys))))
      return Outcome(value: .null, diagnostics: session.problems)
    }
    let scope = Variables(values: [], moment: moment)
    var resolver = Resolver(session, .inputs(inputs), Evaluation(scope: scope, isReporting: true))
    let value = resolver.value(asked: number)
    let rest = resolver.evaluation.problems.map { Diagnostic($0, in: SourceText(name)) }
    return Outcome(value: value, diagnostics: session.problems + rest)
  }
}
