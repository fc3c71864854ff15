/// That an account is jävig in a case, or is said to be (KL 6:28–32, 7:4).
public struct Disqualification: Sendable, Hashable, Codable {
  /// The ground; empty where it has been removed.
  public let ground: String
  /// The account that said so first.
  public let by: String
  /// Whether it is somebody else's word, which neither the person has admitted nor the nämnd has tried (KL 6:30).
  public let isQuestion: Bool
  /// The accounts that have said so since, while it was a question.
  public var others: [String]

  /// The ground as it stands within a sentence: without the full stop of one of its own.
  public var words: String { ground.hasSuffix(".") ? String(ground.dropLast()) : ground }

  /// A disqualification.
  public init(ground: String, by: String, isQuestion: Bool = false, others: [String] = []) {
    self.ground = ground
    self.by = by
    self.isQuestion = isQuestion
    self.others = others
  }
}
