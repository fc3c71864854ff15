import SourceDiagnostics

/// Writes new text for a scalar in the ways that YAML allows, the one nearest the old style first.
struct ScalarWriter {
  private let node: YAMLNode
  private let scalar: YAMLScalar

  init(_ node: YAMLNode, _ scalar: YAMLScalar) {
    self.node = node
    self.scalar = scalar
  }

  /// Gives ways of writing the text; not all of them need be valid where the scalar stands.
  func candidates(for text: String) -> [String] {
    var ways: [String] = []
    switch scalar.style {
    case .plain: if keepsType(text) { ways = [text] }
    case .singleQuoted, .doubleQuoted: break
    case .literal: ways = [block("|", text)]
    case .folded: ways = [text.dropLast().contains("\n") ? block("|", text) : block(">", text)]
    }
    let quoted = scalar.style == .doubleQuoted ? [double(text), single(text)] : [single(text), double(text)]
    ways += quoted
    // An empty value has no blank between the colon or dash and itself.
    return node.bytes.isEmpty ? ways.map { " \($0)" } : ways
  }

  /// Whether the unquoted text reads as a string or as what the old value was.
  private func keepsType(_ text: String) -> Bool {
    let type = YAMLCoreType(plain: text)
    return type == .string || (type == YAMLCoreType(plain: scalar.text) && type != .null)
  }

  private func single(_ text: String) -> String {
    "'\(text.replacing("'", with: "''"))'"
  }

  private func double(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case "\r": written += "\\r"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": written += Self.escape("x", scalar, digits: 2)
      case "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        written += Self.escape("u", scalar, digits: 4)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  private static func escape(_ letter: String, _ scalar: Unicode.Scalar, digits: Int) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "\\\(letter)" + String(repeating: "0", count: max(0, digits - hex.count)) + hex
  }

  /// Writes a block with the old one's indentation and the file's kind of line break.
  private func block(_ mark: String, _ text: String) -> String {
    let source = node.file.text(in: node.bytes)
    let lineBreak = source.utf8.contains(0x0D) ? "\r\n" : "\n"
    let oldLines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropFirst()
    let indent = oldLines.first { !$0.allSatisfy(\.isWhitespace) }.map { String($0.prefix { $0 == " " }) } ?? "  "
    let header = source.prefix { !$0.isNewline }
    let comment = header.contains("#") ? String(header.drop { $0 != " " }) : ""
    let chomping = text.hasSuffix("\n") ? "" : "-"
    let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : indent + $0 }
    return ([mark + chomping + comment] + lines).joined(separator: lineBreak)
  }
}
