import FEEL
import SourceDiagnostics

/// What becomes of the ways from one step where something is taken of conditions. It is asked for a thousand times while a
/// round is looked at, and most of what is taken then comes to the same for one step, which is remembered.
final class SiteLook {
  /// What is known of a part of its conditions.
  enum Known: Hashable {
    case holds
    case fails
    /// It hangs on the same as something that is taken, which may decide it either way.
    case linked
    /// It may hold and not, whatever is taken.
    case free
  }

  /// What becomes of the ways.
  struct Outcome {
    /// What the conditions of the ways say, by their places; nothing for those of which it is not known.
    var outcomes: [Range<Int>: Bool] = [:]
    /// Whether some of the ways on are decided, and others hang on what is not taken of parts.
    var isMixed = false
    /// The places of the ways on that are surely taken in some case.
    var open: Set<Range<Int>> = []
  }

  let site: StandingSite
  /// Whether the step stands inside one of those that are looked at.
  let isInside: Bool
  /// The parts that stand of the conditions of its ways.
  let parts: [StandingPart]
  /// The names that each of them hangs on, with those that rules about the inputs link to them.
  let names: [Set<String>]
  /// How the conditions of the ways on are put together; nil for one that cannot be taken apart.
  private let conditions: [ConditionLogic?]
  /// What may be said together of the parts that what is taken does not decide, each time the step is done.
  private lazy var answers = possible()
  private let possible: () -> [[ConditionLogic.Part: Bool]]
  /// Whether only those ways count as hanging on more that ask for what the step itself gives.
  private let onlyOwn: Bool
  private var seen: [[Known]: Outcome] = [:]

  init(
    _ site: StandingSite, isInside: Bool, names: (StandingPart) -> Set<String>, conditions: [ConditionLogic?],
    answers: @escaping () -> [[ConditionLogic.Part: Bool]], onlyOwn: Bool
  ) {
    self.site = site
    self.isInside = isInside
    parts = Array(Set(site.ways.flatMap(\.parts.values)))
    self.names = parts.map(names)
    self.conditions = conditions
    possible = answers
    self.onlyOwn = onlyOwn
  }

  /// - Parameters:
  ///   - taken: What is taken of parts.
  ///   - undone: The paths of the steps that have not been done.
  ///   - linked: Whether something that is taken hangs on one of some names.
  func outcome(
    where taken: [StandingPart: Bool], undone: Set<String>, linked: (Set<String>) -> Bool
  ) -> Outcome {
    let known = parts.indices.map { number -> Known in
      let part = parts[number]
      if let outcome = part.outcome(where: taken, undone: undone) { return outcome ? .holds : .fails }
      return linked(names[number]) || !part.steps.needed.isDisjoint(with: undone) ? .linked : .free
    }
    if let outcome = seen[known] { return outcome }
    var outcome = Outcome()
    for way in site.ways {
      if let said = way.outcome(where: taken, undone: undone) { outcome.outcomes[way.place.bytes] = said }
    }
    outcome.isMixed = site.isMixed(where: taken, undone: undone, onlyOwn: onlyOwn)
    if outcome.isMixed, !isInside {
      outcome.open = open(where: Dictionary(uniqueKeysWithValues: zip(parts.map(\.part), known)))
    }
    seen[known] = outcome
    return outcome
  }

  private func open(where known: [ConditionLogic.Part: Known]) -> Set<Range<Int>> {
    var open: Set<Range<Int>> = []
    for answer in answers {
      for (condition, (way, _)) in zip(conditions, site.next) {
        let outcome =
          way.asked == nil
          ? true
          : condition?.outcome { part in
            switch known[part] {
            case .holds: true
            case .fails: false
            case .linked: nil
            // What is not known to stand is what the step itself gives.
            case .free, nil: answer[part]
            }
          }
        if outcome == true { open.insert(way.place.bytes) }
        // Only where it surely does not hold is the next one asked.
        if outcome != false { break }
      }
    }
    return open
  }
}

extension WorkflowReader {
  /// With more parts than this that hang on the same, none of them is looked at.
  private static let mostLinked = 3
  /// No more answers are looked at.
  private static let mostAnswers = 64

  /// - Parameters:
  ///   - site: A step of a list, or one inside such a step.
  ///   - onlyOwn: Whether everything else that its ways ask for is taken too, so that what is not yet taken is free.
  func look(at site: StandingSite, in list: FlowList, onlyOwn: Bool) -> SiteLook {
    let conditions = site.next.map { way, standing in standing?.logic ?? way.asked.flatMap(takenApart) }
    return SiteLook(
      site, isInside: site.path != list.path + list.steps[site.position].id, names: { names(linkedTo: $0.part.names) },
      conditions: conditions, answers: { self.answers(at: site, conditions) }, onlyOwn: onlyOwn)
  }

  /// What may be said of the parts of conditions at a step, as far as a case is known in which that is so; at least that
  /// nothing is.
  private func answers(at site: StandingSite, _ conditions: [ConditionLogic?]) -> [[ConditionLogic.Part: Bool]] {
    if let known = answersAtSites[site.path] { return known }
    let own = StandingSteps(changing: [site.path], needed: [site.path])
    let id = StepList.split(site.path).id
    var parts: [StandingPart: Bool] = [:]
    for ((_, standing), logic) in zip(site.next, conditions) {
      for part in logic?.parts ?? [] {
        if let part = standing?.parts[part] {
          parts[part] = true
        } else if part.names == [id] {
          parts[StandingPart(part: part, steps: own)] = true
        }
      }
    }
    var answers: [[ConditionLogic.Part: Bool]] = [[:]]
    for group in apart(parts) where group.count <= Self.mostLinked {
      let all = group.keys.reduce([[:]]) { (sets: [[StandingPart: Bool]], part) in
        sets.flatMap { set in [true, false].map { set.merging([part: $0]) { $1 } } }
      }
      let possible = all.filter { taken in
        layout(at: site.path, taken, knowing: [id]).map { words(taken, in: $0) != nil } ?? false
      }
      guard !possible.isEmpty, answers.count * possible.count <= Self.mostAnswers else { continue }
      answers = answers.flatMap { answer in
        possible.map { taken in taken.reduce(into: answer) { $0[$1.key.part] = $1.value } }
      }
    }
    answersAtSites[site.path] = answers
    return answers
  }
}
