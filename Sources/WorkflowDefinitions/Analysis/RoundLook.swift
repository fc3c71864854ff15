import FEEL
import SourceDiagnostics

/// A quick look at a round: whether one of its steps might not lead out of it where so much is taken of conditions. What is
/// taken inside a step counts as not leading out; so does a way that hangs on what nobody has told.
struct RoundLook {
  private let finder: FateFinder
  private let round: [Int]
  /// Those of its steps whose ways ask for what stands.
  private let sites: [SiteLook]
  /// Where in those the steps stand that hang on a part.
  private var hanging: [StandingPart: [Int]] = [:]
  /// Where those stand that hang on what a step gives, by its path.
  private var reading: [String: [Int]] = [:]
  /// The ways that can be counted on, by the step.
  private let certain: [Int: [FateFinder.Edge]]

  init(at round: Set<Int>, of finder: FateFinder, _ sites: [SiteLook]) {
    self.finder = finder
    self.round = round.sorted()
    self.sites = sites
    certain = round.reduce(into: [:]) { $0[$1] = finder.certain(from: $1) }
    for (number, site) in sites.enumerated() {
      for part in site.parts { hanging[part, default: []].append(number) }
      for path in site.parts.reduce(into: Set<String>(), { $0.formUnion($1.steps.needed) }) {
        reading[path, default: []].append(number)
      }
    }
  }

  func mayStick(where taken: [StandingPart: Bool]) -> Bool {
    let needed = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.steps.needed) }
    let undone: [Set<String>] = needed.isEmpty ? [[]] : [[], needed] + (needed.count > 1 ? needed.map { [$0] } : [])
    return undone.contains { mayStick(where: taken, undone: $0) }
  }

  private func mayStick(where taken: [StandingPart: Bool], undone: Set<String>) -> Bool {
    let near = Set(taken.keys.flatMap { hanging[$0] ?? [] } + undone.flatMap { reading[$0] ?? [] })
    let names = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.part.names) }
    var outcomes: [Range<Int>: Bool] = [:]
    var open: [Int: Set<Range<Int>>] = [:]
    for look in near.lazy.map({ sites[$0] }) {
      let outcome = look.outcome(where: taken, undone: undone) { !$0.isDisjoint(with: names) }
      guard !outcome.outcomes.isEmpty || outcome.isMixed else { continue }
      if look.isInside { return true }
      outcomes.merge(outcome.outcomes) { $1 }
      if outcome.isMixed { open[look.site.position] = outcome.open }
    }
    guard !outcomes.isEmpty || !open.isEmpty else { return false }
    let anew = taken.keys.reduce(into: undone) { $0.formUnion($1.changing) }
    var left: [Int: [Int]] = [:]
    for position in round where anew.isEmpty || !anew.contains(finder.path(of: position)) {
      let open = open[position]
      var inner: [Int] = []
      var leadsOut = false
      for edge in certain[position] ?? [] {
        let outcome = edge.source.flatMap { outcomes[$0.bytes] }
        if outcome == false { continue }
        let isOpen = !edge.isAnswer || edge.source.flatMap { open?.contains($0.bytes) } ?? (open == nil)
        if isOpen, case .step(let next) = edge.place, round.contains(next) {
          inner.append(next)
        } else if isOpen {
          leadsOut = true
        }
        // A clock that has run out then leaves it at once.
        if outcome == true, !edge.isAnswer { return true }
        if outcome == true { break }
      }
      if !leadsOut { left[position] = inner }
    }
    // Those that lead only to each other are left in the end.
    var shrinks = true
    while shrinks {
      let leading = left.filter { _, next in next.contains { left[$0] == nil } }
      for (position, _) in leading { left[position] = nil }
      shrinks = !leading.isEmpty
    }
    return !left.isEmpty
  }
}
