/// A single value as it was written: its decoded text and how it was quoted.
public struct YAMLScalar: Sendable, Hashable {
  /// The text after quotes, escapes and folding have been resolved; never retyped, so `12.10` stays "12.10".
  public let text: String
  /// How it was written.
  public let style: Style

  /// Creates a scalar.
  public init(text: String, style: Style) {
    self.text = text
    self.style = style
  }

  /// The ways of writing a scalar.
  public enum Style: Sendable, Hashable {
    /// Without quotes.
    case plain
    /// In single quotes.
    case singleQuoted
    /// In double quotes.
    case doubleQuoted
    /// A block after `|`.
    case literal
    /// A block after `>`.
    case folded
  }
}
