public import CivilTime
public import FEEL
public import SourceDiagnostics
public import WorkflowKit

/// A process, read from its file, with every name resolved and every expression compiled.
///
/// Immutable, and a class only because the engine passes it about: copying so many fields costs more than using them.
public final class Workflow: Sendable {
  /// Its name.
  public let id: String
  /// What people call it.
  public let title: String
  /// The first day new cases may run it; nil where it has always held.
  public let validFrom: CivilDate?
  /// The first form.
  public let inputs: [Field]
  /// What must hold of the inputs together.
  public let checks: [InputCheck]
  /// Named expressions, evaluated anew when read.
  public let facts: [Fact]
  /// What the case is called in lists.
  public let caption: CaseCaption
  /// Its clocks.
  public let clocks: [ClockDefinition]
  /// Its step lists by path; the main list has the path `""`.
  public let lists: [String: StepList]
  /// Leaves the whole process for a step or an exit.
  public let interrupts: [Interrupt]
  /// Runs beside the process.
  public let handlers: [Handler]
  /// What a calling process sees after a normal end; exits may say otherwise.
  public let outputs: [NamedTemplate]
  /// The type of what a calling process sees.
  public let outputType: FEELType
  /// The processes it calls, by name.
  public let calls: Set<String>
  /// The steps it uses, by id.
  public let uses: Set<String>
  /// The names its process-level expressions (clocks, caption, interrupts, outputs) see.
  public let layout: ScopeLayout
  /// Its file.
  public let file: SourceFile
  private let nodes: [String: StepNode]

  init(
    id: String, title: String, validFrom: CivilDate?, inputs: [Field], checks: [InputCheck],
    facts: [Fact], caption: CaseCaption, clocks: [ClockDefinition], lists: [String: StepList], interrupts: [Interrupt],
    handlers: [Handler], outputs: [NamedTemplate], outputType: FEELType, calls: Set<String>, uses: Set<String>,
    layout: ScopeLayout, file: SourceFile
  ) {
    self.id = id
    self.title = title
    self.validFrom = validFrom
    self.inputs = inputs
    self.checks = checks
    self.facts = facts
    self.caption = caption
    self.clocks = clocks
    self.lists = lists
    self.interrupts = interrupts
    self.handlers = handlers
    self.outputs = outputs
    self.outputType = outputType
    self.calls = calls
    self.uses = uses
    self.layout = layout
    self.file = file
    nodes = Dictionary(lists.values.flatMap(\.nodes).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The main list.
  public var steps: StepList { lists[""] ?? StepList(path: "", nodes: [], layout: layout) }
  /// The exits.
  public var exits: StepList {
    lists[StepList.exitsPath] ?? StepList(path: StepList.exitsPath, nodes: [], layout: layout)
  }
  /// The steps a person may start any number of times.
  public var optional: StepList {
    lists[StepList.optionalPath] ?? StepList(path: StepList.optionalPath, nodes: [], layout: layout)
  }

  /// A step by its path.
  public func node(_ path: String) -> StepNode? { nodes[path] }
}
