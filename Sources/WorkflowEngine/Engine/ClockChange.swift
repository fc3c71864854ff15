public import CivilTime
public import FEEL
import WorkflowKit

/// What a person does to a clock, always with a reason.
public enum ClockChange: Sendable, Hashable {
  /// Stop it until it is resumed.
  case suspend
  /// Let it run on; the days it stood still are added.
  case resume
  /// Add time, within what the process allows; what the extension needs to state comes along.
  case extend(by: Period, stated: Context)

  /// The right that it asks for.
  var right: Right {
    switch self {
    case .suspend, .resume: .suspend
    case .extend: .extend
    }
  }
}
