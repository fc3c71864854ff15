/// What the erasure of a case has led to; it is durable when this is returned.
public struct CaseErasure: Sendable, Hashable {
  /// A file that an effect of the case has left, or may have left, in the output folder.
  public struct File: Sendable, Hashable {
    /// Its name in the folder; nothing in it tells of people.
    public let name: String
    /// Whether it is known to have been written: it then has to be found and removed wherever it is.
    public let isCertain: Bool
  }

  /// The case's event.
  public let receipt: CaseReceipt
  /// The files that are to be removed: the engine does not know the folder.
  public let files: [File]
}
