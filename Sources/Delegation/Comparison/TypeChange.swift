/// A kind of decision that somebody else decides under a later revision.
public struct TypeChange: Sendable, Hashable {
  /// The decision type's key.
  public let type: String
  /// What is decided.
  public let title: String
  /// In which cases, such as `antal_dagar > 3`; nil in all.
  public let when: String?
  /// Who decides under the earlier revision.
  public let before: ComparedAnswer
  /// Who decides under the later one.
  public let after: ComparedAnswer

  /// In words.
  public var swedish: String {
    "\(title)\(when.map { ", när \($0)" } ?? ""): \(before.swedish) → \(after.swedish)"
  }
}
