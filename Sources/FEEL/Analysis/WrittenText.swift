/// A text that stands in an expression where the expression may give it as its value, or in a field of its value.
public struct WrittenText: Sendable, Hashable {
  /// The text.
  public let text: String
  /// The fields that lead to it; what stands in a list counts as the list.
  public let path: [String]
  /// The definition that it stands in; nil for the expression itself.
  public let definition: String?
  /// UTF-8 offsets of it in that.
  public let range: Range<Int>
}

extension Expression {
  /// The texts that the expression may give: those that stand written in it, in branches of `if`, in lists and in contexts,
  /// and in the definitions that it reads.
  ///
  /// What is calculated is not told of.
  public func writtenTexts(in definitions: [String: Expression]) -> [WrittenText] {
    var reader = WrittenTextReader(definitions: definitions)
    reader.read(syntax, [], nil)
    return reader.found
  }
}

/// Goes through the parts of an expression that may be what it gives.
private struct WrittenTextReader {
  let definitions: [String: Expression]
  private(set) var found: [WrittenText] = []
  /// The definitions that have been read, with the fields that led to them.
  private var read: Set<[String]> = []

  /// Functions that give what they are given, or parts of it.
  private static let passing: Set<String> = [
    "concatenate", "append", "union", "flatten", "distinct values", "reverse", "sublist",
  ]
  /// More ways to definitions than these are not followed.
  private static let mostReadings = 500

  init(definitions: [String: Expression]) { self.definitions = definitions }

  mutating func read(_ syntax: Syntax, _ path: [String], _ definition: String?) {
    switch syntax.form {
    case .string(let text):
      found.append(WrittenText(text: text, path: path, definition: definition, range: syntax.range))
    case .condition(_, let first, let second):
      read(first, path, definition)
      read(second, path, definition)
    case .list(let items): for item in items { read(item, path, definition) }
    case .context(let entries):
      for entry in entries { read(entry.value, path + [entry.name.text], definition) }
    case .filter(let base, _): read(base, path, definition)
    case .call(let label, let arguments) where Self.passing.contains(label.text):
      for argument in arguments { read(argument.value, path, definition) }
    case .name(let name):
      guard let expression = definitions[name], read.count < Self.mostReadings else { return }
      if read.insert([name] + path).inserted { read(expression.syntax, path, name) }
    default: return
    }
  }
}
