public import SourceDiagnostics

/// A step as it stands in a process.
///
/// Immutable, and a class for the same reason as `Workflow`.
public final class StepNode: Sendable {
  /// What it does.
  public enum Kind: Sendable {
    /// A plugin's step.
    case step(uses: String, with: [NamedTemplate])
    /// Fixed branches, each a list at the path given.
    case parallel(branches: [(id: String, list: String)], join: Join)
    /// One run of a list for each item.
    case forEach(each: String, items: PlacedExpression, key: PlacedExpression, list: String, join: Join)
    /// Another process inside this one.
    case call(workflow: String, with: [NamedTemplate])
    /// Nothing: an exit that only ends the process.
    case end
  }

  /// Its name within its list.
  public let id: String
  /// Its name within the process.
  public let path: String
  /// What people call it.
  public let title: String
  /// What it does.
  public let kind: Kind
  /// Who does it.
  public let role: String?
  /// Where it leads; empty where simply on.
  public let next: [Transition]
  /// Rules that refuse an outcome.
  public let hinder: [Hinder]
  /// The paths of steps whose doers may not do this one (a local four-eyes rule).
  public let distinctFrom: [String]
  /// When it may be started, where it is one that people start themselves.
  public let condition: PlacedExpression?
  /// Its last day.
  public let deadline: PlacedExpression?
  /// What helps whoever does it.
  public let guidance: Guidance?
  /// Leaves it for another step or exit.
  public let interrupts: [Interrupt]
  /// What a calling process sees, where this is an exit.
  public let outputs: [NamedTemplate]
  /// Where it stands.
  public let place: SourcePlace
  /// The names that rules about its own outcome see (`hinder`).
  public let layout: ScopeLayout

  init(
    id: String, path: String, title: String, kind: Kind, role: String?, next: [Transition], hinder: [Hinder],
    distinctFrom: [String], condition: PlacedExpression?, deadline: PlacedExpression?, guidance: Guidance?,
    interrupts: [Interrupt],
    outputs: [NamedTemplate], place: SourcePlace, layout: ScopeLayout
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.kind = kind
    self.role = role
    self.next = next
    self.hinder = hinder
    self.distinctFrom = distinctFrom
    self.condition = condition
    self.deadline = deadline
    self.guidance = guidance
    self.interrupts = interrupts
    self.outputs = outputs
    self.place = place
    self.layout = layout
  }
}
