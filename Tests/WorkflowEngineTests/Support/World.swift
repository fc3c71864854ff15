import FEEL
import Synchronization
import WorkflowKit

/// The world that effects act upon, as a test wants it.
final class World: Sendable {
  /// How an effect goes.
  enum Mode: Sendable, CaseIterable {
    case up
    case down
    case refuses
    case doubtful
    case surprises
  }

  /// Something no handler should throw.
  struct Surprise: Error {}

  private let contents = Mutex((mode: Mode.up, done: [String](), attempts: [Int]()))

  /// The ids of the effects that have happened, in order.
  var done: [String] { contents.withLock { $0.done } }

  /// The number of each try, in order.
  var attempts: [Int] { contents.withLock { $0.attempts } }

  func set(_ mode: Mode) { contents.withLock { $0.mode = mode } }

  func act(_ id: String) { contents.withLock { $0.done.append(id) } }

  func handler(_ kind: String) -> (any EffectHandler)? {
    switch kind {
    case "prov.skicka": Handler(world: self, kind: kind, isRepeatable: false)
    case "prov.upprepa": Handler(world: self, kind: kind, isRepeatable: true)
    default: nil
    }
  }

  private struct Handler: EffectHandler {
    let world: World
    let kind: String
    let retry = RetryPolicy(attempts: 3, first: 10, longest: 15)
    let isRepeatable: Bool

    func perform(_ payload: Value, in context: EffectContext) async throws -> Value {
      let mode = world.contents.withLock { contents in
        contents.attempts.append(context.attempt)
        return contents.mode
      }
      switch mode {
      case .up:
        world.act(context.id)
        return ["kvitto": "250 ok"]
      case .down: throw EffectFailure.retry("Servern svarar inte.")
      case .refuses: throw EffectFailure.permanent("Servern säger nej.")
      case .doubtful: throw EffectFailure.unknown("Förbindelsen bröts.")
      case .surprises: throw Surprise()
      }
    }
  }
}
