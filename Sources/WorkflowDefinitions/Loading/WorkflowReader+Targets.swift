import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// The ways on from a step, with what is wrong in their order.
  func readNext(
    _ node: YAMLNode?, of id: String, layout: ScopeLayout, siblings: [String], isExit: Bool
  ) -> [Transition] {
    guard let node else { return [] }
    if isExit {
      collector.report(
        .error("workflow.exit-next", "efter en utgång slutar processen", at: node.place, hint: "ta bort next"))
      return []
    }
    if let scalar = node.scalar, !node.isNull {
      reportNotWay(scalar.text, at: node.place, writing: "next: [{to: \(scalar.text)}]")
      return []
    }
    let nodes = items(node, "next")
    var refused: Set<String> = []
    var above: [String] = []
    let transitions = nodes.map { node in
      let here = layout.done.map { layout.at($0.union(refused), site: layout.site, refusing: above) } ?? layout
      // What is tried further down shows that those above did not hold.
      refused.formUnion(shown(by: node, when: false))
      above += [node["when"]?.expressionText].compactMap(\.self)
      return readTransition(node, layout: here, siblings: siblings)
    }
    // What is written in another way says nothing of the order.
    let isWritten = nodes.allSatisfy { !($0.mapping ?? []).contains { KeyTable.transition.mistaken[$0.name] != nil } }
    if isWritten { checkNext(Array(zip(nodes, transitions)), of: id, in: layout) }
    return transitions.compactMap(\.self)
  }

  /// Reports the name of a step where a way to it must stand.
  private func reportNotWay(_ name: String, at place: SourcePlace, writing mended: String) {
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    collector.report(
      .error(
        "yaml.wrong-type", "en väg under next skrivs med to, men här står bara \(Diagnostic.quote(name))", at: place,
        hint: isName ? "skriv \(mended)" : "skriv to: och stegets namn"))
  }

  private func readTransition(_ node: YAMLNode, layout: ScopeLayout, siblings: [String]) -> Transition? {
    if let scalar = node.scalar, !node.isNull {
      reportNotWay(scalar.text, at: node.place, writing: "{to: \(scalar.text)}")
      return nil
    }
    guard let reader = MappingReader(node, .transition, what: "raden under next", reporting: collector) else {
      return nil
    }
    let when = reader.node("when").flatMap {
      expression(in: $0, layout: layout, expecting: .boolean, what: "when")
    }
    noteUnsure(node["when"], read: when)
    let hasCondition = reader.node("when") != nil
    let to = readTarget(reader, node)
    reader.finish()
    guard let to, let target = target(to, at: reader.node("to")?.place, siblings: siblings) else { return nil }
    if hasCondition && when == nil { return nil }
    return Transition(condition: when, target: target, place: node.place)
  }

  /// The name after `to`, which is one.
  private func readTarget(_ reader: MappingReader, _ node: YAMLNode) -> String? {
    let hint = "to leder till ett steg; ska flera göras samtidigt, använd parallel"
    if let to = node["to"], to.sequence != nil {
      _ = reader.node("to")
      _ = reportSeveral(to, "to", hint: hint)
      return nil
    }
    return reader.required("to")
  }

  func target(_ name: String, at place: SourcePlace?, siblings: [String]) -> Transition.Target? {
    if !environment.isStored { checkComposed(name, at: place) }
    if siblings.contains(name) { return .step(name) }
    if exitIDs.contains(name) { return .exit(name) }
    if meansRefusedName(name) { return nil }
    let elsewhere = everyStep.contains(name)
    let meant =
      Suggestion.hint(for: name, in: siblings + exitIDs) ?? titled(name, among: siblings)
      ?? halfRenamed(name, among: siblings)
    let isOfTwice = twice.contains { meant?.contains(Diagnostic.quote($0.name)) == true }
    if !elsewhere, meant == nil || isOfTwice, isHeldBack(name, at: place) { return nil }
    collector.report(
      .error(
        "workflow.unknown-target",
        elsewhere
          ? "steget \"\(name)\" finns, men inte i den här listan av steg" : "steget \"\(name)\" finns inte", at: place,
        hint: elsewhere
          ? around(name, at: place, among: siblings) ?? outOf(name, at: place) ?? startedByHand(name)
            ?? "to leder till ett steg i samma lista eller till en utgång under exits"
          : listNamed(name, among: siblings + exitIDs) ?? meant ?? "här kan stå "
            + (siblings + exitIDs).sorted().joined(separator: ", ")
            + (exitIDs.isEmpty ? "; en utgång läggs till under exits: - {id: …}" : ""),
        notes: elsewhere ? [] : renamed(name, among: siblings + exitIDs)))
    return nil
  }

  /// The name that stands behind that of its list, which is not written: `exits.avskriven`.
  private func listNamed(_ name: String, among names: [String]) -> String? {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 2, ["exits", "steps"].contains(parts[0]), names.contains(parts[1]) else { return nil }
    return "skriv bara namnet: {to: \(parts[1])}"
  }

  /// The step with a title, as a question.
  private func titled(_ title: String, among siblings: [String]) -> String? {
    siblings.sorted().first { mainSteps[$0]?["title"]?.scalar?.text == title }.map { "menade du \"\($0)\"?" }
  }

  /// What to say of a way to a step that people start.
  private func startedByHand(_ name: String) -> String? {
    guard flow?.lists.contains(where: { $0.path == StepList.optionalPath && $0.position(of: name) != nil }) == true
    else {
      return nil
    }
    return "\"\(name)\" står under optional, och startas av en människa: flytta det till steps om en väg ska leda dit"
  }

  /// What to write for a step that stands inside one of those: that one, which it is done in.
  private func around(_ name: String, at place: SourcePlace?, among siblings: [String]) -> String? {
    guard let list = flow?.lists.first(where: { $0.position(of: name) != nil }),
      let block = list.path.split(separator: "/").map(String.init).first(where: siblings.contains)
    else { return nil }
    guard let place, let (own, later) = wayOut(at: place), own == block else {
      return "\"\(name)\" görs i \"\(block)\", och en väg utifrån leder bara till hela det: skriv {to: \(block)}"
    }
    let after = later.isEmpty ? "" : ", till exempel {to: \(later[0])}"
    return "\"\(name)\" görs i \"\(block)\", som är klart när den här vägen tas: "
      + "led till ett steg efter det\(after)"
  }

  /// The last way on must be open, the others not: otherwise the case could stop, or a way never be taken.
  private func checkNext(
    _ ways: [(node: YAMLNode, transition: Transition?)], of id: String, in layout: ScopeLayout
  ) {
    var conditions: [String: SourcePlace] = [:]
    for (index, (node, transition)) in ways.enumerated() where node.mapping != nil {
      let isLast = index == ways.count - 1
      let condition = node["when"]
      if !isLast && condition == nil {
        reportShadowing(node, ways[(index + 1)...].map(\.node))
      }
      guard let condition, let placed = transition?.condition else { continue }
      let text = placed.expression.canonicalText
      if let earlier = conditions[text] {
        collector.report(
          .error(
            "workflow.next-shadowed", "vägen tas aldrig, för samma villkor står redan ovanför", at: condition.place,
            hint: "ändra villkoret eller ta bort raden",
            notes: [Diagnostic.Note(message: "villkoret ovanför", place: earlier)]))
      }
      conditions[text] = condition.place
    }
    let open = ways.firstIndex { $0.node["when"] == nil } ?? ways.count
    let conditional = ways[..<open].map(\.transition?.condition)
    let known = conditional.compactMap(\.self)
    // Where a condition cannot be read there is nothing to count.
    if known.count == conditional.count {
      checkCases(known, open: open < ways.count ? ways[open].node.place : nil, of: id, in: layout)
    } else if let last = ways.last?.node["when"] {
      reportOpen(id, at: last.place, in: layout, left: nil)
    }
  }

  /// Reports a way without a condition, which takes every case, so that those after it are never tried.
  private func reportShadowing(_ node: YAMLNode, _ others: [YAMLNode]) {
    let line = node.place.line
    let lines = others.map(\.place.line)
    let message =
      lines.contains(line)
      ? "den här vägen tar alla fall, så vägarna efter den prövas aldrig"
      : "rad \(line) tar alla fall, så rad \(lines.map { "\($0)" }.inSwedish()) prövas aldrig"
    var hint = "flytta rad \(line) sist i next, eller ge den ett villkor med when"
    if others.count == 1 {
      hint = others.allSatisfy { $0["when"] == nil } ? "ta bort en av dem" : "byt plats på dem"
      hint += ", eller ge den första ett villkor med when"
    }
    collector.report(.error("workflow.next-shadowed", message, at: node.place, hint: hint))
  }

  func readInterrupt(
    _ node: YAMLNode, in layout: ScopeLayout, siblings: [String], allowsWhile: Bool
  ) -> Interrupt? {
    guard let reader = MappingReader(node, .interrupt, what: "avbrottet", reporting: collector) else { return nil }
    let layout = allowsWhile ? layout.at(assignment?.during(steps(in: node["while"]))) : layout
    let trigger = readTrigger(reader, node)
    let condition = reader.node("when").flatMap {
      reportState($0, in: node, layout) ? nil : expression(in: $0, layout: layout, expecting: .boolean, what: "when")
    }
    noteUnsure(node["when"], read: condition)
    checkCanHold(condition, in: layout, what: "det här utlöses aldrig")
    let to = readTarget(reader, node)
    let whileIn = allowsWhile ? readWhile(reader) : nil
    reader.finish()
    let target = to.flatMap { self.target($0, at: reader.node("to")?.place, siblings: siblings) }
    guard let trigger, let target else { return nil }
    return Interrupt(trigger: trigger, condition: condition, target: target, whileIn: whileIn, place: node.place)
  }

  func readHandler(_ node: YAMLNode, number: Int, in layout: ScopeLayout) -> Handler? {
    guard let reader = MappingReader(node, .handler, what: "hanteraren", reporting: collector) else { return nil }
    let trigger = readTrigger(reader, node)
    let held = layout.at(assignment?.during(steps(in: node["while"])))
    let condition = reader.node("when").flatMap {
      reportState($0, in: node, held) ? nil : expression(in: $0, layout: held, expecting: .boolean, what: "when")
    }
    noteUnsure(node["when"], read: condition)
    checkCanHold(condition, in: held, what: "det här utlöses aldrig")
    let whileIn = readWhile(reader)
    let (notifyNode, stepsNode) = (reader.node("notify"), reader.node("steps"))
    let notify: [YAMLNode]? = notifyNode.map { items($0, "notify", of: reader, .handler) }
    let steps = stepsNode.map { items($0, "steps") }
    reader.finish()
    let kind: Handler.Kind
    switch (notify, steps) {
    case (let roles?, nil) where !roles.isEmpty: kind = .notify(roles.compactMap { readRole($0) })
    case (nil, let steps?) where !steps.isEmpty:
      let path = "\(StepList.handlersPath)\(number)/"
      readList(steps, path: path, layout: inner(layout, steps: steps, path: path))
      kind = .steps(list: path)
    default:
      let isOtherKind = [notifyNode, stepsNode].contains { $0.map { !$0.isNull && $0.sequence == nil } ?? false }
      // Of a handler that leads somewhere is told.
      guard !isOtherKind, node["to"] == nil else { return nil }
      collector.report(
        .error(
          "workflow.handler", "hanteraren ska ha antingen notify eller steps", at: node.place,
          hint: "skriv notify: med de roller som ska få veta, eller steps: med det som ska göras"))
      return nil
    }
    return trigger.map {
      Handler(trigger: $0, condition: condition, kind: kind, whileIn: whileIn, place: node.place)
    }
  }
}
