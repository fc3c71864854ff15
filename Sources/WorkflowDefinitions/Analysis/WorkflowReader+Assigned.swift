import FEEL
import SourceDiagnostics
import YAMLSource

/// Definite assignment: an expression must not need the value of a step that may not have been done.
///
/// An expression is right where it is right with every doubtful name taken as a value that may be missing: either as a
/// whole, so that a guard (`x != null and …`) makes it sure, or in its fields, so that reading one gives nothing.
extension WorkflowReader {
  /// Reports an expression that needs a value which may be missing.
  ///
  /// - Parameter isRequired: Whether the expression itself must give a value.
  func checkAssigned(
    _ compilation: Compilation, offset: Int, _ node: YAMLNode, _ layout: ScopeLayout,
    _ type: FEELType?, isRequired: Bool
  ) {
    noteReads(of: compilation, in: layout)
    let doubtful = doubtful(compilation, in: layout)
    guard !doubtful.isEmpty,
      let problem = lack(of: doubtful, compilation, layout, type, isRequired: isRequired)
    else { return checkEverDone(doubtful, at: node.place, in: layout) }
    func verdict(of name: String?) -> Verdict? {
      compilation.expression.map {
        self.verdict(
          on: $0, in: layout, expecting: type, isRequired: isRequired, of: .undone(name.map(undone(behind:))))
      }
    }
    let whole = verdict(of: nil)
    if case .right? = whole { return checkEverDone(doubtful, at: node.place, in: layout) }
    let alone = doubtful.sorted().filter {
      lack(of: [$0], compilation, layout, type, isRequired: isRequired) != nil
    }
    let judged = (alone.isEmpty ? doubtful.sorted() : alone).map { ($0, alone.count < 2 ? whole : verdict(of: $0)) }
    // One that is read only where its step has been done is right though another is not.
    let wrong = judged.filter { if case .right? = $0.1 { false } else { true } }
    let read = compilation.expression.map { knownConditions.names(in: $0).union(names(readBy: $0, in: layout)) } ?? []
    for (name, verdict) in wrong.isEmpty ? judged : wrong {
      // Each where it is read itself.
      let own = lack(of: [name], compilation, layout, type, isRequired: isRequired)
      let place = (own ?? problem).range.map {
        node.place(ofText: ($0.lowerBound + offset)..<($0.upperBound + offset))
      }
      if reportInside(name, compilation.expression, at: place ?? node.place, in: layout) { continue }
      if reportNeverDone(name, at: place ?? node.place, in: layout) { continue }
      reportUnassigned(
        name, at: place ?? node.place, layout, verdict, isCondition: type == .boolean, beside: read)
    }
  }

  /// The names that have no value because of a name: of a fact, the steps that it is made of, and what else is made of them.
  private func undone(behind name: String) -> Set<String> {
    guard let steps = factNeeds[name] else { return [name] }
    return steps.union(factNeeds.keys.filter { !steps.isDisjoint(with: factNeeds[$0] ?? []) })
  }

  private func noteReads(of compilation: Compilation, in layout: ScopeLayout) {
    for slot in compilation.expression?.slots ?? [] {
      if case .step = layout.sources[slot] { reads[layout.names[slot], default: []].insert(layout.site ?? "") }
    }
  }

  /// The names an expression reads that may have no value; for a fact, because of the steps that it is made of.
  private func doubtful(_ compilation: Compilation, in layout: ScopeLayout) -> Set<String> {
    guard let expression = compilation.expression, layout.done != nil else { return [] }
    return expression.slots.reduce(into: []) { doubtful, slot in
      // What is of no known type is told of where it is given.
      if case .step = layout.sources[slot], layout.types[slot] == .any { return }
      if isDoubtful(slot: slot, in: layout) { doubtful.insert(layout.names[slot]) }
    }
  }

  /// Whether a name may have no value; a fact may not where a step that it is made of has not been done.
  func isDoubtful(slot: Int, in layout: ScopeLayout) -> Bool {
    switch layout.sources[slot] {
    case .step: layout.isUnset(layout.names[slot])
    case .fact: factNeeds[layout.names[slot]]?.contains { layout.isUnset($0) } ?? false
    case .input, .clocks, .caseInfo, .item: false
    }
  }

  /// Whether an expression needs the value of a step that may not have been done.
  ///
  /// - Parameter names: Those that count; nil for all.
  func mayLack(
    _ compilation: Compilation, in layout: ScopeLayout, expecting type: FEELType?, isRequired: Bool,
    of names: Set<String>? = nil
  ) -> Bool {
    let all = doubtful(compilation, in: layout)
    let doubtful = names.map(all.intersection) ?? all
    return !doubtful.isEmpty && lack(of: doubtful, compilation, layout, type, isRequired: isRequired) != nil
  }

  /// Whether an expression may give nothing because a step that it reads may not have been done.
  func mayLack(_ expression: Expression, in layout: ScopeLayout) -> Bool {
    mayLack(expression.compiled(in: layout.shape), in: layout, expecting: nil, isRequired: true)
  }

  /// The steps without which a fact may have no value.
  func needs(of fact: Expression, in layout: ScopeLayout) -> Set<String> {
    let layout = layout.at([])
    guard fact.slots.contains(where: { isDoubtful(slot: $0, in: layout) }) else { return [] }
    let compilation = fact.compiled(in: layout.shape)
    let doubtful = doubtful(compilation, in: layout)
    guard lack(of: doubtful, compilation, layout, nil, isRequired: true) != nil else { return [] }
    return doubtful.reduce(into: []) { $0.formUnion(factNeeds[$1] ?? [$1]) }
  }

  /// What goes wrong where the names may have no value; nil where nothing does.
  private func lack(
    of names: Set<String>, _ sure: Compilation, _ layout: ScopeLayout, _ type: FEELType?, isRequired: Bool
  ) -> Lack? {
    guard let expression = sure.expression else { return nil }
    var lack = Lack()
    // A name that stands alone is handed on as a whole.
    let isAlone = expression.name.map(names.contains) ?? false
    for inFields in isAlone ? [false] : [true, false] {
      let unsure = expression.compiled(in: layout.shape(lacking: names, inFields: inFields), expecting: type)
      let new = unsure.problems.first { problem in
        !sure.problems.contains { $0.code == problem.code && $0.range == problem.range }
      }
      let isMissing = isRequired && isOptional(unsure) && !isOptional(sure)
      if new == nil && !isMissing { return nil }
      lack.range = new?.range ?? lack.range
    }
    return lack
  }

  /// A value that is needed and may be missing, with the part of the expression that needs it; nil for the whole.
  private struct Lack {
    var range: Range<Int>?
  }

  private func isOptional(_ compilation: Compilation) -> Bool { compilation.expression?.type.isOptional ?? false }

  /// The steps that a condition shows to have been done: those it proves to have given something, and those before them.
  ///
  /// - Parameter shown: What the condition shows to be there.
  func done(by condition: PlacedExpression, showing shown: Set<String>, in layout: ScopeLayout) -> Set<String> {
    condition.expression.slots.reduce(into: []) { done, slot in
      let name = layout.names[slot]
      guard case .step = layout.sources[slot], shown.contains(name) else { return }
      done.insert(name)
      // What else was shown before that step need not be so any longer.
      done.formUnion(assignment?.before(name)?.intersection(layout.steps) ?? [])
    }
  }

  // MARK: - Messages

  /// - Parameter others: What else the expression reads.
  func reportUnassigned(
    _ name: String, at place: SourcePlace, _ layout: ScopeLayout, _ verdict: Verdict?, isCondition: Bool,
    beside others: Set<String>
  ) {
    let needs = factNeeds[name].map { $0.filter { layout.isUnset($0) }.sorted() }
    // Of a step that nothing leads to that is told, and this follows from it.
    let steps = (needs ?? [name]).filter { isReached($0, seenFrom: layout.site ?? "") }
    guard !steps.isEmpty else { return }
    let words = steps.map { "\"\($0)\"" }.joined(separator: " och ")
    let guarded = isCondition ? "skriv \(name) != null and … framför" : "skriv if \(name) != null then … else …"
    var notes = steps.compactMap { step in
      list(of: step, seenFrom: layout.site ?? "").flatMap { list in
        list.position(of: step).map { list.steps[$0].node["id"]?.place }
      }.map { Diagnostic.Note(message: "här görs \"\(step)\"", place: $0) }
    }
    if let site = layout.site, let step = steps.first, let story = story(to: site, without: step, verdict) {
      notes.append(Diagnostic.Note(message: "så kan det gå: " + story))
    }
    reportMissing(
      .error(
        "workflow.maybe-unset",
        needs == nil
          ? "\"\(name)\" kan sakna värde här, för steget är inte säkert gjort"
          : "\"\(name)\" kan sakna värde här, för det räknas ut av \(words), som inte säkert är gjort", at: place,
        hint: "låt alla vägar hit gå genom \(words), eller \(guarded)", notes: notes),
      of: [name] + steps + others)
  }

  func isReached(_ step: String, seenFrom site: String) -> Bool {
    list(of: step, seenFrom: site).map { assignment?.before($0.path + step) != nil } ?? true
  }

  /// The nearest list round a place that has a step of that name.
  func list(of step: String, seenFrom site: String) -> FlowList? {
    let lists = flow?.lists ?? []
    let around = lists.indices.filter {
      site.utf8.starts(with: lists[$0].path.utf8) && lists[$0].position(of: step) != nil
    }
    return around.max { lists[$0].path.utf8.count < lists[$1].path.utf8.count }.map { lists[$0] }
  }

  /// How a case can come to a step though another has not been done.
  ///
  /// - Parameter verdict: On which way what is read there is wrong, where that is known.
  private func story(to site: String, without step: String, _ verdict: Verdict?) -> String? {
    guard let flow, let list = list(of: step, seenFrom: site) else { return nil }
    let finder = FateFinder(list, interrupts: list.path.isEmpty ? flow.interrupts : [])
    let isExit = list.path.isEmpty && site.hasPrefix(StepList.exitsPath)
    let inner = site.dropFirst(isExit ? StepList.exitsPath.count : list.path.count)
    let id = String(inner.prefix { $0 != "/" })
    let isEnd = site == StepList.outputsPath
    let goal: FateFinder.Place? = isExit ? .exit(id) : isEnd ? .end : list.position(of: id).map { .step($0) }
    guard let goal else { return nil }
    var found = finder.story(to: goal, without: list.position(of: step))
    let isHere = isExit || isEnd || list.holds(site)
    if case .wrong(let approach)? = verdict, isHere, !approach.known.contains(step) {
      found = finder.story(of: approach.ways, without: list.position(of: step))
    }
    guard let story = found else { return nil }
    let ending =
      goal == list.position(of: step).map { .step($0) }
      ? "första gången ärendet kommer till \"\(step)\" har det inte gjorts"
      : isEnd
        ? "processen slutar utan att \"\(step)\" har gjorts"
        : "ärendet kommer till \"\(id)\" utan att \"\(step)\" har gjorts"
    return teller.tell(story, ending: ending)
  }
}
