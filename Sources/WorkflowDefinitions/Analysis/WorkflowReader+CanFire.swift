import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Interrupts and handlers that can never fire, because what they need is never so during the steps where they hold.
extension WorkflowReader {
  /// Where an interrupt or a handler holds.
  struct Holding {
    /// The paths of the steps.
    var paths: [String]
    /// Whether it leads away from them, so that a clock that has run out does so whenever it is come to.
    var isInterrupt: Bool
    /// Whether its condition is one of the process, which sees no step of its own.
    var isOfProcess: Bool
  }

  func checkCanFire(_ node: YAMLNode, _ holding: Holding, clocks: [ClockDefinition]) {
    guard let assignment else { return }
    let paths = holding.paths.filter { assignment.before($0) != nil }
    guard !paths.isEmpty else { return }
    if checkWaiting(node, paths, isInterrupt: holding.isInterrupt) { return }
    let condition = holding.isOfProcess ? node["when"]?.expressionText : nil
    let shown = condition.map { knownConditions.present(in: $0, when: true) } ?? []
    let clock = clocks.first { $0.id == node["clock"]?.scalar?.text }
    if let clock, node["state"]?.scalar?.text == Trigger.ClockState.started.rawValue, startsAtOnce(clock) {
      return checkOpening(node, paths, needing: steps(in: shown), clock)
    }
    let source = clock?.rule.day.expression.source
    let ofClock = steps(in: source.map { knownConditions.present(whereGiven: $0) } ?? [])
    for (needs, isClock) in [(steps(in: shown), false), (ofClock, true)] {
      guard !needs.isEmpty else { continue }
      let missing = paths.map { assignment.impossible(needs, at: $0) ?? [] }
      guard !missing.contains(where: \.isEmpty), let step = missing[0].sorted().first else { continue }
      let words =
        isClock
        ? "klockan \"\(clock?.id ?? "")\" får ingen dag förrän \"\(step)\" är gjort"
        : "villkoret gäller först när \"\(step)\" är gjort"
      return reportNeverFires(
        "\(words), och det är det aldrig medan \(names(of: paths)) pågår", at: node.place,
        hint: "låt det gälla under ett steg efter \"\(step)\", eller ta bort raden", doing: step)
    }
  }

  /// Reports what only holds during steps that wait for nothing; whether that is so.
  private func checkWaiting(_ node: YAMLNode, _ paths: [String], isInterrupt: Bool) -> Bool {
    let state = node["state"]?.scalar?.text ?? Trigger.ClockState.expired.rawValue
    let isSudden =
      node["message"] != nil || node["clock"] != nil && state == Trigger.ClockState.warned.rawValue
      || node["clock"] != nil && state == Trigger.ClockState.expired.rawValue && !isInterrupt
    guard isSudden, paths.allSatisfy({ step(at: $0)?.mayWait == false }) else { return false }
    reportNeverFires(
      "\(names(of: paths)) görs på en gång och väntar inte på något", at: node.place,
      hint: "låt det gälla under ett steg som väntar, eller ta bort raden")
    return true
  }

  /// Whether a clock has its day as soon as the case is opened, for good.
  private func startsAtOnce(_ clock: ClockDefinition) -> Bool {
    let day = clock.rule.day.expression
    guard let layout = clockLayout, !clock.maySuspend, !day.givenType.isOptional else { return false }
    let known = knownConditions.names(in: day.source)
    return day.slots.allSatisfy { slot in
      switch layout.sources[slot] {
      case .input, .caseInfo: true
      case .fact: known.isDisjoint(with: layout.steps) && !known.contains("clocks")
      default: false
      }
    }
  }

  /// Reports what waits for a clock to start that does so when the case is opened, and cannot hold then.
  private func checkOpening(_ node: YAMLNode, _ paths: [String], needing steps: Set<String>, _ clock: ClockDefinition) {
    // Steps that wait for nothing may be done in the same moment.
    guard let first = flow?.main.steps.first, first.mayWait else { return }
    let what = "klockan \"\(clock.id)\" börjar gå när ärendet öppnas, och då "
    if let step = steps.sorted().first {
      reportNeverFires(
        what + "är \"\(step)\" inte gjort", at: node.place,
        hint: "ta bort when, eller välj state: warned eller expired", doing: step)
    } else if !paths.contains(first.id) {
      reportNeverFires(
        what + "pågår \"\(first.id)\"", at: node.place, hint: "lägg till \(first.id) under while, eller ta bort while")
    }
  }

  /// Reports an optional step whose condition holds only when the process has ended.
  ///
  /// - Parameter shown: What the condition shows to be there.
  func checkStart(of step: String, when condition: PlacedExpression, showing shown: Set<String>) {
    guard let exit = shown.intersection(exitIDs).sorted().first else { return }
    collector.report(
      .error(
        "workflow.never-fires",
        "\"\(step)\" går aldrig att starta, för när utgången \"\(exit)\" är gjord är processen slut",
        at: condition.place, hint: "läs ett steg i stället för utgången, eller ta bort raden"))
  }

  /// The steps of the process among what is shown to be there.
  private func steps(in shown: Set<String>) -> Set<String> {
    shown.filter { name in flow?.main.position(of: name) != nil || flow?.exits.position(of: name) != nil }
  }

  private func step(at path: String) -> FlowStep? {
    flow?.lists.first { list in
      path.hasPrefix(list.path) && list.position(of: String(path.dropFirst(list.path.count))) != nil
    }.flatMap { list in list.position(of: String(path.dropFirst(list.path.count))).map { list.steps[$0] } }
  }

  private func names(of paths: [String]) -> String {
    guard paths.count < 4 else { return "något av stegen" }
    return paths.map { path in "\"\(path.split(separator: "/").last ?? "")\"" }.inSwedish("eller")
  }

  private func reportNeverFires(_ why: String, at place: SourcePlace, hint: String, doing step: String? = nil) {
    let home = step.flatMap { step in
      flow.flatMap { flow in
        [flow.main, flow.exits].lazy.compactMap { list in list.position(of: step).map { list.steps[$0] } }.first
      }
    }
    let notes = home.map { [Diagnostic.Note(message: "här görs \"\($0.id)\"", place: $0.node["id"]?.place)] } ?? []
    collector.report(
      .error("workflow.never-fires", "det här utlöses aldrig, för \(why)", at: place, hint: hint, notes: notes))
  }
}
