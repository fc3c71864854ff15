/// Why a matter could not await the nämnd: it is the urgency that gives the right to decide (KL 6:39).
public struct Urgency: Sendable, Hashable, Codable {
  /// What makes it urgent.
  public var reason: String
  /// Why no meeting could be held in time.
  public var whyNoMeeting: String
  /// Why it could not wait for a meeting on the very day; nil where that is not said.
  public var despiteMeeting: String?

  /// A reason.
  public init(reason: String, whyNoMeeting: String, despiteMeeting: String? = nil) {
    self.reason = reason
    self.whyNoMeeting = whyNoMeeting
    self.despiteMeeting = despiteMeeting
  }
}
