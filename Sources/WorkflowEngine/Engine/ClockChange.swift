public import CivilTime
public import FEEL

/// What a person does to a clock, always with a reason.
public enum ClockChange: Sendable, Hashable {
  /// Stop it until it is resumed.
  case suspend
  /// Let it run on; the days it stood still are added.
  case resume
  /// Add time, within what the process allows; what the extension needs to state comes along.
  case extend(by: Period, stated: Context)
}
