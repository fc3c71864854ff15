import CivilTime
import NIOPosix

/// Holds back those who guess passwords: after a few wrong ones an account and an address must wait, and only so many
/// passwords are tried at the same time.
///
/// Kept in memory: a restart forgives, which costs a guesser more than it gives.
actor LoginGate {
  private struct Failures {
    var count = 0
    var last: Instant
  }

  /// So many wrong passwords are free.
  private static let free = 5
  /// Then a wait that doubles each time, up to this.
  private static let longestWait: Int64 = 15 * 60
  /// So many passwords are hashed at once; each takes a processor and tens of megabytes.
  private static let most = 2
  /// So many more may wait for their turn.
  private static let mostWaiting = 16
  /// With more than this many remembered, the oldest are forgotten.
  private static let mostRemembered = 10_000

  private var failures: [String: Failures] = [:]
  private var active = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// The seconds to wait before anyone may try again under these names; 0 where they may now.
  func wait(for names: [String], at now: Instant) -> Int64 {
    names.map { name in
      guard let known = failures[name], known.count >= Self.free else { return 0 }
      let pause = min(Self.longestWait, 1 << min(20, Int64(known.count - Self.free)))
      return max(0, pause - known.last.milliseconds(until: now) / 1000)
    }.max() ?? 0
  }

  /// Remembers how a try went.
  func tried(_ names: [String], succeeded: Bool, at now: Instant) {
    for name in names {
      if succeeded {
        failures[name] = nil
      } else {
        failures[name] = Failures(count: (failures[name]?.count ?? 0) + 1, last: now)
      }
    }
    guard failures.count > Self.mostRemembered else { return }
    let old = failures.sorted { $0.value.last < $1.value.last }.prefix(failures.count - Self.mostRemembered / 2)
    for (name, _) in old { failures[name] = nil }
  }

  /// Does something costly, when it is its turn; nil where too many wait already.
  func turn<Result: Sendable>(_ body: @Sendable @escaping () throws -> Result) async throws -> Result? {
    guard waiting.count < Self.mostWaiting else { return nil }
    if active >= Self.most { await withCheckedContinuation { waiting.append($0) } } else { active += 1 }
    defer {
      if waiting.isEmpty { active -= 1 } else { waiting.removeFirst().resume() }
    }
    // On threads of its own: what takes a tenth of a second must not stand in the way of others' pages.
    return try await NIOThreadPool.singleton.runIfActive(body)
  }
}
