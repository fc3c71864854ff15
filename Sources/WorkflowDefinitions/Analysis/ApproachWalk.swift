import BitCollections
import FEEL

/// Goes every way through a list, and keeps apart what is known where, as far as some names go.
///
/// What is known are bits: a list is gone through many times over.
struct ApproachWalk {
  private let list: FlowList
  /// The ways from its steps.
  private let edges: [[FateFinder.Edge]]
  private let names: Set<String>
  /// The step whose own name is not looked at: while it waits it may have said something.
  private let apart: String
  private let conditions: KnownConditions
  /// The keys and steps that anything is known of; each is a bit by its place.
  private var keys: [String] = []
  private var numbers: [NameKey: Int] = [:]
  private var visits: [Visit] = []
  private var seen: Set<Situation> = []
  private let remembered: RememberedConditions
  /// What those may be answered; each is a bit by its place.
  private var answers: [WayAnswer] = []
  private var answerNumbers: [WayAnswer: Int] = [:]
  /// Whether such answers can be given together.
  private var possible: [UInt64: Bool] = [:]

  /// - Parameters:
  ///   - edges: The ways from the steps of the list.
  ///   - conditions: What tells which keys cannot hold together.
  ///   - remembered: The conditions whose answers are kept apart too.
  init(
    _ list: FlowList, _ edges: [[FateFinder.Edge]], names: Set<String>, apart: String, _ conditions: KnownConditions,
    remembering remembered: RememberedConditions = RememberedConditions()
  ) {
    self.remembered = remembered
    self.list = list
    self.edges = edges
    self.conditions = conditions
    self.names = names
    self.apart = apart
  }

  /// What is known at a step, or where the ways end.
  private struct Situation: Hashable {
    let position: Int
    let known: UInt64
    let absent: UInt64
    let answers: UInt64
  }

  /// A situation, with the way by which it is come to.
  private struct Visit {
    let situation: Situation
    /// The visit before, and the way from it; nil where the list begins.
    var before: (visit: Int, edge: FateFinder.Edge)?
  }

  /// Every way to a place; nil where there are too many, or too much is known, or nothing of the steps.
  ///
  /// - Parameters:
  ///   - starts: What is known where the list begins.
  ///   - stillHolding: Which of some keys, by their places, still hold once each step of the list has been under way.
  mutating func approaches(
    to goal: FateFinder.Place?, from starts: [Approach], atMost limit: Int,
    stillHolding: ([String]) -> [BitSet]?
  ) -> [Approach]? {
    let steps = list.steps
    let own = bits(of: steps.map(\.id).filter { names.contains($0) && $0 != apart })
    let begun = starts.map {
      (known: bits(of: $0.known), absent: bits(of: $0.absent) | own, answers: bits(answered: $0.answers))
    }
    let shown = steps.indices.map { position in
      edges[position].map { edge in bits(shownBy: edge, from: steps[position]) }
    }
    let answered = steps.indices.map { position in
      edges[position].indices.map { bits(answered: WayAnswer.answers(by: $0, of: edges[position])) }
    }
    let ids = steps.map { numbers[NameKey($0.id)].map { UInt64(1) << UInt64($0) } ?? 0 }
    guard keys.count <= UInt64.bitWidth, answers.count <= UInt64.bitWidth,
      let kept = stillHolding(keys)?.map({ places in places.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1) } }),
      let keptAnswers = keptAnswers(stillHolding)
    else { return nil }
    let never = conditions.contradictions(among: Set(keys)).map { bits(of: $0) }
    for (known, absent, answers) in begun {
      for position in list.starts {
        visit(Visit(situation: Situation(position: position, known: known, absent: absent, answers: answers)))
      }
    }
    let end = steps.count
    var next = 0
    while next < visits.count {
      guard visits.count < limit else { return nil }
      let here = visits[next].situation
      defer { next += 1 }
      guard here.position != end else { continue }
      for (number, edge) in edges[here.position].enumerated() {
        let shown = shown[here.position][number]
        var position = edge.place == goal ? end : nil
        if case .step(let step) = edge.place { position = step }
        guard let position else { continue }
        let there = Situation(
          position: position, known: here.known & kept[here.position] | shown,
          absent: here.absent & ~ids[here.position],
          answers: here.answers & keptAnswers[here.position] | answered[here.position][number])
        // A way is not taken where its condition contradicts what has been shown.
        if there.absent & shown != 0 || never.contains(where: { there.known & $0 == $0 }) { continue }
        guard isPossible(there.answers) else { continue }
        visit(Visit(situation: there, before: (next, edge)))
      }
    }
    // The shortest way comes first, and is the easiest to follow.
    return visits.indices.filter { isAt(goal, visits[$0].situation.position, end: end) }.map(approach)
  }

  private mutating func visit(_ visit: Visit) {
    if seen.insert(visit.situation).inserted { visits.append(visit) }
  }

  private func isAt(_ goal: FateFinder.Place?, _ position: Int, end: Int) -> Bool {
    position == end || goal == .step(position)
  }

  /// Whether a key says something of one of the names, or of a decision.
  private func tells(_ key: String) -> Bool {
    names.contains(Lasting.root(of: key)) || key.utf8.suffix(2).elementsEqual("()".utf8)
  }

  private mutating func bits(of some: some Sequence<String>) -> UInt64 {
    some.reduce(into: UInt64(0)) { $0 |= bit(of: $1) }
  }

  /// What a way shows of the names.
  private mutating func bits(shownBy edge: FateFinder.Edge, from step: FlowStep) -> UInt64 {
    var bits = UInt64(0)
    for key in edge.shown where tells(key) { bits |= bit(of: key) }
    for key in AssignmentSolver.answered(by: edge, from: step) where tells(key) { bits |= bit(of: key) }
    return bits
  }

  private mutating func bits(answered some: [WayAnswer]) -> UInt64 {
    var bits = UInt64(0)
    for answer in some where remembered.names[answer.condition] != nil {
      let number = answerNumbers[answer] ?? answers.count
      if number == answers.count {
        answerNumbers[answer] = number
        answers.append(answer)
      }
      if number < UInt64.bitWidth { bits |= 1 << UInt64(number) }
    }
    return bits
  }

  /// Which answers still hold once each step has been under way: those of whose names nothing has been given anew.
  private func keptAnswers(_ stillHolding: ([String]) -> [BitSet]?) -> [UInt64]? {
    let names = Set(remembered.names.values.joined()).sorted()
    return stillHolding(names.map { $0 + KnownConditions.separator })?.map { places in
      let lasting = Set(places.map { names[$0] })
      return answers.indices.reduce(into: UInt64(0)) { bits, number in
        if remembered.names[answers[number].condition]?.isSubset(of: lasting) == true { bits |= 1 << UInt64(number) }
      }
    }
  }

  private mutating func isPossible(_ bits: UInt64) -> Bool {
    guard bits.nonzeroBitCount > 1 else { return true }
    if let known = possible[bits] { return known }
    let isPossible = remembered.isPossible(answers(of: bits))
    possible[bits] = isPossible
    return isPossible
  }

  private func answers(of bits: UInt64) -> [WayAnswer] {
    answers.indices.filter { bits & (1 << UInt64($0)) != 0 }.map { answers[$0] }
  }

  private mutating func bit(of key: String) -> UInt64 {
    let name = NameKey(key)
    let number = numbers[name] ?? keys.count
    if number == keys.count {
      numbers[name] = number
      keys.append(key)
    }
    return number < UInt64.bitWidth ? 1 << UInt64(number) : 0
  }

  private func keys(of bits: UInt64) -> Set<String> {
    var found = Set<String>(minimumCapacity: bits.nonzeroBitCount)
    for place in keys.indices where bits & (1 << UInt64(place)) != 0 { found.insert(keys[place]) }
    return found
  }

  private func approach(_ number: Int) -> Approach {
    var ways: [(step: Int, edge: FateFinder.Edge)] = []
    var visit = visits[number]
    while let before = visit.before {
      visit = visits[before.visit]
      ways.append((visit.situation.position, before.edge))
    }
    let here = visits[number].situation
    return Approach(
      known: keys(of: here.known), absent: keys(of: here.absent), answers: answers(of: here.answers),
      ways: ways.reversed())
  }
}
