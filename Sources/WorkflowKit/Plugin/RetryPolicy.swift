/// How often an effect is tried: the wait doubles from `first` up to `longest`, with jitter, until `attempts` is reached.
public struct RetryPolicy: Sendable, Hashable {
  /// How many times it is tried in all.
  public let attempts: Int
  /// Seconds before the second try.
  public let first: Double
  /// The longest wait in seconds.
  public let longest: Double

  /// A policy.
  public init(attempts: Int = 8, first: Double = 30, longest: Double = 3600) {
    self.attempts = attempts
    self.first = first
    self.longest = longest
  }

  /// Seconds to wait after a failed try (from 1); nil after the last.
  ///
  /// - Parameter jitter: Between 0 and 1; the wait is between half and all of its nominal length.
  public func wait(after attempt: Int, jitter: Double) -> Double? {
    guard attempt < attempts else { return nil }
    var nominal = first
    for _ in 1..<max(attempt, 1) { nominal = min(nominal * 2, longest) }
    return min(nominal, longest) * (0.5 + 0.5 * jitter)
  }
}
