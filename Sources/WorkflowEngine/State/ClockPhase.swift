/// Where a clock stands.
public enum ClockPhase: String, Codable, Sendable {
  /// It has no last day.
  case idle
  /// It runs.
  case running
  /// It has been stopped.
  case suspended
  /// Its last day has passed.
  case expired
}
