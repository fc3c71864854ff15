/// A kind of decision that stands between processes and any municipality's delegation order.
public struct DecisionType: Sendable, Hashable {
  /// The key, such as `remiss.yttrande`.
  public let id: String
  /// What is decided.
  public let title: String
  /// The provisions it rests on.
  public let lagrum: [String]
  /// Whether and how it can be appealed.
  public let appeal: AppealTrack

  /// A decision type.
  public init(id: String, title: String, lagrum: [String] = [], appeal: AppealTrack) {
    self.id = id
    self.title = title
    self.lagrum = lagrum
    self.appeal = appeal
  }
}
