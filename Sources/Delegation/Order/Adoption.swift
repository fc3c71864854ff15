public import CivilTime

/// The nämnd's decision to adopt a revision.
public struct Adoption: Sendable, Hashable {
  /// The day of the meeting.
  public let day: CivilDate
  /// The paragraph of the protocol.
  public let paragraph: Int

  /// An adoption.
  public init(day: CivilDate, paragraph: Int) {
    self.day = day
    self.paragraph = paragraph
  }
}
