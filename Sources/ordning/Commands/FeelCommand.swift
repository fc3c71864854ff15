import ArgumentParser
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowKit

/// The expression language.
struct FeelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feel", abstract: "Pröva uttryck i FEEL, processernas uttrycksspråk.", subcommands: [FeelEval.self])
}

/// Evaluates an expression.
struct FeelEval: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Räkna ut ett uttryck.", usage: "ordning feel eval <uttryck> [<val>]",
    discussion: """
      Blir värdet null för att något gick fel visas skälet på standard fel, och slutkoden är 1. JSON: värdet.
      """)

  // An expression may begin with a minus, and would otherwise be taken for an option.
  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Uttrycket.", valueName: "uttryck"))
  var words: [String]
  @Option(help: ArgumentHelp("Namn med värden, som JSON eller YAML.", valueName: "json")) var context = "{}"
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  mutating func validate() throws {
    words.removeAll { $0 == "--" }
    if let option = words.first(where: { $0.hasPrefix("--") && words.count > 1 }) {
      throw ValidationError("Valet finns inte: '\(option)'")
    }
    guard words.count == 1 else {
      throw ValidationError("Uttrycket ska vara ett ord för skalet. Sätt det inom apostrofer: '1 + 2'")
    }
  }

  func run() async throws {
    let expression = words[0]
    let value = try InputFile.any(SourceFile(name: "context", text: context))
    guard let names = value.context else {
      throw Refusal(
        "--context ska vara namn med värden, men är \(value.kind).", code: "input.not-a-mapping",
        hint: "Skriv till exempel --context '{\"antal\": 3}'.")
    }
    let now = try time.instant()
    let file = SourceFile(name: "uttryck", text: expression)
    let shape = ContextScope.shape(of: names)
    let compilation = Expression.compile(expression, in: shape)
    guard let expression = compilation.expression else {
      throw DiagnosticError(diagnostics: compilation.problems.map { Self.diagnostic($0, file) })
    }
    var problems = compilation.problems
    let scope = ContextScope(names, shape: shape, today: try SwedishTime.date(of: now), now: now)
    let result = expression.evaluate(in: scope) { problems.append($0) }
    if case .function = result {
      problems.append(
        FEELProblem(
          code: "feel.value", message: "värdet är en funktion, som inte kan skrivas ut", range: 0..<words[0].utf8.count,
          hint: "anropa den, till exempel (function(x) x + 1)(2)"))
      throw DiagnosticError(diagnostics: problems.map { Self.diagnostic($0, file) })
    }
    Output.write(json: result)
    guard !problems.isEmpty else { return }
    let error = DiagnosticError(diagnostics: problems.map { Self.diagnostic($0, file) })
    if result.isNull, problems.contains(where: { $0.severity == .error }) { throw error }
    Failure(error).tell(json: globals.json)
  }

  private static func diagnostic(_ problem: FEELProblem, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      severity: problem.severity == .error ? .error : .warning, code: problem.code, message: problem.message,
      place: file.place(problem.range), hint: problem.hint)
  }
}
