package import CivilTime
package import WorkflowDefinitions

/// A clock of a frame.
package struct ClockState: Codable, Sendable, Equatable {
  package var phase: ClockPhase
  /// The last day; nil while idle.
  package var due: CivilDate?
  /// The positions of the warnings that are behind us.
  package var warned: [Int]
  /// Days added by suspensions that are over.
  package var pausedDays: Int
  package var suspendedOn: CivilDate?
  package var extensions: [Period]

  /// Whether its last day comes, or has passed without what it is for: it is then no less pressing.
  var isPressing: Bool { phase == .running || phase == .expired }

  package static let idle = ClockState(
    phase: .idle, due: nil, warned: [], pausedDays: 0, suspendedOn: nil, extensions: [])
}
