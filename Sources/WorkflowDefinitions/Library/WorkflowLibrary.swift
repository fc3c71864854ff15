import FEEL
public import SourceDiagnostics
public import WorkflowKit
import YAMLSource

/// A set of process files that may call each other.
public struct WorkflowLibrary: Sendable {
  /// The processes by name.
  public let workflows: [String: Workflow]

  /// Reads files as one set.
  ///
  /// - Parameters:
  ///   - decisionTypes: The decision types of the catalogue, where there is one, with what is known of each.
  ///   - fees: The keys of the fees that may be asked for; nil for not checking them.
  /// - Returns: The library of those that are right, and everything that is wrong, files in order.
  public static func load(
    _ files: [SourceFile], registry: PluginRegistry, roles: Set<String>? = nil, boards: Set<String>? = nil,
    decisionTypes: [String: KnownDecision] = [:], fees: Set<String>? = nil
  ) -> (library: WorkflowLibrary, diagnostics: [Diagnostic]) {
    load(
      parsed: files.parallelMap(ParsedFile.init), registry: registry, roles: roles, boards: boards,
      decisionTypes: decisionTypes, fees: fees)
  }

  /// Reads files that have been parsed as one set.
  package static func load(
    parsed files: [ParsedFile], registry: PluginRegistry, roles: Set<String>?, boards: Set<String>?,
    decisionTypes: [String: KnownDecision], fees: Set<String>?
  ) -> (library: WorkflowLibrary, diagnostics: [Diagnostic]) {
    load(
      files,
      in: WorkflowEnvironment(
        registry: registry, roles: roles, boards: boards, decisionTypes: decisionTypes, fees: fees))
  }

  /// Everything that is wrong with files that have been parsed; the processes themselves are not kept.
  package static func problems(
    in files: [ParsedFile], registry: PluginRegistry, roles: Set<String>?, boards: Set<String>?,
    holders: [String: [String: Set<String>]] = [:], decisionTypes: [String: KnownDecision], fees: Set<String>?
  ) -> [Diagnostic] {
    load(
      files,
      in: WorkflowEnvironment(
        registry: registry, roles: roles, boards: boards, holders: holders, decisionTypes: decisionTypes, fees: fees),
      keeping: false
    ).diagnostics
  }

  /// Reads the files of a running case: they were judged when they were new.
  static func load(
    stored files: [SourceFile], registry: PluginRegistry
  ) -> (library: WorkflowLibrary, diagnostics: [Diagnostic]) {
    var environment = WorkflowEnvironment(registry: registry)
    environment.isStored = true
    return load(files.map(ParsedFile.init), in: environment)
  }

  private static func load(
    _ files: [ParsedFile], in environment: WorkflowEnvironment, keeping isKept: Bool = true
  ) -> (library: WorkflowLibrary, diagnostics: [Diagnostic]) {
    let collector = DiagnosticCollector()
    var known = environment
    var roots: [(file: ParsedFile, root: YAMLNode, signature: WorkflowSignature)] = []
    var places: [String: SourcePlace] = [:]
    let signatures = files.parallelMap { file in file.root.map { WorkflowReader.signature(of: $0, in: environment) } }
    for (file, signature) in zip(files, signatures) {
      guard let root = file.root, let signature else {
        collector.report(contentsOf: file.diagnostics)
        known.unread.insert(file.bareName)
        continue
      }
      roots.append((file, root, signature))
      guard root["workflow"]?.scalar != nil else { continue }
      if let earlier = places[signature.id] {
        collector.report(
          .error(
            "workflow.twice", "processen \"\(signature.id)\" finns i två filer", at: root["workflow"]?.place,
            hint: "ge den ena ett annat namn, eller ta bort filen",
            notes: [Diagnostic.Note(message: "den första", place: earlier)]))
      }
      places[signature.id] = root["workflow"]?.place
      known.signatures[signature.id] = signature
    }
    var processes: [String: ReadProcess] = [:]
    var found: [Int: [Diagnostic]] = [:]
    for places in layers(of: roots.map(\.root), known) {
      // What a process gives is known once it has been read: those that are called come first.
      let results = places.parallelMap { [known, roots] in
        read(roots[$0].file, roots[$0].root, roots[$0].signature, in: known, keeping: isKept)
      }
      for (place, (process, diagnostics)) in zip(places, results) {
        found[place] = diagnostics
        guard let process else { continue }
        known.signatures[process.id]?.types = process.types
        known.signatures[process.id]?.choices = process.choices
        known.signatures[process.id]?.checks = process.checks
        known.signatures[process.id]?.closesAlways = process.closesAlways
        processes[process.id] = process
      }
    }
    for place in roots.indices {
      collector.report(contentsOf: CurlyProblem.merged(roots[place].file.diagnostics, with: found[place] ?? []))
    }
    Recursion(calls: processes.mapValues(\.calls)).report(to: collector)
    return (WorkflowLibrary(workflows: processes.compactMapValues(\.workflow)), collector.diagnostics)
  }

  /// What a process that is right has to do with the others.
  private struct ReadProcess: Sendable {
    let id: String
    /// The types of what it gives.
    let types: [String: FEELType]
    /// Those of them that have a few values.
    let choices: [Field]
    /// The rules about what it takes.
    let checks: [InputCheck]
    /// Whether a step closes the case on every way to its end.
    let closesAlways: Bool
    /// The processes it calls, each with where.
    let calls: [String: SourcePlace]
    /// Itself, where it is kept.
    let workflow: Workflow?
  }

  /// One process, and everything that is wrong with it.
  private static func read(
    _ file: ParsedFile, _ root: YAMLNode, _ signature: WorkflowSignature, in environment: WorkflowEnvironment,
    keeping isKept: Bool
  ) -> (process: ReadProcess?, diagnostics: [Diagnostic]) {
    let collector = DiagnosticCollector()
    let reader = WorkflowReader(
      file.file, parsing: file.diagnostics, in: environment, reporting: collector)
    let process = reader.read(root, signature).map { workflow in
      ReadProcess(
        id: workflow.id, types: reader.givenTypes, choices: environment.isStored ? [] : reader.givenChoices,
        checks: workflow.checks, closesAlways: reader.closesAlways, calls: workflow.callPlaces,
        workflow: isKept ? workflow : nil)
    }
    return (process, RepeatedProblem.merged(collector.diagnostics))
  }

  /// The places of files, those that are called before those that call them; of those that call each other it does not
  /// matter.
  private static func layers(of roots: [YAMLNode], _ environment: WorkflowEnvironment) -> [[Int]] {
    var left: [(place: Int, id: String?, calls: Set<String>)] = roots.enumerated().map { place, root in
      let id = root["workflow"]?.scalar?.text
      return (place, id, id.flatMap { environment.signatures[$0]?.calls } ?? [])
    }
    var layers: [[Int]] = []
    while !left.isEmpty {
      let waiting = Set(left.compactMap(\.id))
      let ready = left.filter { $0.calls.isDisjoint(with: waiting) }
      guard !ready.isEmpty else { return layers + [left.map(\.place)] }
      layers.append(ready.map(\.place))
      left.removeAll { $0.calls.isDisjoint(with: waiting) }
    }
    return layers
  }

  /// A library of those processes.
  init(workflows: [String: Workflow]) { self.workflows = workflows }

  /// The process and all that it calls, directly or not.
  public func closure(of id: String) -> [Workflow] {
    var found: [String: Workflow] = [:]
    var waiting = [id]
    while let id = waiting.popLast() {
      guard found[id] == nil, let workflow = workflows[id] else { continue }
      found[id] = workflow
      waiting += workflow.calls
    }
    return found.values.sorted { $0.id < $1.id }
  }
}

extension Workflow {
  /// The processes it calls, each with the first place where it does.
  fileprivate var callPlaces: [String: SourcePlace] {
    let nodes = lists.sorted { $0.key < $1.key }.flatMap(\.value.nodes)
    return nodes.reduce(into: [:]) { places, node in
      if case .call(let called, _) = node.kind, places[called] == nil { places[called] = node.place }
    }
  }
}
