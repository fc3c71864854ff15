import FEEL
import SourceDiagnostics

/// A part of a condition that says the same each time it is asked, as long as some steps are not done again.
struct StandingPart: Hashable {
  let part: ConditionLogic.Part
  /// The steps whose results it hangs on.
  let steps: StandingSteps

  /// The paths of those that may give something else when they are done again.
  var changing: Set<String> { steps.changing }

  /// What it says while a step that it hangs on has not been done, by the path of the step; nothing where it may say either.
  private let undone: [String: Bool]

  init(part: ConditionLogic.Part, steps: StandingSteps) {
    self.part = part
    self.steps = steps
    undone = steps.needed.reduce(into: [:]) { $0[$1] = part.outcome(without: [StepList.split($1).id]) }
  }

  /// What it says where so much is taken of parts, and some of the steps have not been done; nil where it may say either.
  func outcome(where taken: [StandingPart: Bool], undone missing: Set<String>) -> Bool? {
    guard !missing.isEmpty, !steps.needed.isDisjoint(with: missing) else { return taken[self] }
    return undone.first { missing.contains($0.key) }?.value
  }

  /// Few parts that are written alike hang on other steps.
  func hash(into hasher: inout Hasher) { hasher.combine(part) }
}

/// Steps whose results something hangs on, by their paths.
struct StandingSteps: Hashable {
  /// Those that may give something else when they are done again.
  var changing: Set<String> = []
  /// Those, and look-ups: before they have been done there is nothing to read.
  var needed: Set<String> = []

  mutating func formUnion(_ other: StandingSteps) {
    changing.formUnion(other.changing)
    needed.formUnion(other.needed)
  }
}

/// A way with a condition that such parts may decide.
struct StandingWay {
  /// The place of the way.
  let place: SourcePlace
  let logic: ConditionLogic
  /// Those of its parts that stand.
  let parts: [ConditionLogic.Part: StandingPart]

  /// The same in the order in which they are written.
  var standingParts: [StandingPart] { logic.parts.compactMap { parts[$0] } }

  /// What its condition says where so much is taken of parts, and some steps have not been done; nil where it may say
  /// either.
  func outcome(where taken: [StandingPart: Bool], undone: Set<String> = []) -> Bool? {
    logic.outcome { parts[$0]?.outcome(where: taken, undone: undone) }
  }

  /// Whether one of some parts is among its own.
  func hangs(on taken: [StandingPart: Bool]) -> Bool { parts.values.contains { taken[$0] != nil } }

  /// Its condition with that put in its place.
  func text(where taken: [StandingPart: Bool], undone: Set<String>) -> String {
    logic.text { parts[$0]?.outcome(where: taken, undone: undone) }
  }
}

/// A step with ways on whose conditions such parts may decide.
struct StandingSite {
  /// The path of the step.
  let path: String
  /// The position of the step in the list that is judged, or of the one that it stands in; -1 where it stands beside it.
  let position: Int
  /// The ways on, in order, with what stands of their conditions; nil where nothing does.
  let next: [(way: FlowWay, standing: StandingWay?)]
  /// The ways that break in.
  let breaking: [StandingWay]

  var ways: [StandingWay] { next.compactMap(\.standing) + breaking }

  /// Whether a part of a condition says the same whenever the step is done: what it asks of its own result may not.
  private func stands(_ part: ConditionLogic.Part, in way: StandingWay) -> Bool {
    way.parts[part].map { !$0.changing.contains(path) } ?? false
  }

  /// Whether some of the ways on are decided, and others hang on what is not taken of parts.
  ///
  /// - Parameter onlyOwn: Whether only those count that ask for more than such parts.
  func isMixed(where taken: [StandingPart: Bool], undone: Set<String>, onlyOwn: Bool = false) -> Bool {
    let ways = next.compactMap(\.standing)
    return ways.contains { way in
      way.parts.values.contains { $0.outcome(where: taken, undone: undone) != nil }
    }
      && next.contains { way, standing in
        if onlyOwn, let standing, standing.logic.parts.allSatisfy({ stands($0, in: standing) }) { return false }
        return way.cause.isCondition && standing?.outcome(where: taken, undone: undone) == nil
      }
  }
}

extension FlowWay.Cause {
  /// Whether it asks anything of what a step has given.
  fileprivate var isCondition: Bool { if case .condition = self { true } else { false } }
}
