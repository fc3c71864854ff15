import FEEL
import Synchronization
import WorkflowKit

/// An effect whose handler has begun and goes no further before the test lets it: as slow, or as frozen, as the test wants.
struct HeldEffect: EffectHandler {
  /// Where in its work the handler is held.
  enum Place: Sendable {
    case beforeTheAct
    case afterTheAct
  }

  /// Holds those who pass until it is opened.
  final class Gate: Sendable {
    private struct Contents {
      var isReached = false
      var isOpen = false
      var waiting: [CheckedContinuation<Void, Never>] = []
      var watching: [CheckedContinuation<Void, Never>] = []
    }

    private let contents = Mutex(Contents())

    func pass() async {
      await withCheckedContinuation { continuation in
        let (isOpen, watching) = contents.withLock { contents in
          contents.isReached = true
          if !contents.isOpen { contents.waiting.append(continuation) }
          defer { contents.watching = [] }
          return (contents.isOpen, contents.watching)
        }
        for watcher in watching { watcher.resume() }
        if isOpen { continuation.resume() }
      }
    }

    /// Returns when somebody stands at the gate, or has passed.
    func untilReached() async {
      await withCheckedContinuation { continuation in
        let isReached = contents.withLock { contents in
          if !contents.isReached { contents.watching.append(continuation) }
          return contents.isReached
        }
        if isReached { continuation.resume() }
      }
    }

    func open() {
      let waiting = contents.withLock { contents in
        contents.isOpen = true
        defer { contents.waiting = [] }
        return contents.waiting
      }
      for continuation in waiting { continuation.resume() }
    }
  }

  let kind: String
  let isRepeatable: Bool
  let world: World
  let gate: Gate
  var place = Place.beforeTheAct
  let retry = RetryPolicy(attempts: 3, first: 10, longest: 15)

  func perform(_ payload: Value, in context: EffectContext) async throws -> Value {
    if place == .beforeTheAct { await gate.pass() }
    try await context.confirmLease()
    world.act(context.id)
    if place == .afterTheAct { await gate.pass() }
    return ["kvitto": "250 ok"]
  }
}
