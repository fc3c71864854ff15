/// Why a matter is the nämnd's own to decide, whatever its delegation order says, until the nämnd gives it back.
public enum Reservation: String, Sendable, Hashable, Codable, CaseIterable {
  /// A person has judged it to be principled or otherwise of greater weight (KL 6:38 p 3).
  case weighty = "större vikt"
  /// The nämnd has taken it over (KL 6:37).
  case takenOver = "övertaget"
}
