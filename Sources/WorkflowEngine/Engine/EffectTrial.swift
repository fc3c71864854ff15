public import CivilTime
public import FEEL

/// What came of one try of an effect.
public enum EffectTrial: Sendable, Hashable {
  /// It has happened.
  case succeeded(Value)
  /// It has not happened; it is tried again then.
  case retry(at: Instant, reason: String)
  /// It has not happened and will not be tried again.
  case failed(reason: String)
  /// It may or may not have happened.
  case unknown(reason: String)
}
