/// A kind of decision that stands between processes and any municipality's delegation order.
public struct DecisionType: Sendable, Hashable {
  /// A fact that who may decide can depend on.
  public struct Fact: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// What people read.
    public let title: String

    /// A fact.
    public init(_ name: String, title: String) {
      self.name = name
      self.title = title
    }
  }

  /// The key, such as `remiss.yttrande`.
  public let id: String
  /// What is decided.
  public let title: String
  /// The provisions it rests on.
  public let lagrum: [String]
  /// Whether and how it can be appealed.
  public let appeal: AppealTrack
  /// The facts it takes.
  public let facts: [Fact]

  /// A decision type.
  public init(id: String, title: String, lagrum: [String] = [], appeal: AppealTrack, facts: [Fact] = []) {
    self.id = id
    self.title = title
    self.lagrum = lagrum
    self.appeal = appeal
    self.facts = facts
  }
}
