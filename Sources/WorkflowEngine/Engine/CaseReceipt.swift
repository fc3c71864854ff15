/// What a command has led to; it is durable when this is returned.
public struct CaseReceipt: Sendable, Hashable {
  /// The case's id.
  public let caseID: String
  /// The case's number.
  public let dnr: String
  /// The case's last event.
  public let sequence: Int
  /// The events of this command, in order: type and step path, where there is one.
  public let events: [String]
}
