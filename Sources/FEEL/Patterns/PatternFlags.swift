/// The flags of a regular expression (XPath and XQuery Functions and Operators 3.1, 5.6.2).
struct PatternFlags: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// `s`: a full stop matches every character, line ends too.
  static let dotMatchesAll = PatternFlags(rawValue: 1)
  /// `m`: `^` and `$` also match at each line.
  static let multiline = PatternFlags(rawValue: 2)
  /// `i`: capital and small letters are the same.
  static let ignoresCase = PatternFlags(rawValue: 4)
  /// `x`: white space in the pattern does not count.
  static let ignoresSpace = PatternFlags(rawValue: 8)
  /// `q`: every character stands for itself.
  static let literal = PatternFlags(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ text: String) throws(PatternError) {
    self = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "s": insert(.dotMatchesAll)
      case "m": insert(.multiline)
      case "i": insert(.ignoresCase)
      case "x": insert(.ignoresSpace)
      case "q": insert(.literal)
      default:
        throw PatternError(
          "flaggan \"\(scalar)\" finns inte", hint: "flaggorna är s, m, i, x och q, till exempel \"i\"")
      }
    }
  }
}
