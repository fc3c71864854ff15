/// Where a clock stands; expressions read the word as `clocks.svarstid.state`.
public enum ClockPhase: String, Codable, Sendable, CaseIterable {
  /// It has no last day.
  case idle
  /// It runs.
  case running
  /// It has been stopped.
  case suspended
  /// Its last day has passed.
  case expired
}
