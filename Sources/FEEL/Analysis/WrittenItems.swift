extension Expression {
  /// The items of the list that the expression is, each in the one way to write it; nil where it is no list that stands
  /// written with nothing calculated in it.
  public var writtenItems: [String]? {
    guard case .list(let items) = syntax.form, items.allSatisfy(\.isWritten) else { return nil }
    return items.map(Printer.text)
  }
}

extension Syntax {
  /// Whether nothing in it is read or calculated.
  fileprivate var isWritten: Bool {
    switch form {
    case .null, .boolean, .number, .string, .temporal: true
    case .negate(let operand): operand.isWritten
    case .list, .context: form.children.allSatisfy(\.isWritten)
    default: false
    }
  }
}
