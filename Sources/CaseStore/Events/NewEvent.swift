public import CivilTime
public import FEEL

/// An event on its way into a stream, before it is given its number and sealed into the chain.
public struct NewEvent: Sendable {
  /// What happened, such as `step.completed`.
  public let type: String
  /// The version of the event's form.
  public let version: Int
  /// When it happened.
  public let time: Instant
  /// The account that did it; `system` for the program itself.
  public let actor: String
  /// What the flow needs to be folded again; no personal data.
  public let structural: Value
  /// What may name people; can be removed (gallring) while the chain still holds.
  ///
  /// Null where there is none.
  public let personal: Value

  /// An event.
  public init(type: String, version: Int, time: Instant, actor: String, structural: Value, personal: Value) {
    self.type = type
    self.version = version
    self.time = time
    self.actor = actor
    self.structural = structural
    self.personal = personal
  }
}
