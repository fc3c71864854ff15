import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Whether a case is closed by a step on every way to the end of its process, and nothing comes after that.
///
/// The engine closes the case of a process that has come to its end whether or not a step has done so: then nobody has
/// looked for what is left undone.
extension WorkflowReader {
  /// Warns of ways to the end that pass no step which closes the case, and of steps that come after one.
  func checkClosing(_ flow: Flow, _ root: YAMLNode) {
    // Where something else is wrong the process is not what it is meant to be.
    guard !collector.hasErrors, repeatedKeys.isEmpty, flow.isResolved, isOfCase(root),
      let uses = environment.closingSteps.first
    else { return }
    let finder = FateFinder(waysIn: flow.main, interrupts: flow.interrupts)
    let closing = self.closing(in: flow.main)
    let exits = closingExits(of: flow)
    guard (flow.main.steps + flow.exits.steps).contains(where: mayClose) else {
      // One without a name for its cases may be a part of processes that are not read with it.
      guard root["case"] != nil else { return }
      collector.report(
        .warning(
          "workflow.not-closed",
          "inget steg avslutar ärendet: när processen är slut stängs det utan att någon ser efter att allt är klart",
          at: root["workflow"]?.place ?? root.place, hint: "lägg till ett steg sist, med uses: \(uses)"))
      return
    }
    let names = closing.map { Diagnostic.quote(flow.main.steps[$0].id) } + exits.sorted().map { Diagnostic.quote($0) }
    let partly = flow.main.steps.indices.filter { mayClose(flow.main.steps[$0]) && !closing.contains($0) }
    let led = names.isEmpty ? "" : "led vägen till \(names.inSwedish("eller")), eller "
    for (step, edge) in open(finder, past: Set(closing), exits) {
      let place = edge.source ?? step.node["id"]?.place
      collector.report(
        .warning(
          "workflow.not-closed",
          "efter \(Diagnostic.quote(step.id)) kan processen ta slut utan att något steg har avslutat ärendet",
          at: place,
          hint: (partly.first.map { mend(flow.main.steps[$0]) } ?? "\(led)lägg till ett steg sist, med uses: \(uses)")
            + (root["case"] == nil ? Self.calledOnly : ""),
          notes: partly.map { position in
            let step = flow.main.steps[position]
            return Diagnostic.Note(
              message: "\(Diagnostic.quote(step.id)) avslutar ärendet bara ibland", place: step.node["id"]?.place)
          }))
    }
    for position in closing {
      checkAfter(flow.main.steps[position], finder.edges[position], flow.main, closing, hasExits: root["exits"] != nil)
    }
  }

  /// Whether a process is one that cases are opened in, and not a part of others.
  private func isOfCase(_ root: YAMLNode) -> Bool {
    let ends = [root] + (root["exits"]?.sequence ?? [])
    return ends.allSatisfy { $0["outputs"] == nil } && !environment.signatures.values.contains { $0.calls.contains(id) }
  }

  /// How it is shown that a process is a part of others, which close the case themselves.
  private static let calledOnly =
    "\nanropas processen bara av andra, kontrollera den tillsammans med dem eller skriv under outputs: vad den ger"

  /// How a step with steps inside is mended that closes the case on some ways only.
  private func mend(_ step: FlowStep) -> String {
    let quoted = Diagnostic.quote(step.id)
    if let called = step.node["call"]?.scalar?.text {
      return
        "låt alla vägar i processen \(Diagnostic.quote(called)) avsluta ärendet, eller ingen, och avsluta det efter "
        + quoted
    }
    return "flytta steget som avslutar ärendet ut ur \(quoted), så att det görs efter det"
  }

  /// Whether a process closes the case on every way to its end.
  func alwaysCloses(_ flow: Flow) -> Bool {
    let finder = FateFinder(waysIn: flow.main, interrupts: flow.interrupts)
    return !flow.main.steps.isEmpty
      && open(finder, past: Set(closing(in: flow.main)), closingExits(of: flow)).isEmpty
  }

  /// The positions of the steps of a list that always close the case.
  private func closing(in list: FlowList) -> [Int] {
    list.steps.indices.filter { alwaysCloses(list.steps[$0], in: list) }
  }

  private func closingExits(of flow: Flow) -> Set<String> {
    Set(closing(in: flow.exits).map { flow.exits.steps[$0].id })
  }

  /// Whether a step closes the case whenever it is done: in a step with branches, so many that the others are too few to be
  /// the ones that are waited for.
  private func alwaysCloses(_ step: FlowStep, in outer: FlowList) -> Bool {
    switch step.work {
    case .own:
      if let uses = step.node["uses"]?.scalar?.text { return environment.closingSteps.contains(uses) }
      return step.node["call"]?.scalar.map { environment.signatures[$0.text]?.closesAlways ?? true } ?? false
    case .branches(let branches, let needed): return branches.filter { !alwaysCloses($0.list) }.count < needed
    // Without items nothing in it is done.
    case .items(let list, let needsItems):
      return (needsItems || filledLoops.contains(outer.path + step.id)) && alwaysCloses(list)
    }
  }

  /// Whether every way through a list that does not leave the step round it closes the case.
  private func alwaysCloses(_ list: FlowList) -> Bool {
    let closing = Set(self.closing(in: list))
    return !closing.isEmpty
      && open(FateFinder(waysIn: list), past: closing, []).allSatisfy { _, edge in
        if case .exit = edge.place { true } else { false }
      }
  }

  /// Whether a step closes the case, or something inside it may.
  private func mayClose(_ step: FlowStep) -> Bool {
    step.node.groups.contains { node in
      if let uses = node["uses"]?.scalar?.text { return environment.closingSteps.contains(uses) }
      return node["call"]?.scalar.map { environment.signatures[$0.text]?.closes ?? true } ?? false
    }
  }

  /// The ways that end the process before the case is closed, with the steps that they lead from.
  private func open(
    _ finder: FateFinder, past closing: Set<Int>, _ exits: Set<String>
  ) -> [(step: FlowStep, edge: FateFinder.Edge)] {
    var found: [(step: FlowStep, edge: FateFinder.Edge)] = []
    // An interrupt of the process is told of once, whichever step it breaks into.
    var told: Set<Range<Int>> = []
    func note(_ position: Int, _ edge: FateFinder.Edge) {
      if let source = edge.source, !told.insert(source.bytes).inserted { return }
      found.append((finder.list.steps[position], edge))
    }
    var waiting = Array(finder.list.starts)
    var seen = Set(waiting)
    while let position = waiting.popLast() {
      // What breaks into a step that closes the case leaves it before it is done.
      for edge in finder.edges[position] where !(edge.isAnswer && closing.contains(position)) {
        switch edge.place {
        case .step(let next): if seen.insert(next).inserted { waiting.append(next) }
        case .end: note(position, edge)
        case .exit(let exit): if !exits.contains(exit) { note(position, edge) }
        }
      }
    }
    return found
  }

  /// Reports two steps in a row that both close the case: the second is an exit whose heading is missing.
  private func reportTwoEnds(_ step: FlowStep, _ next: FlowStep) {
    let (first, second) = (Diagnostic.quote(step.id), Diagnostic.quote(next.id))
    collector.report(
      .error(
        "workflow.after-closing", "\(first) avslutar ärendet, men efter det följer \(second), som också avslutar det",
        at: next.node["id"]?.place,
        hint:
          "är \(second) en utgång, skriv rubriken exits: på en egen rad före rad \(next.node.place.line), i kolumn 1",
        notes: [Diagnostic.Note(message: "här avslutas ärendet redan", place: step.node["id"]?.place)]))
  }

  private func checkAfter(
    _ step: FlowStep, _ edges: [FateFinder.Edge], _ list: FlowList, _ closing: [Int], hasExits: Bool
  ) {
    for edge in edges where edge.isAnswer {
      guard case .step(let next) = edge.place, list.steps[next].id != step.id else { continue }
      if !hasExits, step.node["next"] == nil, closing.contains(next) {
        reportTwoEnds(step, list.steps[next])
        continue
      }
      collector.report(
        .warning(
          "workflow.after-closing",
          "\(Diagnostic.quote(step.id)) avslutar ärendet, men processen går vidare till \(Diagnostic.quote(list.steps[next].id))",
          at: edge.source ?? step.node["id"]?.place,
          hint: "flytta \(Diagnostic.quote(step.id)) sist, eller till exits: om processen slutar där"))
    }
  }
}
