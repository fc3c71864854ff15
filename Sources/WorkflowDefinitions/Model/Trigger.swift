/// What sets off an interrupt or a handler.
public enum Trigger: Sendable, Hashable {
  /// What a clock has come to.
  public enum ClockState: String, Sendable, Hashable, CaseIterable {
    /// The clock has started to run.
    case started
    /// A warning is due.
    case warned
    /// The last day has passed.
    case expired
  }

  /// A message of that type has come.
  case message(String)
  /// A clock has come to a state.
  case clock(String, ClockState)
  /// An effect of a step has failed for good.
  case effectFailed(step: String)
}
