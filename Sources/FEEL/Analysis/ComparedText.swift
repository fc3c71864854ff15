/// A text that a name or a path of names is compared with.
public struct ComparedText: Sendable, Hashable {
  /// The name and the fields that lead to what is compared; a function without arguments has brackets: `today()`.
  public let path: [String]
  /// The text.
  public let text: String
  /// UTF-8 offsets of it.
  public let range: Range<Int>
}

extension Expression {
  /// The texts that names are compared with by `=`, `!=` and `in`, in the order they stand.
  ///
  /// Where the expression has names of its own, as in loops and filters, nothing is told.
  public var comparedTexts: [ComparedText] {
    var reader = ComparedTextReader()
    reader.read(syntax)
    return reader.found
  }
}

private struct ComparedTextReader {
  private(set) var found: [ComparedText] = []

  mutating func read(_ syntax: Syntax) {
    switch syntax.form {
    case .loop, .quantified, .function, .context: return
    case .filter(let base, _): read(base)
    case .binary(.equal, let left, let right), .binary(.notEqual, let left, let right):
      note(left, right)
      note(right, left)
      read(left)
      read(right)
    case .membership(let subject, let tests):
      read(subject)
      for test in tests { note(subject, test.operand) }
    default: syntax.form.eachChild { read($0) }
    }
  }

  private mutating func note(_ subject: Syntax, _ value: Syntax) {
    switch value.form {
    case .string(let text):
      guard let path = path(subject) else { return }
      found.append(ComparedText(path: path, text: text, range: value.range))
    case .list(let items): for item in items { note(subject, item) }
    default: return
    }
  }

  private func path(_ syntax: Syntax) -> [String]? {
    switch syntax.form {
    case .name(let name): [name]
    case .path(let base, let field): path(base).map { $0 + [field.text] }
    case .call(let function, let arguments) where arguments.isEmpty: ["\(function.text)()"]
    default: nil
    }
  }
}
