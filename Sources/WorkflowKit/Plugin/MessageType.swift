/// A kind of message between cases, or from the world to a case.
public struct MessageType: Sendable, Hashable {
  /// Which side of the message a plugin stands on.
  public enum Role: String, Sendable, Hashable {
    case sends
    case receives
    case both
  }

  /// The type's name, such as `remiss_återkallad`.
  public let id: String
  /// What it says, in a few words.
  public let title: String
  /// Its fields.
  public let fields: [Field]
  /// Which side the plugin stands on.
  public let role: Role
  /// Whether it answers what a case has asked: one that came before the question answers something else, and is put
  /// aside when the question is asked.
  public let isAnswer: Bool
  /// Whether the nämnd takes the matter over by it (KL 6:37): nobody else decides it until the nämnd gives it back. Its
  /// field `dayOfTakeOver` says which day, where that was not the day it came.
  public let takesOver: Bool

  /// The right by which a person hands a case such a message.
  public var right: Right { takesOver ? .takeOver : .message }

  /// The field of a message that takes a matter over which says on which day the nämnd did.
  public static let dayOfTakeOver = "dag"

  /// A message type.
  public init(
    _ id: String, title: String, fields: [Field], role: Role = .both, isAnswer: Bool = false,
    takesOver: Bool = false
  ) {
    self.id = id
    self.title = title
    self.fields = fields
    self.role = role
    self.isAnswer = isAnswer
    self.takesOver = takesOver
  }
}
