/// What is wrong in a stored JSON text, and where.
public struct ValueJSONError: Error, Sendable, Hashable {
  /// The kinds of fault; the raw values are lasting names for programs.
  public enum Code: String, Sendable, CaseIterable {
    case endOfText = "json-end"
    case notAValue = "json-value"
    case expected = "json-expected"
    case moreText = "json-more"
    case badNumber = "json-number"
    case badEscape = "json-escape"
    case controlCharacter = "json-control"
    case notUTF8 = "json-utf8"
    case nameTwice = "json-name-twice"
    case tooDeep = "json-depth"
    case badLiteral = "json-literal"
    case badRange = "json-range"
  }

  /// The kind of fault.
  public let code: Code
  /// The byte where it was found, counted from 0.
  public let offset: Int
  /// What is wrong, in Swedish, without a closing full stop.
  public let message: String

  /// How to mend it, in Swedish, without a closing full stop.
  public var hint: String {
    "lagrade värden skrivs bara av programmet; har texten ändrats för hand, ta tillbaka den från säkerhetskopian"
  }
}

extension ValueJSONError: CustomStringConvertible {
  /// Place, message and hint in one line.
  public var description: String { "lagrat värde, byte \(offset): \(message); \(hint)" }
}
