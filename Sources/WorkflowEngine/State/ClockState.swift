package import CivilTime

/// A clock of a frame.
package struct ClockState: Codable, Sendable, Equatable {
  package enum Phase: String, Codable, Sendable {
    /// It has no last day yet.
    case idle
    case running
    case suspended
    case expired
  }

  package var phase: Phase
  /// The last day; nil while idle.
  package var due: CivilDate?
  /// The positions of the warnings that are behind us.
  package var warned: [Int]
  /// Days added by suspensions that are over.
  package var pausedDays: Int
  package var suspendedOn: CivilDate?
  package var extensions: [Period]

  package static let idle = ClockState(
    phase: .idle, due: nil, warned: [], pausedDays: 0, suspendedOn: nil, extensions: [])
}
