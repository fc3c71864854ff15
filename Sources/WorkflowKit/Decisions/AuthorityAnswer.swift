/// Who may decide a matter on a day, and why.
public struct AuthorityAnswer: Sendable, Hashable, Codable {
  /// The level at which a decision is taken.
  public enum Level: String, Sendable, Hashable, Codable {
    case delegat
    case utskott
    case ordförande
    case nämnd
  }

  /// The level.
  public var level: Level
  /// The body that decides, where it is a body (`nämnd`, `utskott`).
  public var organ: String?
  /// The role that decides, where it is a person; the first where there are several.
  public var role: String?
  /// The roles that decide, each alone, where it is a person.
  public var roles: [String]
  /// The item of the delegation order; nil where no item applies.
  public var item: String?
  /// The hash of the order's revision; nil where there is no order.
  public var revision: String?
  /// Why, in plain Swedish.
  public var explanation: [String]

  /// An answer.
  ///
  /// - Parameter roles: The one role where nil.
  public init(
    level: Level, organ: String?, role: String?, roles: [String]? = nil, item: String?, revision: String?,
    explanation: [String]
  ) {
    self.level = level
    self.organ = organ
    self.role = role
    self.roles = roles ?? [role].compactMap(\.self)
    self.item = item
    self.revision = revision
    self.explanation = explanation
  }
}
