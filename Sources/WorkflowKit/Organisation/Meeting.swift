public import CivilTime

/// A meeting of a nämnd; the days before it are set by the nämnd's reglemente (KL 6:44), so they are data.
public struct Meeting: Sendable, Hashable {
  /// The day it is held.
  public let date: CivilDate
  /// The last day to hand in matters (manusstopp).
  public let cutoff: CivilDate
  /// The day the kallelse goes out.
  public let notice: CivilDate
  /// Where it is held.
  public let place: String

  /// A meeting.
  public init(date: CivilDate, cutoff: CivilDate, notice: CivilDate, place: String) {
    self.date = date
    self.cutoff = cutoff
    self.notice = notice
    self.place = place
  }
}
