/// A kind of step: a small pure function of its configuration, its own state and what the context tells.
///
/// **For those who write a step.** Conform an empty type, list it in your `WorkflowPlugin`. The engine calls
/// - `begin` once for each instance. Return `.done` with the output, or `.waiting` with a state and what you wait for.
/// - `resume` each time something that was waited for has happened. A `Refusal` thrown here refuses the person's command:
///   nothing of it is kept, and the person reads the reason.
/// - `revise` when somebody has corrected the case, and the step's configuration or the case's secrecy is another for it.
///   Return what the step then waits for, or nil where it makes no difference. Take back with `Action.withdraw` what must
///   not go out as it was.
/// - `cancel` when the process leaves the step behind. Return what must be undone or told.
///
/// A step never touches the world: it asks for effects, documents, register writes and decisions with `Action`s, and all
/// it may know of time and people stands in the context. `Config` is evaluated anew at every call.
///
/// A step that only reckons, such as a forecast, is a `RecalculatedStep` where its output must follow a correction.
///
/// Change `descriptor.version` when `State` or `Output` changes form.
public protocol Step: Sendable {
  /// What the process author writes under `with:`.
  associatedtype Config: Decodable & Sendable
  /// What the step remembers while it waits; `Never` for a step that never waits.
  associatedtype State: Codable & Sendable = Never
  /// What later steps read under the step's name.
  associatedtype Output: Codable & Sendable

  /// The step's name, texts, schemas and examples: the one source for checks, forms, completion and reference.
  static var descriptor: StepDescriptor { get }

  /// Begins an instance.
  static func begin(_ config: Config, in context: StepContext) throws -> Progress<State, Output>

  /// Carries on with an instance when something it waited for has happened.
  ///
  /// - Throws: `Refusal` to refuse a person's command with a reason.
  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output>

  /// Follows a correction of the case that has changed the configuration or the case's secrecy; nil where it makes no
  /// difference.
  ///
  /// - Throws: `Refusal` to refuse the correction with a reason.
  static func revise(
    _ state: State, _ config: Config, in context: StepContext
  ) throws -> Progress<State, Output>?

  /// Tidies up after an instance that the process leaves before it is done.
  static func cancel(_ state: State, in context: StepContext) -> [Action]
}

extension Step {
  /// A step that never waits has nothing to carry on with.
  public static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    throw Refusal("Steget \(descriptor.id) väntar inte på något.")
  }

  /// By default a step reads its configuration only when what it waits for has happened.
  public static func revise(
    _ state: State, _ config: Config, in context: StepContext
  ) throws -> Progress<State, Output>? { nil }

  /// By default nothing needs to be undone.
  public static func cancel(_ state: State, in context: StepContext) -> [Action] { [] }
}
