extension Diagnostic {
  /// How grave a diagnostic is.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// What was asked for cannot be done.
    case error
    /// It can be done but is probably not what was meant.
    case warning

    /// The Swedish word in rendered text.
    public var swedish: String {
      switch self {
      case .error: "fel"
      case .warning: "varning"
      }
    }
  }
}
