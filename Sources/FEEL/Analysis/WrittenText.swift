/// A text that stands written in an expression.
public struct WrittenText: Sendable, Hashable {
  /// The text.
  public let text: String
  /// UTF-8 offsets of it, with its quotation marks.
  public let range: Range<Int>
}

extension Expression {
  /// The texts that stand written in the expression, in order.
  public var writtenTexts: [WrittenText] {
    var found: [WrittenText] = []
    func read(_ syntax: Syntax) {
      if case .string(let text) = syntax.form { found.append(WrittenText(text: text, range: syntax.range)) }
      syntax.form.eachChild { read($0) }
    }
    read(syntax)
    return found
  }
}
