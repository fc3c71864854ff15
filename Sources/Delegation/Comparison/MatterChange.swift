public import CivilTime

/// A case or decision that somebody else decides, or would have decided, under a later revision.
public struct MatterChange: Sendable, Hashable {
  /// What it is called.
  public let reference: String
  /// What it is about.
  public let title: String
  /// The day of the decision; nil where the case is open.
  public let decided: CivilDate?
  /// Who decides under the earlier revision.
  public let before: ComparedAnswer
  /// Who decides under the later one.
  public let after: ComparedAnswer

  /// In words.
  public var swedish: String {
    "\(reference) \(title)\(decided.map { ", beslutat \($0)" } ?? ""): \(before.swedish) → \(after.swedish)"
  }
}
