/// Whether decisions under an item are reported to the nämnd (KL 6:40, 7:8).
public enum Reporting: String, Sendable, Hashable, CaseIterable {
  /// They are.
  case reported = "ja"
  /// They are not; one that can be tried by laglighetsprövning then has a protocol and an announcement of its own
  /// (KL 8:10 p 3).
  case ownProtocol = "nej"
}
