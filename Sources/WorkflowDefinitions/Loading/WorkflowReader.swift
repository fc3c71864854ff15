import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Reads one process file: parses, resolves every name, compiles every expression, and reports everything that is wrong.
final class WorkflowReader {
  /// The parts of a process whose names and lists everything else reads.
  private static let sections = [
    "inputs", "steps", "exits", "optional", "clocks", "facts", "handlers", "interrupts",
  ]

  let environment: WorkflowEnvironment
  let collector: DiagnosticCollector
  let file: SourceFile
  var lists: [String: StepList] = [:]
  var exitIDs: Set<String> = []
  var clockNodes: [String: YAMLNode] = [:]
  /// The steps of the main list as written, by id.
  var mainSteps: [String: YAMLNode] = [:]
  /// Every step's id, wherever it stands.
  var everyStep: Set<String> = []
  /// The name of the process.
  var id = ""
  var inputs: [Field] = []
  /// How its decisions are appealed, where the process says so.
  var appealTrack: (word: String, place: SourcePlace)?
  /// The steps and ways as written.
  var flow: Flow?
  /// Whether it is known what leads where; where it is not, it cannot be told which values the ways there show.
  var isFlowKnown: Bool { flow?.isResolved ?? true }
  /// The steps that are started where a condition holds that cannot be read; it is not known what it shows.
  var unreadGuards: Set<String> = []
  /// The open ways from steps of whose cases the ways above leave none.
  var idleWays: [SourcePlace] = []
  /// The names that clocks see.
  var clockLayout: ScopeLayout?
  /// Which steps have surely been done where; nil where a name or a target is not known, and where the file of a running
  /// case is read anew, which was judged when it was new.
  var assignment: Assignment?
  /// The steps without which a fact may have no value, by the fact.
  var factNeeds: [String: Set<String>] = [:]
  /// The facts that have been read.
  var factExpressions: [String: Expression] = [:]
  /// Where they stand.
  var factNodes: [String: YAMLNode] = [:]
  /// The facts that are conditions.
  var factConditions: [String: Expression] = [:]
  /// What the facts that are conditions show to be there.
  var knownConditions = KnownConditions()
  /// What conditions of ways show to be there, by their nodes, where they hold and where they do not.
  var shownByConditions: [ObjectIdentifier: (holding: Set<String>, failing: Set<String>)] = [:]
  /// What parts of such conditions show to be there where they do not hold, by their texts.
  var shownByParts: [String: Set<String>] = [:]
  /// What parts of conditions show that are taken to hold, or not to, by their texts.
  var shownByTaken: [String: (holding: Set<String>, failing: Set<String>)] = [:]
  /// The names that conditions of ways read, by themselves and through facts, by their texts.
  var namesInConditions: [String: Set<String>] = [:]
  /// How conditions of ways are put together, by their texts; nil where they cannot be taken apart.
  var logics: [String: ConditionLogic?] = [:]
  /// The expressions that compare a choice with a word that is none of its options, by their places.
  var misread: Set<Range<Int>> = []
  /// The facts among them, and those that read one.
  var misreadFacts: Set<String> = []
  /// The names in conditions of ways that cannot be read, or are misread: it is not known what those show of them.
  var unsureNames: Set<String> = []
  /// Whether the facts are being read.
  var isReadingFacts = false
  /// What is said of values that may be missing, with the names that are read there.
  var heldMissing: [HeldMissing] = []
  /// What the process gives at each of its ends.
  var given: [[String: FEELType]] = []
  /// The texts that each output can be, at any of its ends; nil where they are not known.
  var givenTexts: [String: Set<String>?] = [:]
  /// The inputs that the rules about them read.
  var checkedInputs: Set<String> = []
  /// The fields that those name as the ones to mend.
  var checkedNames: Set<String> = []
  /// Those of them that say the same on every day.
  var lastingRules: [InputCheck] = []
  /// Where they stand, by name.
  var inputPlaces: [String: SourcePlace] = [:]
  /// The inputs that steps may change.
  var amendedInputs: Set<String> = []
  /// The inputs whose days clocks run out on, or are reckoned from, by the clock; of those that are simply an input.
  var dayInputs: [String: String] = [:]
  /// The loops, by path, whose lists surely have an item.
  var filledLoops: Set<String> = []
  /// How many expressions have been looked at with what was answered on the ways to them.
  var answeredLooks = 0
  /// How many times answers have been laid beside each other.
  var answeredCases = 0
  /// Whether answers can be given together, by the list that they are asked about in.
  var possibleAnswers: [String: [Set<WayAnswer>: Bool]] = [:]
  /// How many times parts of conditions have been held.
  var heldTimes = 0
  /// The ways that are never taken from a step, by what is asked there; what is taken of conditions elsewhere seldom counts.
  var neverTakenWays: [String: [SourcePlace]] = [:]
  /// What may be said of the parts of conditions at steps, by their paths.
  var answersAtSites: [String: [[ConditionLogic.Part: Bool]]] = [:]
  /// The cases in which parts of conditions say what is taken of them, in words; nil where there are none.
  var wordsOfTaken: [String: String?] = [:]
  /// Where the value of each step is read: by the path of a step, or `""` by the process itself.
  var reads: [String: Set<String>] = [:]
  /// The names that several steps have, with their places.
  var twice: [(name: String, places: [SourcePlace])] = []
  /// Names that are read and that nothing has, though two steps have one name.
  var missed: [(name: String, place: SourcePlace)] = []
  var calls: Set<String> = []
  /// Whether a process is called whose file cannot be read, so that this one cannot be used either.
  var callsUnread = false
  var uses: Set<String> = []
  /// The keys that steps lack because they stand further out, by where the step begins.
  var outdented: [Int: Set<String>] = [:]
  /// Names that no expression can read, as they stand and as they would be right.
  var refusedNames: [(written: String, mended: String?)] = []
  /// Whether a step closes the case on every way to the end; false until the ways have been judged.
  var closesAlways = false
  /// Where a key stands for the second time; what stands there has not been read.
  let repeatedKeys: [SourcePlace]

  /// - Parameter parsing: What was wrong with the file as YAML.
  init(
    _ file: SourceFile, parsing: [Diagnostic] = [], in environment: WorkflowEnvironment,
    reporting collector: DiagnosticCollector
  ) {
    repeatedKeys = parsing.filter { $0.code == "yaml.duplicate-key" }.compactMap(\.place)
    self.file = file
    self.environment = environment
    self.collector = collector
  }

  /// The name, inputs and outputs, before the steps are read.
  static func signature(of root: YAMLNode, in environment: WorkflowEnvironment) -> WorkflowSignature {
    let collector = DiagnosticCollector()
    let reader = WorkflowReader(root.place.file, in: environment, reporting: collector)
    let inputs = root["inputs"].map { reader.fields($0, what: "inputs") } ?? []
    var outputs: [String] = []
    for mapping in [root["outputs"]] + (root["exits"]?.sequence ?? []).map({ $0["outputs"] }) {
      for entry in mapping?.mapping ?? [] {
        if !outputs.contains(entry.name) { outputs.append(entry.name) }
      }
    }
    var (steps, calls, decides, closes): (Set<String>, Set<String>, Bool, Bool) = ([], [], false, false)
    for node in root.groups {
      if let id = node["id"]?.scalar?.text {
        steps.insert(id)
        if let called = node["call"]?.scalar?.text { calls.insert(called) }
      }
      guard let uses = node["uses"]?.scalar?.text else { continue }
      let descriptor = environment.registry.step(uses)?.descriptor
      if descriptor?.decides != nil { decides = true }
      if descriptor?.closes == true { closes = true }
    }
    return WorkflowSignature(
      id: root["workflow"]?.scalar?.text ?? "", inputs: inputs, inputProblems: collector.diagnostics, outputs: outputs,
      steps: steps, calls: calls, decides: decides, closes: closes, closesAlways: closes)
  }

  /// - Parameter signature: What has been read of the process before.
  func read(_ root: YAMLNode, _ signature: WorkflowSignature) -> Workflow? {
    guard let reader = MappingReader(root, .process, what: "processen", reporting: collector) else { return nil }
    // What stands under a part that is there twice has not been read.
    if !environment.isStored, repeatedKeys.contains(where: { $0.column == 1 && Self.sections.contains($0.text) }) {
      return nil
    }
    if !environment.isStored, reportCapitals(root) { return nil }
    // With a misspelt section every name in it is unknown.
    if !environment.isStored, reader.reportMisspelt(Self.sections) { return nil }
    if !environment.isStored, reportWrongKind(root, signature) { return nil }
    if !environment.isStored, reportSplit(root) || reportHeadless(root) { return nil }
    let id: String? = reader.required("workflow")
    if let id {
      checkComposed(id, at: root["workflow"]?.place)
      checkProcessName(id, at: root["workflow"]?.place)
    }
    let title: String? = reader.required("title")
    let validFrom: CivilDate? = reader.optional("valid_from")
    readAppealTrack(reader.node("appeal_track"))
    // They have been read before.
    _ = reader.node("inputs")
    collector.report(contentsOf: signature.inputProblems)
    let checkNodes = items(reader.node("checks"), "checks")
    let stepsNode = reader.node("steps")
    let exitNodes = items(reader.node("exits"), "exits")
    let optionalNodes = items(reader.node("optional"), "optional")
    let clockEntries = entries(reader.node("clocks"), "clocks")
    let factEntries = entries(reader.node("facts"), "facts")
    let stepNodes = items(stepsNode, "steps")
    if stepNodes.isEmpty && (stepsNode?.isNull ?? true || stepsNode?.sequence != nil) {
      collector.report(
        .error(
          "workflow.no-steps", "processen har inga steg", at: root["workflow"]?.place ?? root.place,
          hint: "lägg till steps: med minst ett steg"))
    }
    exitIDs = Set(ids(of: exitNodes).map(\.name))
    clockNodes = Dictionary(clockEntries.map { ($0.name, $0.node) }, uniquingKeysWith: { first, _ in first })
    mainSteps = Dictionary(
      stepNodes.compactMap { node in node["id"]?.scalar.map { ($0.text, node) } },
      uniquingKeysWith: { first, _ in first })
    everyStep = signature.steps
    self.id = id ?? ""
    inputs = signature.inputs
    inputPlaces = Dictionary(
      (root["inputs"]?.mapping ?? []).map { ($0.name, $0.key.place) }, uniquingKeysWith: { first, _ in first })
    calls = signature.calls
    noteInputs()
    notePromises(in: root)
    checkedNames = Set(checkNodes.compactMap { $0["field"]?.scalar?.text })
    for node in checkNodes { if let text = node["when"]?.expressionText { knownConditions.refuse(text) } }
    for (name, node) in factEntries { if let text = node.expressionText { knownConditions.define(name, as: text) } }
    let flow = flow(of: root)
    self.flow = flow
    if !environment.isStored, flow.isResolved {
      let lasting = Lasting(
        facts: factEntries.map(\.name), knownConditions,
        steps: Set((flow.main.steps + flow.exits.steps).map(\.id)))
      assignment = Assignment(flow, lasting)
      noteWaysTaken(in: flow, of: root)
    }

    let names = processNames(inputs: inputs, clocks: clockEntries, facts: factEntries)
    let stepNames = stepOutputs(of: stepNodes, path: "") + stepOutputs(of: exitNodes, path: StepList.exitsPath)
    checkProcessNames(root, fixed: names, facts: factEntries.map(\.name), steps: stepNodes + exitNodes)
    let factNames = factEntries.enumerated().map { ($1.name, FEELType.any, ScopeLayout.Source.fact($0)) }
    // A step whose name is taken, of which is told, does not hide what has it.
    let taken = Set(names.map(\.name) + factNames.map(\.0))
    let all = names + factNames + stepNames.filter { !taken.contains($0.name) }
    noteFilledLoops(in: root, seeing: all)
    var layout = typingLoops(
      of: [(stepNodes, ""), (exitNodes, StepList.exitsPath)], facts: factEntries, in: layout(all))
    let facts = readFacts(factEntries, in: &layout)
    let (checks, refuseAll) = readChecks(checkNodes, inputs: inputs, in: layout)
    checkDefaults(checks, of: inputs, in: root)
    checkedInputs = checks.reduce(into: []) { $0.formUnion($1.reads) }
    // Rules that refuse everything are told of, and leave no case to judge.
    let leavesNothing =
      environment.isStored ? !checks.isEmpty && judge(checks.map(\.condition), in: layout).isComplete : refuseAll
    if !leavesNothing { lastingRules = checks.filter(\.isLasting) }

    // What the process itself reads may be read before any step is done.
    let start = layout.at(assignment == nil ? nil : [])
    let caption = readCaption(reader.node("case"), in: start)
    clockLayout = start
    let clocks = clockEntries.compactMap { readClock($0.name, $0.node, in: start) }
    for clock in clocks where clock.rule.day.expression.name.flatMap({ inputPlaces[$0] }) != nil {
      dayInputs[clock.id] = clock.rule.day.expression.name
    }
    checkClockRings(clocks, in: start)
    readList(stepNodes, path: "", layout: layout)
    readList(exitNodes, path: StepList.exitsPath, layout: layout, isExits: true)
    let optional = StepList.optionalPath
    readList(optionalNodes, path: optional, layout: inner(layout, steps: optionalNodes, path: optional))
    checkHandedOver()
    let interrupts = items(reader.node("interrupts"), "interrupts").compactMap {
      readInterrupt($0, in: layout, siblings: Array(mainSteps.keys), allowsWhile: true)
    }
    let handlers = items(reader.node("handlers"), "handlers").enumerated().compactMap {
      readHandler($1, number: $0, in: layout)
    }
    let silent = exitNodes.filter { $0["outputs"] == nil }
    let end = layout.at(assignment?.atEnd(orAt: ids(of: silent).map(\.name)), site: StepList.outputsPath)
    let outputs = readTemplates(reader.node("outputs"), fields: nil, in: end, what: "outputs")
    if end.done != nil { noteGiven(outputs, in: end) }
    reportHeldMissing()
    if !environment.isStored {
      checkWritten(root, .process)
      EmptyKeys(KeyTable.processTables, reporting: collector).report(in: root, .process)
      checkSoundness(flow, clocks: clocks)
      checkFires(root, flow, clocks: clocks)
      checkLastWays(flow)
      checkClosing(flow, root)
      closesAlways = flow.isResolved && alwaysCloses(flow)
    }
    reportTwice()
    reader.finish()
    guard let id, let title, !collector.hasErrors, !callsUnread else { return nil }
    var signature = signature
    signature.types = givenTypes
    return Workflow(
      id: id, title: title, validFrom: validFrom, inputs: inputs, checks: checks,
      facts: facts, caption: caption, clocks: clocks, lists: lists, interrupts: interrupts, handlers: handlers,
      outputs: outputs,
      outputType: signature.outputType, calls: calls, uses: uses,
      layout: layout, file: file)
  }

  /// Whether a part whose names everything else reads is a list, or the steps are none; that is reported, and nothing else
  /// can be judged then.
  private func reportWrongKind(_ root: YAMLNode, _ signature: WorkflowSignature) -> Bool {
    let named = ["inputs", "facts"].filter { root[$0]?.sequence != nil }
    let listed = ["steps"].filter { root[$0]?.mapping != nil }
    if named.contains("inputs") { collector.report(contentsOf: signature.inputProblems) }
    for key in named where key != "inputs" { _ = entries(root[key], key) }
    for key in listed { _ = items(root[key], key) }
    return !named.isEmpty || !listed.isEmpty
  }

  private func processNames(
    inputs: [Field], clocks: [(name: String, node: YAMLNode)], facts: [(name: String, node: YAMLNode)]
  ) -> [(name: String, type: FEELType, source: ScopeLayout.Source)] {
    var names: [(name: String, type: FEELType, source: ScopeLayout.Source)] = inputs.map { ($0.name, $0.feel, .input) }
    let caseInfo: [String: FEELType] = [
      "dnr": .string, "nämnd": .string, "öppnat": .date, "titel": .string, "offentlig_titel": .string,
      "beteckning": .string,
    ]
    names.append(("ärende", .context(caseInfo, open: false), .caseInfo))
    return names + [("clocks", clockType(clocks, facts, beside: names), .clocks)]
  }

  private func readCaption(_ node: YAMLNode?, in layout: ScopeLayout) -> CaseCaption {
    guard let node,
      let reader = MappingReader(
        node, .caption, what: "case", writing: { "case: {title: '\($0.isMarked ? $0 : "= \"\($0)\"")'}" },
        reporting: collector)
    else {
      return CaseCaption(title: nil, publicTitle: nil, party: nil, secret: nil, planCode: nil)
    }
    func part(_ key: String, _ type: FEELType) -> PlacedExpression? {
      reader.node(key).flatMap {
        if key == "secret", reportProvision($0) { return nil }
        return expression(in: $0, layout: layout, expecting: type, what: key)
      }
    }
    let caption = CaseCaption(
      title: part("title", .string), publicTitle: part("public_title", .string), party: part("party", .string),
      secret: part("secret", .boolean), planCode: part("plan_code", .optional(.string)))
    reader.finish()
    return caption
  }

  /// Whether a provision stands where it must stand whether the case is secret; that is reported.
  private func reportProvision(_ node: YAMLNode) -> Bool {
    guard !environment.isStored, let text = node.scalar?.text,
      let provision = text.wholeMatch(of: #/(?:= )?"?([A-ZÅÄÖ]{2,} ?(?:[0-9]+ ?(?::|kap).*)?)"?/#)?.output.1
    else { return false }
    collector.report(
      .error(
        "feel.not-boolean", "secret ska vara true eller false, men här står en bestämmelse", at: node.place,
        hint: "skriv secret: true, och bestämmelsen i steget där sekretessen prövas: "
          + "guidance: {text: …, lagrum: ['\(provision)']}"))
    return true
  }

  /// Whether a key of a mapping, or of what is in it, stands twice.
  func hasRepeatedKey(_ node: YAMLNode) -> Bool {
    repeatedKeys.contains { node.bytes.contains($0.bytes.lowerBound) }
  }

  /// The name that must stand in a node; anything else is reported, and one that only looks right.
  func text(_ node: YAMLNode?) -> String? {
    guard let node, let name = String.decode(node, reporting: collector) else { return nil }
    if !environment.isStored { checkComposed(name, at: node.place) }
    return name
  }

  func layout(_ names: [(name: String, type: FEELType, source: ScopeLayout.Source)]) -> ScopeLayout {
    ScopeLayout(names: names, functions: environment.functions, conditions: knownConditions)
  }

  func inner(
    _ outer: ScopeLayout, item: (name: String, type: FEELType)? = nil, steps: [YAMLNode], path: String
  ) -> ScopeLayout {
    let taken = zip(outer.names, outer.sources).map { (name: $0, source: $1) }
    checkTaken(ids(of: steps), by: taken, what: "steget")
    let items = item.map { [(name: $0.name, type: $0.type, source: ScopeLayout.Source.item(depth: 0))] } ?? []
    return typingLoops(
      of: steps, path: path, in: outer.inside(adding: items + stepOutputs(of: steps, path: path)))
  }
}
