/// A kind of decision that stands between processes and any municipality's delegation order.
public struct DecisionType: Sendable, Hashable {
  /// The key, such as `remiss.yttrande`.
  public let id: String
  /// What is decided.
  public let title: String
  /// The provisions it rests on.
  public let lagrum: [String]

  /// A decision type.
  public init(id: String, title: String, lagrum: [String] = []) {
    self.id = id
    self.title = title
    self.lagrum = lagrum
  }
}
