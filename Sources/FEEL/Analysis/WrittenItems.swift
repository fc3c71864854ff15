extension Expression {
  /// The items of the list that the expression is, each in the one way to write it; nil where it is no list that stands
  /// written with nothing calculated in it.
  public var writtenItems: [String]? {
    guard case .list(let items) = syntax.form, items.allSatisfy(\.isWritten) else { return nil }
    return items.map(Printer.text)
  }

  /// The list that the expression puts together with itself; nil where it does not.
  public var joinedTwice: String? {
    guard case .call(let label, let arguments) = syntax.form, label.text == "concatenate" else { return nil }
    let lists = arguments.map(\.value)
    let twice = lists.indices.first { place in lists[..<place].contains(lists[place]) }
    return twice.map { Printer.text(lists[$0]) }
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
