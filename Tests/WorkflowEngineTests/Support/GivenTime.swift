import CivilTime
import Foundation
import Synchronization

@testable import WorkflowEngine

/// Time that passes when a test says so.
final class GivenTime: TimeSource {
  private struct Waiter {
    let until: Instant
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct Contents {
    var now: Instant
    var waiters: [UUID: Waiter] = [:]
    var watchers: [CheckedContinuation<Void, Never>] = []
  }

  private let contents: Mutex<Contents>

  init(_ now: Instant) { contents = Mutex(Contents(now: now)) }

  func now() -> Instant { contents.withLock { $0.now } }

  func wait(seconds: Double) async throws {
    let id = UUID()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let outcome = Result { try begin(id, seconds: seconds, continuation) }
        switch outcome {
        case .success(let watchers): for watcher in watchers { watcher.resume() }
        case .failure(let error): continuation.resume(throwing: error)
        }
      }
    } onCancel: {
      contents.withLock { $0.waiters.removeValue(forKey: id) }?.continuation.resume(throwing: CancellationError())
    }
  }

  /// - Returns: Those who have waited for somebody to wait.
  private func begin(
    _ id: UUID, seconds: Double, _ continuation: CheckedContinuation<Void, any Error>
  ) throws -> [CheckedContinuation<Void, Never>] {
    try contents.withLock { contents in
      // A cancellation from now on finds the waiter, one before is seen here.
      if Task.isCancelled { throw CancellationError() }
      let until = try contents.now.adding(milliseconds: Int64(seconds * 1000))
      contents.waiters[id] = Waiter(until: until, continuation: continuation)
      defer { contents.watchers = [] }
      return contents.watchers
    }
  }

  /// Lets time pass, and wakes those whose time has come.
  func pass(seconds: Int64) throws {
    let due = try contents.withLock { contents in
      let now = try contents.now.adding(seconds: seconds)
      contents.now = now
      let due = contents.waiters.filter { $0.value.until <= now }
      for id in due.keys { contents.waiters[id] = nil }
      return due.values.map(\.continuation)
    }
    for continuation in due { continuation.resume() }
  }

  /// Returns when somebody waits for time to pass.
  func untilSomebodyWaits() async {
    await withCheckedContinuation { continuation in
      let isWaiting = contents.withLock { contents in
        if contents.waiters.isEmpty { contents.watchers.append(continuation) }
        return !contents.waiters.isEmpty
      }
      if isWaiting { continuation.resume() }
    }
  }
}
