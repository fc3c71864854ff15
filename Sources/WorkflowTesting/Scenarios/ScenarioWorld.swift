import CivilTime
import FEEL
import Synchronization
import WorkflowKit

/// The world of a scenario: takes the effects that a case asks for, and goes wrong when the story says so.
final class ScenarioWorld: Sendable {
  /// How a kind of effect goes.
  enum Mode: String, Sendable, CaseIterable {
    /// It happens.
    case up
    /// It cannot be reached; it may go better later.
    case down
    /// It says no for good.
    case refuses
    /// It happens, but the program is killed before it has noted that.
    case killed

    /// How it goes, in a Swedish sentence.
    var swedish: String {
      switch self {
      case .up: "Det går fram."
      case .down: "Det går inte fram nu, men kanske senare."
      case .refuses: "Mottagaren säger nej för gott."
      case .killed: "Det går fram, men programmet dör innan det har noterats."
      }
    }
  }

  private struct Contents {
    var modes: [String: Mode] = [:]
    var sent: [(kind: String, payload: Value)] = []
  }

  private let contents = Mutex(Contents())

  /// What has happened in the world, in order.
  var sent: [(kind: String, payload: Value)] { contents.withLock { $0.sent } }

  func set(_ mode: Mode, for kind: String) { contents.withLock { $0.modes[kind] = mode } }

  func mode(of kind: String) -> Mode { contents.withLock { $0.modes[kind] ?? .up } }

  func record(_ payload: Value, kind: String) { contents.withLock { $0.sent.append((kind, payload)) } }

  /// A handler of a kind of effect that behaves as the story says, with the real one's policy of retries.
  func handler(_ kind: String, like real: (any EffectHandler)?) -> any EffectHandler {
    ScenarioEffect(
      world: self, kind: kind, retry: real?.retry ?? RetryPolicy(), isRepeatable: real?.isRepeatable ?? false)
  }
}

/// An effect handler that asks the scenario's world.
private struct ScenarioEffect: EffectHandler {
  let world: ScenarioWorld
  let kind: String
  let retry: RetryPolicy
  let isRepeatable: Bool

  func perform(_ payload: Value, in context: EffectContext) async throws -> Value {
    switch world.mode(of: kind) {
    case .up, .killed:
      world.record(payload, kind: kind)
      return ["tid": .string(context.now.description), "svar": "250 ok"]
    case .down: throw EffectFailure.retry("Servern svarar inte.")
    case .refuses: throw EffectFailure.permanent("Servern säger nej.")
    }
  }
}
