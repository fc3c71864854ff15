import CivilTime
public import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Reads scenario files.
public enum ScenarioReader {
  /// The scenario in a file; nil where it has errors, which are in the list.
  ///
  /// - Parameter load: Reads a file named beside it (`input_from`, `organisation_from`, `orders_from`, `after`).
  public static func read(
    _ file: SourceFile, load: (String) -> SourceFile?
  ) -> (Scenario?, [Diagnostic]) { read(file, before: [file.name], load: load) }

  /// - Parameter later: The files that are to be played after this one; none of them can also come before it.
  private static func read(
    _ file: SourceFile, before later: Set<String>, load: (String) -> SourceFile?
  ) -> (Scenario?, [Diagnostic]) {
    let collector = DiagnosticCollector()
    let parsed = YAMLParser.parse(file)
    parsed.diagnostics.forEach { collector.report($0) }
    guard let root = parsed.root,
      let reader = MappingReader(root, .scenario, what: "scenariot", reporting: collector)
    else { return (nil, collector.diagnostics) }
    let title: String? = reader.required("scenario")
    let workflow: String? = reader.required("workflow")
    let board: String? = reader.optional("board")
    let start: CivilDate? = reader.required("start")
    let actor: String? = reader.required("as")
    let input = input(reader, root, load: load, collector)
    let organisation: String? = reader.optional("organisation_from")
    let orders: [String] = reader.optional("orders_from") ?? []
    func beside(_ name: String, _ key: String) -> SourceFile? {
      if let file = load(name) { return file }
      collector.report(
        .error("scenario.file", "filen \"\(name)\" finns inte bredvid scenariot", at: reader.node(key)?.place))
      return nil
    }
    let organisationFile = organisation.flatMap { beside($0, "organisation_from") }
    let earlier: [String] = reader.optional("after") ?? []
    let after = earlier.compactMap { name -> Scenario? in
      guard let file = beside(name, "after") else { return nil }
      guard !later.contains(file.name) else {
        collector.report(
          .error(
            "scenario.after-itself", "scenariot kan inte spelas efter sig självt (\(name))",
            at: reader.node("after")?.place, hint: "ta bort \(name) under after"))
        return nil
      }
      let (scenario, diagnostics) = read(file, before: later.union([file.name]), load: load)
      collector.report(contentsOf: diagnostics)
      return scenario
    }
    let orderFiles = orders.compactMap { beside($0, "orders_from") }
    let refused = reader.texts("refused")
    let story: [YAMLNode]? = refused.isEmpty ? reader.required("story") : reader.optional("story")
    if !refused.isEmpty, let story = reader.node("story") {
      collector.report(
        .error(
          "scenario.refused", "ett ärende som nekas har ingen fortsättning", at: story.place,
          hint: "ta bort story, eller skriv refused vid en händelse i den"))
    }
    reader.finish()
    let entries = (story ?? []).compactMap { entry($0, collector) }
    let empty = EmptyKeys(KeyTable.scenarioTables.filter { $0 != .entry }, reporting: collector)
    empty.report(in: root, .scenario)
    for node in story ?? [] { empty.report(in: node, KeyTable.entry { node[$0] != nil }) }
    guard !collector.hasErrors, let title, let workflow, let start, let actor, let input else {
      return (nil, collector.diagnostics)
    }
    return (
      Scenario(
        title: title, workflow: workflow, workflowPlace: reader.node("workflow")?.place,
        boardPlace: reader.node("board")?.place,
        board: board, start: start, actor: actor,
        organisation: organisationFile, orders: orderFiles, after: after, input: input, refused: refused,
        story: entries, file: file), collector.diagnostics
    )
  }

  private static func input(
    _ reader: MappingReader, _ root: YAMLNode, load: (String) -> SourceFile?, _ collector: DiagnosticCollector
  ) -> YAMLNode? {
    let name: String? = reader.optional("input_from")
    if let own = reader.node("input"), !own.isNull {
      return MappingReader(own, what: "input", reporting: collector)?.node
    }
    guard let name else {
      collector.report(
        .error(
          "scenario.no-input", "scenariot har inga indata", at: root.place, hint: "lägg till input eller input_from"))
      return nil
    }
    guard let file = load(name) else {
      collector.report(
        .error("scenario.input-file", "filen \"\(name)\" finns inte bredvid scenariot", at: root["input_from"]?.place))
      return nil
    }
    let parsed = YAMLParser.parse(file)
    parsed.diagnostics.forEach { collector.report($0) }
    return parsed.root
  }

  private static func entry(_ node: YAMLNode, _ collector: DiagnosticCollector) -> ScenarioEntry? {
    let table = KeyTable.entry { node[$0] != nil }
    guard
      let reader = MappingReader(
        node, table, what: "händelsen", misplaced: filledIn(node, besides: table), reporting: collector)
    else { return nil }
    let day: CivilDate? = reader.optional("day")
    let actor: String? = reader.optional("as")
    let refused = reader.texts("refused")
    let expect = reader.node("expect").flatMap { expectation($0, collector) }
    let act = act(reader, node, collector)
    reader.finish()
    guard let act else { return nil }
    return ScenarioEntry(
      act: act, day: day, actor: actor, refused: refused, expect: expect, place: node.place)
  }

  /// What is filled in and stands beside `with`, not under it: names that no event has.
  private static func filledIn(_ node: YAMLNode, besides table: KeyTable) -> [String: MistakenKey] {
    guard node["do"] != nil || node["message"] != nil else { return [:] }
    let strays = (node.mapping ?? []).filter {
      !table.names.contains($0.name) && Suggestion.closest(to: $0.name, in: table.names) == nil
    }
    let rows = strays.map { "\($0.name): \($0.value.place.text.prefix(40))" }.joined(separator: ", ")
    let place = node["with"] == nil ? "skriv with: {\(rows)}" : "flytta in \(rows) under with"
    return Dictionary(
      strays.map { ($0.name, MistakenKey(hint: "det som fylls i i uppgiften står under with: \(place)")) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func act(
    _ reader: MappingReader, _ node: YAMLNode, _ collector: DiagnosticCollector
  ) -> ScenarioEntry.Act? {
    let values: YAMLNode? = reader.optional("with")
    if let values { _ = MappingReader(values, what: "with", reporting: collector) }
    let reason: String = reader.optional("reason") ?? ""
    let form: String? = reader.optional("form")
    if let step: String = reader.optional("do") { return .complete(step: step, form: form, values: values) }
    if let step: String = reader.optional("undo") { return .undo(step: step, reason: reason) }
    if let step: String = reader.optional("reassign") {
      let account: String? = reader.required("to")
      return .reassign(step: step, to: account ?? "", reason: reason)
    }
    if let type: String = reader.optional("message") { return .message(type: type, values: values) }
    if let id: String = reader.optional("start") { return .start(optional: id) }
    if let id: String = reader.optional("stop") { return .stop(optional: id, reason: reason) }
    if let field: String = reader.optional("correct") {
      guard let value: YAMLNode = reader.required("value") else { return nil }
      return .correct(field: field, value: value, reason: reason)
    }
    if reader.node("annul") != nil { return .annul(reason: reader.optional("annul") ?? "") }
    if let text: String = reader.optional("note") { return .note(text) }
    if let how: String = reader.optional("incident") { return .incident(how: how, reason: reason) }
    if let id: String = reader.optional("clock") {
      let how: String? = reader.required("change")
      let period: Period? = reader.optional("by")
      return .clock(id: id, how: how ?? "", by: period, values: values, reason: reason)
    }
    if let kind: String = reader.optional("world") {
      let text: String? = reader.required("is")
      guard let text else { return nil }
      guard let mode = ScenarioWorld.Mode(rawValue: text) else {
        let modes = ScenarioWorld.Mode.allCases.map(\.rawValue)
        collector.report(
          .error(
            "scenario.world", "världen kan inte vara \"\(text)\"", at: node["is"]?.place,
            hint: Suggestion.hint(for: text, in: modes) ?? "välj " + modes.joined(separator: ", ")))
        return nil
      }
      return .world(kind: kind, mode: mode)
    }
    if let node = reader.node("meeting") { return meeting(node, collector) }
    if node["expect"] != nil || node["day"] != nil { return .wait }
    collector.report(
      .error(
        "scenario.entry", "händelsen säger inte vad som sker", at: node.place,
        hint: "ange till exempel do, message, undo, world eller expect"))
    return nil
  }

  private static func meeting(_ node: YAMLNode, _ collector: DiagnosticCollector) -> ScenarioEntry.Act? {
    guard let reader = MappingReader(node, .meeting, what: "sammanträdet", reporting: collector) else { return nil }
    let days: [CivilDate?] = [reader.required("date"), reader.required("cutoff"), reader.required("notice")]
    let place: String? = reader.required("place")
    reader.finish()
    return days.contains(nil) || place == nil ? nil : .meeting(node)
  }

  private static func expectation(_ node: YAMLNode, _ collector: DiagnosticCollector) -> ScenarioExpectation? {
    guard let reader = MappingReader(node, .expectation, what: "expect", reporting: collector) else { return nil }
    var expectation = ScenarioExpectation(place: node.place)
    expectation.steps = reader.optional("steps")
    expectation.tasks = reader.optional("tasks", [YAMLNode].self)?.compactMap { task in
      if let step = task.scalar?.text { return ExpectedTask(step: step) }
      guard let reader = MappingReader(task, .expectedTask, what: "uppgiften", reporting: collector) else {
        return nil
      }
      let step: String? = reader.required("step")
      let assignee: String? = reader.optional("assignee")
      let title: String? = reader.optional("title")
      let due: CivilDate? = reader.optional("due")
      let advice: String? = reader.optional("advice")
      reader.finish()
      return step.map { ExpectedTask(step: $0, assignee: assignee, title: title, due: due, advice: advice) }
    }
    expectation.clocks = clocks(reader.optional("clocks"), collector)
    expectation.status = reader.optional("status")
    expectation.exit = reader.optional("exit")
    expectation.sent = reader.optional("sent") ?? []
    expectation.sentCount = reader.optional("sent_count")
    expectation.events = reader.optional("events") ?? []
    expectation.notified = reader.optional("notified") ?? []
    expectation.incidents = reader.optional("incidents")
    expectation.holds = reader.optional("holds") ?? []
    expectation.documents = reader.optional("documents") ?? []
    expectation.decisions = reader.optional("decisions")
    expectation.report = reader.node("reported").flatMap { report($0, collector) }
    reader.finish()
    return expectation
  }

  private static func report(_ node: YAMLNode, _ collector: DiagnosticCollector) -> ExpectedReport? {
    guard let reader = MappingReader(node, .expectedReport, what: "reported", reporting: collector) else { return nil }
    let meeting: CivilDate? = reader.required("meeting")
    let decisions: [String]? = reader.required("decisions")
    reader.finish()
    guard let meeting, let decisions else { return nil }
    return ExpectedReport(meeting: meeting, decisions: decisions)
  }

  private static func clocks(_ node: YAMLNode?, _ collector: DiagnosticCollector) -> [(id: String, due: String)] {
    guard let node, let reader = MappingReader(node, what: "clocks", reporting: collector) else { return [] }
    return reader.entries.compactMap { entry in
      String.decode(entry.value, reporting: collector).map { (entry.name, $0) }
    }
  }
}
