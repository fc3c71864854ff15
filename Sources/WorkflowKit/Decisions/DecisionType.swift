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
  /// Whether it rests on rules of förvaltningslagen that do not hold in a matter that ends in laglighetsprövning (FL 2 §),
  /// so that it follows the decision that the matter is about.
  public let followsMain: Bool
  /// The type by which what it changes is revoked; nil where there is none.
  public let revocation: String?

  /// A decision type.
  public init(
    id: String, title: String, lagrum: [String] = [], appeal: AppealTrack, facts: [Fact] = [],
    followsMain: Bool = false, revocation: String? = nil
  ) {
    self.id = id
    self.title = title
    self.lagrum = lagrum
    self.appeal = appeal
    self.facts = facts
    self.followsMain = followsMain
    self.revocation = revocation
  }

  /// It as it is in a matter about another decision: where that one cannot be appealed to förvaltningsrätten by the one it
  /// goes against, neither can this, and in a matter of laglighetsprövning the sections it cites do not hold (FL 2 §).
  ///
  /// - Parameter isChange: Whether it corrects or changes that decision: it is then appealed as that one is.
  public func within(_ main: DecisionType, isChange: Bool = false) -> DecisionType {
    guard followsMain, main.id != id else { return self }
    if case .administrative = main.appeal { return isChange ? appealed(as: main) : self }
    return DecisionType(
      id: id, title: title, lagrum: main.appeal == .legality ? [] : lagrum, appeal: main.appeal, facts: facts,
      followsMain: true, revocation: revocation)
  }

  /// It with the sections of the type by which it revokes, by a reservation that these make (FL 37, second paragraph, 1).
  public func citing(_ revocation: DecisionType) -> DecisionType {
    DecisionType(
      id: id, title: title, lagrum: lagrum + revocation.lagrum.filter { !lagrum.contains($0) }, appeal: appeal,
      facts: facts, followsMain: followsMain, revocation: self.revocation)
  }

  /// It with the sections alone that a decision rests on; with all where none of them is its own.
  public func resting(on sections: [String]) -> DecisionType {
    let kept = lagrum.filter { provision in sections.contains { provision.hasPrefix($0 + " ") } }
    guard !kept.isEmpty else { return self }
    return DecisionType(
      id: id, title: title, lagrum: kept, appeal: appeal, facts: facts, followsMain: followsMain,
      revocation: revocation)
  }

  private func appealed(as main: DecisionType) -> DecisionType {
    DecisionType(
      id: id, title: title, lagrum: lagrum, appeal: main.appeal, facts: facts, followsMain: true,
      revocation: revocation)
  }
}
