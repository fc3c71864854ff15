/// Why a matter could not await the nämnd: it is the urgency that gives the right to decide (KL 6:39).
public struct Urgency: Sendable, Hashable, Codable {
  /// What makes it urgent.
  public var reason: String
  /// Why no meeting could be held in time.
  public var whyNoMeeting: String

  /// A reason.
  public init(reason: String, whyNoMeeting: String) {
    self.reason = reason
    self.whyNoMeeting = whyNoMeeting
  }
}
