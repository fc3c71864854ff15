public import CivilTime
import Foundation

/// Tells the time and lets it pass; tests and scenarios give it themselves.
public protocol TimeSource: Sendable {
  /// The instant now.
  ///
  /// - Throws: `CivilTimeError` where the clock stands outside the calendar.
  func now() throws -> Instant
  /// Waits so many seconds.
  ///
  /// - Throws: `CancellationError` where the task is cancelled meanwhile.
  func wait(seconds: Double) async throws
}

/// The machine's clock.
public struct SystemTime: TimeSource {
  /// The machine's clock.
  public init() {}

  /// The instant that the machine shows, in whole milliseconds.
  public func now() throws -> Instant {
    try Instant(millisecondsSinceEpoch: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// Waits by the machine's clock.
  public func wait(seconds: Double) async throws { try await Task.sleep(for: .seconds(seconds)) }
}
