package import FEEL

/// Everything the installed plugins bring, found by name. Immutable.
public struct PluginRegistry: Sendable {
  /// The plugins, as installed.
  public let plugins: [any WorkflowPlugin]
  /// The step ids, sorted.
  public var stepIDs: [String] { steps.keys.sorted() }
  /// The message types by name.
  public let messages: [String: MessageType]
  /// The registers by name.
  public let registers: [String: RegisterType]
  /// The record types by name, the common ones too.
  public let records: [String: RecordType]
  /// The decision types by name.
  public let decisionTypes: [String: DecisionType]
  /// The template names.
  public let templates: Set<String>
  private let steps: [String: ErasedStep]
  private let outputTypes: [String: FEELType]
  private let handlers: [String: any EffectHandler]

  /// Puts plugins together.
  ///
  /// - Throws: `PluginProblems` with everything that is wrong, at once.
  public init(plugins: [any WorkflowPlugin]) throws {
    var builder = PluginRegistryBuilder()
    for plugin in plugins { builder.add(plugin) }
    builder.checkReferences()
    if !builder.problems.isEmpty { throw PluginProblems(messages: builder.problems) }
    self.plugins = plugins
    steps = builder.steps.mapValues(\.step)
    outputTypes = steps.mapValues(\.descriptor.output.feel)
    handlers = builder.handlers.mapValues(\.handler)
    messages = builder.messages.mapValues(\.type)
    registers = builder.registers.mapValues(\.type)
    records = builder.records
    decisionTypes = builder.decisionTypes
    templates = builder.templates
  }

  /// What a step says of itself.
  public func descriptor(_ id: String) -> StepDescriptor? { steps[id]?.descriptor }

  /// The type of what a step gives.
  package func outputType(of id: String) -> FEELType? { outputTypes[id] }

  /// The handler of a kind of effect.
  public func handler(_ kind: String) -> (any EffectHandler)? { handlers[kind] }

  /// The step, to run.
  package func step(_ id: String) -> ErasedStep? { steps[id] }
}
