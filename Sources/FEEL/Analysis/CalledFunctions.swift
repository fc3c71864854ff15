extension Expression {
  /// The names of the functions that the expression calls, such as `today`.
  public var calledFunctions: Set<String> {
    var found: Set<String> = []
    var waiting = [syntax]
    while let next = waiting.popLast() {
      if case .call(let label, _) = next.form { found.insert(label.text) }
      waiting += next.form.children
    }
    return found
  }
}
