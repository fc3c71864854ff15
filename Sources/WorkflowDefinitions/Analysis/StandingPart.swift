import FEEL
import SourceDiagnostics

/// A part of a condition that says the same each time it is asked, as long as some steps are not done again.
struct StandingPart: Hashable {
  let part: ConditionLogic.Part
  /// The steps whose results it hangs on.
  let steps: StandingSteps

  /// The paths of those that may give something else when they are done again.
  var changing: Set<String> { steps.changing }

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
  /// The path of the step that it leads from.
  let site: String
  /// The position of that step in the list that is judged, or of the one that it stands in.
  let position: Int

  /// What its condition says where so much is taken of parts; nil where it may say either.
  func outcome(where taken: [StandingPart: Bool]) -> Bool? { logic.outcome { parts[$0].flatMap { taken[$0] } } }
}
