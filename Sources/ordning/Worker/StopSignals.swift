import Dispatch
import Foundation
import Synchronization

/// Notes SIGINT and SIGTERM, so that work can be finished before the program ends.
///
/// A second signal ends it at once.
final class StopSignals: Sendable {
  private struct Contents {
    var isStopping = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let contents = Mutex(Contents())
  private let onStop: @Sendable () -> Void
  private let queue: DispatchQueue
  // Only kept alive here, never touched after `init`.
  nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

  /// Whether the program has been asked to stop.
  var isStopping: Bool { contents.withLock { $0.isStopping } }

  /// Begins to listen.
  ///
  /// - Parameter onStop: What is done besides when the first signal comes.
  init(onStop: @escaping @Sendable () -> Void = {}) {
    self.onStop = onStop
    let queue = DispatchQueue(label: "ordning.signals")
    self.queue = queue
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    for source in sources {
      source.setEventHandler { [weak self] in self?.stop() }
      source.activate()
    }
  }

  /// Waits so long, or until a signal comes.
  func wait(milliseconds: Int64) async {
    await withCheckedContinuation { continuation in
      let isStopping = contents.withLock { contents in
        if !contents.isStopping { contents.waiter = continuation }
        return contents.isStopping
      }
      if isStopping { return continuation.resume() }
      queue.asyncAfter(deadline: .now() + .milliseconds(Int(milliseconds))) { [weak self] in self?.wake() }
    }
  }

  private func stop() {
    let isSecond = contents.withLock { contents in
      defer { contents.isStopping = true }
      return contents.isStopping
    }
    if isSecond { exit(130) }
    onStop()
    wake()
  }

  private func wake() {
    let waiter = contents.withLock { contents in
      defer { contents.waiter = nil }
      return contents.waiter
    }
    waiter?.resume()
  }
}
