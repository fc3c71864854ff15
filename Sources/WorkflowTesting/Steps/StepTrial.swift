public import FEEL
public import WorkflowKit
import SourceDiagnostics
import YAMLSource

/// Gives single steps their configuration and their answers as the engine does, and says what they refuse.
public enum StepTrial {
  /// A value as the configuration of a step, conformed to its fields.
  public static func config<S: Step>(_ step: S.Type, _ values: Value) throws -> S.Config {
    let (context, problems) = step.descriptor.config.conform(values.context ?? Context())
    guard problems.isEmpty else { throw StepTrialFailure("the configuration is wrong: \(problems)") }
    return try ValueDecoder().decode(S.Config.self, from: .context(context))
  }

  /// A form as a person sends it, conformed to its fields.
  public static func filled<S: Step>(
    _ step: S.Type, _ key: String, _ form: String, _ values: Value, by actor: String = "sekr1"
  ) throws -> Signal {
    guard let fields = step.descriptor.form(form)?.fields else { throw StepTrialFailure("there is no form \(form)") }
    let (context, problems) = fields.conform(values.context ?? Context())
    guard problems.isEmpty else { throw StepTrialFailure("the form is wrong: \(problems)") }
    return Signal(key: key, event: .task(form: form, values: .context(context), by: actor))
  }

  /// What a step refuses with.
  public static func refusal(_ body: () throws -> Void) throws -> Refusal {
    do { try body() } catch let refusal as Refusal { return refusal }
    throw StepTrialFailure("nothing was refused")
  }

  /// What a step cannot go on for.
  public static func fault(_ body: () throws -> Void) throws -> String {
    do { try body() } catch let fault as StepFault { return fault.message }
    throw StepTrialFailure("the step went on")
  }

  /// Runs an example of a step on a day and checks that its output is what the example says.
  public static func run<S: Step>(
    _ example: StepExample, of step: S.Type, on today: String, in fake: FakeCase
  ) throws {
    let context = try fake.context(today)
    let root = YAMLParser.parse(SourceFile(name: "exempel", text: example.yaml)).root
    guard let root, root["uses"]?.scalar?.text == step.descriptor.id else {
      throw StepTrialFailure("the example does not use \(step.descriptor.id)")
    }
    let collector = DiagnosticCollector()
    let read = root["with"].flatMap {
      FieldReader(reporting: collector).read(step.descriptor.config, from: $0, what: "with")
    }
    guard let values = read else { throw StepTrialFailure("\(collector.diagnostics)") }
    let config = try ValueDecoder().decode(S.Config.self, from: .context(values))
    var progress = try step.begin(config, in: context)
    for answer in example.answers {
      guard let wait = progress.waits.first(where: { $0.task?.form == answer.form }), let state = progress.state else {
        throw StepTrialFailure("the form \(answer.form) never came")
      }
      progress = try step.resume(
        state, config, on: try filled(step, wait.key, answer.form, answer.values), in: context)
    }
    guard let done = progress.output else { throw StepTrialFailure("the step is not done") }
    let output = try ValueEncoder().encode(done)
    for (name, value) in example.output.context ?? Context() where output[name] != value {
      throw StepTrialFailure("\(name) is \(output[name]), not \(value)")
    }
    let problems = step.descriptor.output.conform(output.context ?? Context()).problems
    guard problems.isEmpty else { throw StepTrialFailure("the output is wrong: \(problems)") }
    if let problem = step.descriptor.brokenPromise(in: output) { throw StepTrialFailure(problem) }
  }
}
