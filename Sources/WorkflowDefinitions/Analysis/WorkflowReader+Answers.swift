import FEEL

/// What was asked on the ways to a place, and answered, tells more than which names have a value there: where `a > 3` led
/// past a step, an expression that reads the step where `a <= 3` is right.
extension WorkflowReader {
  /// So many ways to a place are looked at with what was answered on them.
  private static let mostAnswered = 64
  /// The joins of more branches are not looked at.
  private static let mostBranches = 6
  /// So many expressions of a file are looked at so.
  private static let mostLooks = 100
  /// So many times answers are laid beside each other for one file.
  private static let mostCases = 1500

  /// Whether an expression is right on every way to its place, as far as what was answered there goes.
  ///
  /// - Parameters:
  ///   - names: The names that are looked at on the ways.
  ///   - isWrong: Whether what it, or a part of it where that is given, is compiled to is wrong in a layout.
  func isRight(
    _ expression: Expression, expecting type: FEELType?, in layout: ScopeLayout, reading names: Set<String>,
    unless isWrong: (Compilation, ScopeLayout, LeftPart?) -> Bool
  ) -> Bool {
    guard let site = layout.site, layout.done != nil, answeredLooks < Self.mostLooks else { return false }
    answeredLooks += 1
    let asked = conditions(beside: names, to: site)
    let remembered = RememberedConditions(asked) { [self] in arePossible($0, in: layout, at: site) }
    guard let approaches = approaches(to: site, reading: names, remembering: remembered),
      approaches.count <= Self.mostAnswered
    else { return false }
    return approaches.map({ standing($0, in: layout, at: site) }).allSatisfy { approach in
      let plain = layout.on(approach, to: site)
      if !isWrong(expression.compiled(in: plain.shape, expecting: type), plain, nil) { return true }
      guard answeredCases < Self.mostCases else { return false }
      let answers = approach.answers.filter { isSeen($0, in: layout) } + layout.refused.map { WayAnswer($0, false) }
      var cases = cases(answering: answers, in: plain, reading: names)
      guard cases.isPossible else { return true }
      func isRight(_ part: LeftPart) -> Bool {
        let there = layout.on(approach, showing: part.given, to: site)
        let compilation = part.compiled(in: there.shape, expecting: part.role.type(in: type))
        return !isWrong(compilation, there, part)
      }
      return isRight(cases.whole(of: expression)) || cases.choices(of: expression).allSatisfy(isRight)
    }
  }

  /// What stands of a way at a place: where the step there may have been under way, what changes meanwhile does not.
  func standing(_ approach: Approach, in layout: ScopeLayout, at site: String) -> Approach {
    guard let assignment, assignment.before(site) != layout.done,
      let list = flow?.lists.first(where: { $0.holds(site) }),
      let position = list.position(of: String(site.dropFirst(list.path.count)))
    else { return approach }
    let isBeside = list.path.hasPrefix(StepList.handlersPath) || list.path.hasPrefix(StepList.optionalPath)
    return lasting(approach, after: list.steps[position], isBeside: isBeside)
  }

  /// What is still so of what is known on a way once a step has been under way.
  ///
  /// - Parameter isBeside: Whether the steps of the process go on meanwhile.
  func lasting(_ approach: Approach, after step: FlowStep, isBeside: Bool = false) -> Approach {
    func kept(_ keys: Set<String>) -> Set<String> {
      assignment?.kept(keys, after: step, isBeside: isBeside) ?? []
    }
    let answers = approach.answers.filter { answer in
      let keys = Set(names(inCondition: answer.condition).map { $0 + KnownConditions.separator })
      return kept(keys) == keys
    }
    return Approach(known: kept(approach.known), absent: approach.absent, answers: answers, ways: approach.ways)
  }

  /// Whether answers can be given together, as far as can be told; the same are asked about from many places.
  func arePossible(_ answers: [WayAnswer], in layout: ScopeLayout, at site: String) -> Bool {
    let list = StepList.split(site).list
    if let known = possibleAnswers[list]?[Set(answers)] { return known }
    guard answeredCases < Self.mostCases else { return true }
    let isPossible = cases(answering: answers, in: layout.at([], site: site)).isPossible
    possibleAnswers[list, default: [:]][Set(answers)] = isPossible
    return isPossible
  }

  /// The cases that answers leave, as they are seen at a place.
  ///
  /// - Parameters:
  ///   - others: The names that are asked about besides.
  ///   - rules: The rules about the inputs that count; nil for all.
  func cases(
    answering answers: [WayAnswer], in layout: ScopeLayout, reading others: Set<String> = [],
    ruledBy rules: [InputCheck]? = nil
  ) -> AnsweredCases {
    answeredCases += 1
    let names = answers.reduce(into: others) { $0.formUnion(self.names(inCondition: $1.condition)) }
    let slots = names.compactMap { layout.shape.slot(of: $0) }.sorted()
    let unsure = layout.steps.filter { layout.isUnset($0) }
    var knowledge = knowledge(ofSlots: slots, in: layout)
    knowledge.knowsPresence = layout.done != nil
    var cases = AnsweredCases(
      in: layout.shape(lacking: unsure, inFields: false), knowing: knowledge,
      refusing: (rules ?? lastingRules).map(\.condition.expression) + joins(seenIn: layout))
    for answer in answers { cases.answer(answer.condition, holds: answer.holds) }
    return cases
  }

  /// What never holds of the branches of steps that have been done: that so many are missing that their join would still
  /// wait.
  private func joins(seenIn layout: ScopeLayout) -> [Expression] {
    guard let site = layout.site else { return [] }
    return layout.steps.sorted().filter { !layout.isUnset($0) }.flatMap { name -> [Expression] in
      guard let list = list(of: name, seenFrom: site), let position = list.position(of: name),
        case .branches(let branches, let needed) = list.steps[position].work,
        needed < branches.count, branches.count <= Self.mostBranches
      else { return [] }
      let missing = branches.compactMap(\.id).map { "\(name).\($0) = null" }
      return missing.choosing(branches.count - needed + 1).compactMap { some in
        Expression.compile(some.joined(separator: " and "), in: layout.shape).expression
      }
    }
  }

  /// Whether a part of an expression has a value wherever it is come to, though its type does not say so.
  ///
  /// - Parameter isFact: Whether it is a fact's; a rule that reads a fact tells nothing of what that has.
  func isNeverMissing(
    _ part: FEELProblem, of expression: Expression, _ type: FEELType?, in layout: ScopeLayout, isFact: Bool = false
  ) -> Bool {
    guard !environment.isStored else { return false }
    let read = knownConditions.names(in: expression).union(expression.slots.map { layout.names[$0] })
    if layout.site == nil {
      let rules = isFact ? lastingRules.filter { $0.reads.isDisjoint(with: factExpressions.keys) } : lastingRules
      return isNeverMissingAtStart(part, of: expression, type, in: layout, reading: read, ruledBy: rules)
    }
    return isRight(expression, expecting: type, in: layout, reading: read) { compilation, _, left in
      isTold(part, by: compilation, of: left)
    }
  }

  /// Whether a part may be missing by what an expression, or some part of that, is compiled to.
  private func isTold(_ part: FEELProblem, by compilation: Compilation, of left: LeftPart?) -> Bool {
    guard let expression = compilation.expression else { return true }
    // By itself it is not told that an operand may be missing.
    if let left, left.role == .operand, left.range == part.range, expression.type.isOptional { return true }
    return compilation.problems.contains { $0.code == part.code && $0.range == part.range }
  }

  /// The same where the process itself reads it, of which the rules about the inputs are all that is known.
  private func isNeverMissingAtStart(
    _ part: FEELProblem, of expression: Expression, _ type: FEELType?, in layout: ScopeLayout,
    reading names: Set<String>, ruledBy rules: [InputCheck]
  ) -> Bool {
    guard !rules.isEmpty, answeredCases < Self.mostCases else { return false }
    let done = layout.done ?? layout.steps
    var cases = cases(answering: [], in: layout, reading: names, ruledBy: rules)
    func isRight(_ left: LeftPart) -> Bool {
      let there = ScopeLayout(layout, done: done.union(left.given), site: nil)
      let compilation = left.compiled(in: there.shape, expecting: left.role.type(in: type))
      return !isTold(part, by: compilation, of: left)
    }
    return isRight(cases.whole(of: expression)) || cases.choices(of: expression).allSatisfy(isRight)
  }

  /// Whether an answer speaks of the names as they are seen at a place: one from outside a list may speak of others that
  /// are called the same.
  func isSeen(_ answer: WayAnswer, in layout: ScopeLayout) -> Bool {
    names(inCondition: answer.condition).allSatisfy { name in
      guard let slot = layout.shape.slot(of: name) else { return true }
      if case .item(0) = layout.sources[slot] { return false }
      return true
    }
  }

  private func names(inCondition text: String) -> Set<String> {
    if let known = namesInConditions[text] { return known }
    let names = knownConditions.names(in: text)
    namesInConditions[text] = names
    return names
  }

  /// The conditions of ways in the lists round a place, with the names that they hang on: those that lead to it or to steps
  /// that are read, and those that have to do with one that counts. What may change by itself is left out.
  func conditions(beside names: Set<String>, to site: String) -> [String: Set<String>] {
    guard let flow else { return [:] }
    var left: [String: Set<String>] = [:]
    var found: [String: Set<String>] = [:]
    let isExit = site.hasPrefix(StepList.exitsPath)
    for list in flow.lists where isExit ? list.path.isEmpty : site.hasPrefix(list.path) {
      for step in list.steps {
        for way in step.next {
          guard let text = way.asked else { continue }
          let read = self.names(inCondition: text)
          guard knownConditions.isLasting(read) else { continue }
          left[text] = read
          if step.next.contains(where: { leads($0, to: names, or: site, in: list) }) { found[text] = read }
        }
      }
    }
    var reached = found.values.reduce(names) { $0.union($1) }
    while let next = left.filter({ found[$0.key] == nil && !$0.value.isDisjoint(with: reached) }).nilIfEmpty {
      for (text, read) in next {
        found[text] = read
        reached.formUnion(read)
      }
    }
    return found
  }

  private func leads(_ way: FlowWay, to names: Set<String>, or site: String, in list: FlowList) -> Bool {
    switch way.target {
    case .step(let id): names.contains(id) || site == list.path + id || site.hasPrefix(list.path + id + "/")
    case .exit(let id): site.hasPrefix(StepList.exitsPath + id)
    }
  }
}

extension Array {
  /// All choices of so many of the items.
  fileprivate func choosing(_ count: Int) -> [[Element]] {
    guard count > 0 else { return [[]] }
    return indices.flatMap { first in
      Array(self[(first + 1)...]).choosing(count - 1).map { [self[first]] + $0 }
    }
  }
}

extension Dictionary {
  fileprivate var nilIfEmpty: Self? { isEmpty ? nil : self }
}
