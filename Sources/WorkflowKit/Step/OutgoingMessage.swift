public import FEEL

/// A message to another case, delivered once in the receiver's own transaction.
public struct OutgoingMessage: Sendable, Hashable {
  /// The receiving case's number (dnr).
  public var receiver: String
  /// The message's type.
  public var type: String
  /// What it says, by the type's schema.
  public var payload: Value

  /// A message.
  public init(receiver: String, type: String, payload: Value) {
    self.receiver = receiver
    self.type = type
    self.payload = payload
  }
}
