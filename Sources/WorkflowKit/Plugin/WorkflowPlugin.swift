/// A domain: the steps it adds to the workflow language, and all that they need.
///
/// **For those who write a plugin.** A plugin imports WorkflowKit and never another plugin, the engine, a store or the
/// web. Plugins meet through typed messages, registers and decision types. List it in `InstalledPlugins`.
public protocol WorkflowPlugin: Sendable {
  /// The plugin's name, the first part of its steps' ids, in ASCII.
  var id: String { get }
  /// What it is for.
  var title: String { get }
  /// The steps it adds.
  var steps: [any Step.Type] { get }
  /// The handlers of the effects that its steps request.
  var effects: [any EffectHandler] { get }
  /// The messages that it sends or receives.
  var messages: [MessageType] { get }
  /// The registers it keeps.
  var registers: [RegisterType] { get }
  /// The record types it adds to the language.
  var records: [RecordType] { get }
  /// The decisions its steps ask for.
  var decisionTypes: [DecisionType] { get }
  /// The document templates its steps fill in, by name.
  var templates: [String] { get }
  /// What the codes mean that its steps refuse with.
  var explanations: [Explanation] { get }
}

extension WorkflowPlugin {
  /// None.
  public var effects: [any EffectHandler] { [] }
  /// None.
  public var messages: [MessageType] { [] }
  /// None.
  public var registers: [RegisterType] { [] }
  /// None.
  public var records: [RecordType] { [] }
  /// None.
  public var decisionTypes: [DecisionType] { [] }
  /// None.
  public var templates: [String] { [] }
  /// None.
  public var explanations: [Explanation] { [] }
}
