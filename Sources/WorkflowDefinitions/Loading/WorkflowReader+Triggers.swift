import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  func readWhile(_ reader: MappingReader) -> Set<String>? {
    guard let node = reader.node("while") else { return nil }
    return Set(
      items(node, "while", of: reader, .interrupt).compactMap { item in
        text(item).flatMap { mainStep($0, at: item.place) }
      })
  }

  func readTrigger(_ reader: MappingReader, _ node: YAMLNode) -> Trigger? {
    let (message, clock) = (reader.node("message"), reader.node("clock"))
    let (effect, state) = (reader.node("effect"), reader.node("state"))
    guard [message, clock, effect].count(where: { $0 != nil }) == 1 else {
      // Of a key that stands for one of them is told.
      if node["meddelande"] != nil || node["klocka"] != nil { return nil }
      collector.report(
        .error(
          "workflow.trigger", "det ska stå en sak som utlöser: message, clock eller effect", at: node.place,
          hint: "skriv message: ett meddelandes namn, clock: en klockas namn, eller effect: ett stegs namn"))
      return nil
    }
    if let state, clock == nil {
      collector.report(
        .error(
          "workflow.misplaced-key", "state kan bara stå tillsammans med clock", at: state.place, hint: "ta bort state"))
    }
    if let message { return text(message).flatMap { messageTrigger($0, at: message.place) } }
    if let clock { return text(clock).flatMap { clockTrigger($0, at: clock.place, state) } }
    return text(effect).flatMap { effectTrigger($0, at: effect?.place) }
  }

  /// Reports what a clock comes to where a condition must stand: `when: warned` for `state: warned`.
  ///
  /// - Parameter trigger: The handler or interrupt that it stands in.
  func reportState(_ node: YAMLNode, in trigger: YAMLNode, _ layout: ScopeLayout) -> Bool {
    guard trigger["clock"] != nil, let text = node.expressionText else { return false }
    let form = #/(?:(clocks\.[\p{L}\p{N}_]+\.state|state)\s*=\s*)?"?(\p{L}+)"?/#
    guard let match = text.wholeMatch(of: form) else { return false }
    let written = String(match.output.2)
    let states = Trigger.ClockState.allCases.map(\.rawValue)
    let meant =
      states.contains(written) ? written : Suggestion.closest(to: written, in: states) ?? Self.swedishStates[written]
    guard let state = meant, layout.shape.slot(of: written) == nil else { return false }
    // In expressions a clock is told of in other words, of which that it has run out is one.
    let isWrong = match.output.1?.hasPrefix("clocks.") == true && state != "expired" && state == written
    let read = Expression.compile(text, in: layout.shape).expression
    guard isWrong || read?.type.unwrapped != .boolean else { return false }
    let rest = trigger["state"] == nil ? "skriv state: \(state) i stället för when" : "ta bort when"
    collector.report(
      .error(
        "workflow.clock-state", "when ska vara ett villkor, men \(written) är vad som sker med klockan",
        at: node.place, hint: rest))
    return true
  }

  /// What people write in Swedish for what happens to a clock.
  static let swedishStates = [
    "varnad": "warned", "varnar": "warned", "varning": "warned", "startad": "started", "startat": "started",
    "började": "started", "går": "started", "utgången": "expired", "utgått": "expired", "gått ut": "expired",
    "slut": "expired", "förfallen": "expired", "warning": "warned",
  ]

  private func messageTrigger(_ name: String, at place: SourcePlace) -> Trigger? {
    if environment.registry.messages[name] != nil { return .message(name) }
    reportUnknown("workflow.unknown-message", "meddelandet", name, at: place, in: environment.registry.messages.keys)
    return nil
  }

  private func clockTrigger(_ name: String, at place: SourcePlace, _ state: YAMLNode?) -> Trigger? {
    if let state, reportSeveral(state, "state", hint: "skriv en rad för varje läge") { return nil }
    let word = state == nil ? "expired" : text(state)
    guard let definition = clockNodes[name] else {
      if isRefused(name) { return nil }
      reportUnknown("workflow.unknown-clock", "klockan", name, at: place, in: clockNodes.keys)
      return nil
    }
    guard let word else { return nil }
    guard let parsed = Trigger.ClockState(rawValue: word) else {
      let words = Trigger.ClockState.allCases.map(\.rawValue)
      collector.report(
        .error(
          "workflow.clock-state", "state ska vara started, warned eller expired, men är \(Diagnostic.quote(word))",
          at: state?.place,
          hint: Self.swedishStates[word.lowercased()].map { "menade du \(Diagnostic.quote($0))?" }
            ?? Suggestion.hint(for: word, in: words)
            ?? "started: klockan börjar gå, warned: en varning är inne, expired: sista dagen har gått"))
      return nil
    }
    if let day = definition["until"] ?? definition["starts"], ["null", "= null"].contains(day.scalar?.text) {
      collector.report(
        .error(
          "workflow.never-fires", "det här utlöses aldrig, för klockan \"\(name)\" får aldrig någon dag", at: place,
          hint: "skriv hur klockans dag räknas ut, eller ta bort raden",
          notes: [Diagnostic.Note(message: "här är dagen alltid tom", place: day.place)]))
    }
    // Of a warning that cannot be read is told in the clock.
    if parsed == .warned, definition["warn"].map({ $0.isNull || $0.sequence?.isEmpty == true }) ?? true {
      collector.report(
        .error(
          "workflow.never-fires", "det här utlöses aldrig, för klockan \"\(name)\" varnar inte", at: state?.place,
          hint: "lägg till warn: i klockan, till exempel warn: [P7D]"))
    }
    return .clock(name, parsed)
  }

  private func effectTrigger(_ name: String, at place: SourcePlace?) -> Trigger? {
    guard mainStep(name, at: place) != nil else { return nil }
    if let uses = mainSteps[name]?["uses"]?.scalar?.text,
      environment.registry.descriptor(uses)?.effects.isEmpty == true
    {
      collector.report(
        .error(
          "workflow.never-fires", "det här utlöses aldrig, för steget \"\(name)\" skickar inget", at: place,
          hint: "ange ett steg som skickar något, eller ta bort raden"))
    }
    return .effectFailed(step: name)
  }

  /// The name where it is a step's in the list of the process; another one is reported, and where it stands.
  private func mainStep(_ name: String, at place: SourcePlace?) -> String? {
    let isExit = exitIDs.contains(name)
    guard mainSteps[name] == nil, isExit || everyStep.contains(name) else {
      return knownStep(name, at: place, among: mainSteps.keys)
    }
    collector.report(
      .error(
        "workflow.unknown-step",
        isExit
          ? "\"\(name)\" är en utgång, men här ska stå ett steg i processens lista"
          : "steget \"\(name)\" finns, men inte i processens egen lista av steg", at: place,
        hint: "här kan bara stå " + mainSteps.keys.sorted().joined(separator: ", ")))
    return nil
  }

  private func reportUnknown(
    _ code: String, _ what: String, _ name: String, at place: SourcePlace, in names: some Sequence<String>
  ) {
    let names = names.sorted()
    collector.report(
      .error(
        code, "\(what) \(Diagnostic.quote(name)) finns inte", at: place,
        hint: Suggestion.hint(for: name, in: names)
          ?? (names.isEmpty ? "det finns inga att välja på" : "det som finns är " + names.joined(separator: ", "))))
  }
}
