/// How a text is written: unquoted, quoted, or as a block on lines of its own.
enum ScalarForm {
  case plain
  case singleQuoted
  case doubleQuoted
  /// A block after `|`.
  case literal
  /// A block after `>`, for text on one line.
  case folded

  /// What stands round a scalar, which narrows the forms it can have.
  enum Setting {
    /// A value outside brackets.
    case block
    /// A value within brackets.
    case flow
    /// A key.
    case key
  }

  /// Chooses the form of the template where it can hold the text, else the simplest that can.
  ///
  /// The template is the scalar that stands there now or a neighbour.
  init(_ text: String, like template: YAMLNode?, in setting: Setting) {
    let isOneLine = text.unicodeScalars.allSatisfy(Self.isPrintable)
    let old = template?.scalar
    switch old?.style {
    case .literal where setting == .block && Self.canBeBlock(text): self = .literal
    case .folded where setting == .block && Self.canBeBlock(text):
      self = text.dropLast().contains("\n") ? .literal : .folded
    case .singleQuoted where isOneLine: self = .singleQuoted
    case .doubleQuoted: self = .doubleQuoted
    default:
      let likeOld = old.flatMap { $0.style == .plain && !$0.text.isEmpty ? PlainReading($0.text) : nil }
      if isOneLine, Self.canBePlain(text, in: setting), Self.readsAsText(text, or: likeOld) {
        self = .plain
      } else if setting == .block, text.contains("\n"), Self.canBeBlock(text) {
        self = .literal
      } else {
        self = isOneLine ? .singleQuoted : .doubleQuoted
      }
    }
  }

  private static func readsAsText(_ text: String, or old: PlainReading?) -> Bool {
    let reading = PlainReading(text)
    return reading.isText || (reading == old && reading.core != .null)
  }

  /// Whether YAML's syntax lets the text stand unquoted.
  static func canBePlain(_ text: String, in setting: Setting) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20, !bytes.contains(0x09) else {
      return false
    }
    if last == UInt8(ascii: ":") || text.hasPrefix("---") || text.hasPrefix("...") { return false }
    if Array(",:[]{}#&*!|>'\"%@`".utf8).contains(first) { return false }
    if Array("-?".utf8).contains(first), bytes.count == 1 || bytes[1] == 0x20 { return false }
    if zip(bytes, bytes.dropFirst()).contains(where: {
      $0 == (UInt8(ascii: ":"), 0x20) || $0 == (0x20, UInt8(ascii: "#"))
    }) {
      return false
    }
    // Older tools end an unquoted text within brackets at a question mark too.
    return setting == .block || !bytes.contains { Array(",[]{}?".utf8).contains($0) }
  }

  /// Whether the text can be a block whose indentation needs no number and whose end needs no `+`.
  private static func canBeBlock(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first != " ", first != "\n", first != "\t" else { return false }
    return !text.hasSuffix("\n\n") && text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || isPrintable($0) }
  }

  /// Whether a character may stand in the file as it is, within a line.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": false
    default: true
    }
  }
}
