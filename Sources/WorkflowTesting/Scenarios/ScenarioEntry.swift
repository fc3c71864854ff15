import CivilTime
import SourceDiagnostics
import YAMLSource

/// One thing that happens, or is expected, in a scenario.
struct ScenarioEntry: Sendable {
  /// What happens.
  enum Act: Sendable {
    /// A person hands in the form of a step's task.
    case complete(step: String, form: String?, values: YAMLNode?)
    case undo(step: String, reason: String)
    case reassign(step: String, to: String, reason: String)
    case message(type: String, values: YAMLNode?)
    case start(optional: String)
    case stop(optional: String, reason: String)
    case correct(field: String, value: YAMLNode, reason: String)
    case annul(reason: String)
    case note(String)
    case incident(how: String, reason: String)
    case clock(id: String, how: String, by: Period?, values: YAMLNode?, reason: String)
    /// The world: how a kind of effect goes from now on.
    case world(kind: String, mode: ScenarioWorld.Mode)
    /// A meeting comes into the nämnd's calendar.
    case meeting(YAMLNode)
    /// Nothing but time.
    case wait
  }

  let act: Act
  let day: CivilDate?
  let actor: String?
  /// Parts of the reason by which the act must be refused; empty where it must not.
  let refused: [String]
  let expect: ScenarioExpectation?
  let place: SourcePlace
}
