/// Who may decide a matter, without the words for it.
public struct LookupAnswer: Sendable, Hashable {
  /// What the answer stands on.
  public enum Basis: Sendable, Hashable {
    /// The item, by its place in the order.
    case item(Int)
    /// No item applies.
    case noItem
    /// No revision is in force on the day.
    case noRevision
    /// The matter is principled or of greater weight (KL 6:38 p 3).
    case weighty
    /// The nämnd has taken it over (KL 6:37).
    case takenOver
    /// A rule keeps it with the nämnd: its place among the decision type's.
    case barred(Int)
    /// An item that would apply is not confirmed.
    case unconfirmed(Int)
    /// Two items apply and name different delegates.
    case conflict(Int, Int)
    /// The condition of an item cannot be told: a fact is missing.
    case unknownItem(Int)
    /// The condition of a rule that keeps the matter with the nämnd cannot be told: a fact is missing.
    case unknownBar(Int)
    /// It is too urgent to await the nämnd, which has given somebody that task (KL 6:39).
    case urgent
    /// A higher level took the decision that is to be corrected or changed (FL 36–39).
    case earlierDecision
  }

  /// The level.
  public let level: DecisionLevel
  /// Who decides, each alone; empty where the nämnd decides because nothing else is said.
  public let delegates: [Delegate]
  /// What the answer stands on.
  public let basis: Basis

  /// The item that the answer stands on, by its place in the order; nil where it stands on none.
  public var item: Int? {
    if case .item(let item) = basis { return item }
    return nil
  }
}
