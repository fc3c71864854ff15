extension Diagnostic {
  /// Another place that explains a diagnostic.
  public struct Note: Sendable, Hashable {
    /// What is to be seen there, in Swedish.
    public let message: String
    /// Where.
    public let place: SourcePlace?

    /// Creates a note.
    public init(message: String, place: SourcePlace? = nil) {
      self.message = message
      self.place = place
    }
  }
}
