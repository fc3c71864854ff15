public import CivilTime

/// A case or decision that somebody else decides, or would have decided, under a later revision.
public struct MatterChange: Sendable, Hashable {
  /// What it is called.
  public let reference: String
  /// What it is about.
  public let title: String
  /// The day of the decision; nil where the case is open.
  public let decided: CivilDate?
  /// Who decided and by what item, in words; nil where the case is open.
  public let decider: String?
  /// Who decides under the earlier revision.
  public let before: ComparedAnswer
  /// Who decides under the later one.
  public let after: ComparedAnswer

  /// In words.
  public var swedish: String {
    let taken = decided.map { ", beslutat \($0)" + (decider.map { " av \($0)" } ?? "") } ?? ""
    return "\(reference) \(title)\(taken): \(before.swedish) → \(after.swedish)"
  }
}
