/// A key that people write where there is none, as in many other languages.
public struct MistakenKey: Sendable, Hashable {
  /// The key that is meant; nil where it belongs somewhere else.
  public let key: String?
  /// How to mend it, in Swedish.
  public let hint: String

  /// A key written instead of another one.
  public init(for key: String) {
    self.key = key
    hint = "skriv \(key)"
  }

  /// A key written instead of another one, with how to mend it where that takes more than its name.
  public init(for key: String, hint: String) {
    self.key = key
    self.hint = hint
  }

  /// A key that belongs somewhere else.
  public init(hint: String) {
    key = nil
    self.hint = hint
  }
}
