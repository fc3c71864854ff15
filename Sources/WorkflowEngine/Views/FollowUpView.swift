public import CivilTime

/// Something that somebody is to follow up on a day to come (bevakning).
public struct FollowUpView: Sendable, Hashable {
  /// The day.
  public let day: CivilDate
  /// What it is, as it was written.
  public let text: String

  /// Those among what a case waits for, the first day on top.
  static func all(in waits: [WaitState]) -> [FollowUpView] {
    waits.compactMap { wait -> FollowUpView? in
      guard wait.kind == .day, let day = wait.day, let text = wait.title else { return nil }
      return FollowUpView(day: day, text: text)
    }.sorted { ($0.day, $0.text) < ($1.day, $1.text) }
  }
}
