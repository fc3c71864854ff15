import FEEL
import SourceDiagnostics

/// Names that people write in a text as they stand, so that the words themselves are shown: `Oro för barn.namn`.
extension WorkflowReader {
  /// The expression that a text of several words was meant as which has paths in it that can be read, or ends with the
  /// name of a text; nil for other texts.
  func namesRead(in text: String, in layout: ScopeLayout) -> String? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    return pathsRead(in: text, in: layout)
      ?? words.last.flatMap { last in
        guard words.count > 1, readableType(of: last, in: layout) == .string else { return nil }
        return "\"\(words.dropLast().joined(separator: " ")) \" + \(last)"
      }
  }

  /// The same of a text with paths in it: one name alone may be a word like any other.
  func pathsRead(in text: String, in layout: ScopeLayout) -> String? {
    guard text.contains("."), text.contains(" "), !text.contains("\"") else { return nil }
    var (parts, plain, isRead) = ([String](), "", false)
    for (position, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let space = position == 0 ? "" : " "
      let path = String(word.trimmingSuffix { ".,:;!?)".contains($0) })
      guard path.contains("."), let type = readableType(of: path, in: layout) else {
        plain += space + word
        continue
      }
      plain += space
      if !plain.isEmpty { parts.append("\"\(plain)\"") }
      parts.append(type == .string ? path : "string(\(path))")
      (plain, isRead) = (String(word.dropFirst(path.count)), true)
    }
    if !plain.isEmpty { parts.append("\"\(plain)\"") }
    return isRead ? parts.joined(separator: " + ") : nil
  }

  /// The expression that a text was meant as with a sign before a name that can be read: `Ord = titel`, `Ord + titel`.
  func nameAfterSign(in text: String, in layout: ScopeLayout) -> String? {
    if let inside = nameAfterEquals(in: text, in: layout) { return inside }
    guard
      let match = text.wholeMatch(of: #/([^"=+&{}\[\]]*[^"=+&{}\[\]\s])\s*(?:={1,2}|\+|&)\s*([\p{L}_][\p{L}\p{N}_.]*)/#)
    else { return nil }
    let (words, path) = (String(match.output.1), String(match.output.2))
    guard let type = readableType(of: path, in: layout) else { return nil }
    return "\"\(words) \" + \(type == .string ? path : "string(\(path))")"
  }

  /// The same with words after the name too: `Anmälan från = namn prövas`.
  private func nameAfterEquals(in text: String, in layout: ScopeLayout) -> String? {
    guard
      let match = text.wholeMatch(
        of: #/([^"=+&{}\[\]]*[^"=+&{}\[\]\s])\s+={1,2}\s*([\p{L}_][\p{L}\p{N}_.]*)([.,:;!?)\s][^"=+&{}\[\]]*)/#)
    else { return nil }
    let path = match.output.2.trimmingSuffix { $0 == "." }
    guard let type = readableType(of: String(path), in: layout) else { return nil }
    let rest = "\(match.output.2.dropFirst(path.count))\(match.output.3)"
    return "\"\(match.output.1) \" + \(type == .string ? String(path) : "string(\(path))") + \"\(rest)\""
  }

  /// How a text that ends with the name of a group with a name of its own is written with that: `Oro för barn`.
  func groupNamed(lastIn text: String, in layout: ScopeLayout) -> String? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last, let slot = layout.shape.slot(of: last),
      case .context(let fields, _) = layout.shape.type(ofSlot: slot).unwrapped, fields["namn"]?.unwrapped == .string
    else { return nil }
    return "\"\(words.dropLast().joined(separator: " ")) \" + \(last).namn"
  }

  /// The type of a path of names that gives a text, a number or a time; nil for other texts.
  private func readableType(of path: String, in layout: ScopeLayout) -> FEELType? {
    guard isName(path), layout.shape.slot(of: String(path.prefix { $0 != "." })) != nil,
      let type = Expression.compile(path, in: layout.shape).expression?.type.unwrapped
    else { return nil }
    switch type {
    case .string, .number, .date, .time, .dateAndTime, .daysDuration, .monthsDuration, .period: return type
    default: return nil
    }
  }
}

extension Substring {
  /// The same without the signs at its end that are of a kind.
  fileprivate func trimmingSuffix(while isOfKind: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isOfKind(last) { rest = rest.dropLast() }
    return rest
  }
}
