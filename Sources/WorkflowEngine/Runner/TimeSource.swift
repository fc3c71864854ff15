public import CivilTime
import Foundation

/// Tells the time; tests and scenarios give it themselves.
public protocol TimeSource: Sendable {
  /// The instant now.
  ///
  /// - Throws: `CivilTimeError` where the clock stands outside the calendar.
  func now() throws -> Instant
}

/// The machine's clock.
public struct SystemTime: TimeSource {
  /// The machine's clock.
  public init() {}

  /// The instant that the machine shows, in whole milliseconds.
  public func now() throws -> Instant {
    try Instant(millisecondsSinceEpoch: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
