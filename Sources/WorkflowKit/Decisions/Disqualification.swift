/// That an account is jävig in a case (KL 6:28–32, 7:4).
public struct Disqualification: Sendable, Hashable, Codable {
  /// The ground; empty where it has been removed.
  public let ground: String
  /// The account that said so.
  public let by: String

  /// A disqualification.
  public init(ground: String, by: String) {
    self.ground = ground
    self.by = by
  }
}
