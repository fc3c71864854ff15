extension ExpressionPart {
  /// The names, and the paths of names, whose values the part may give, as a whole or as a piece of a text: by itself, in
  /// branches of `if` and through the definitions that it reads.
  public func givenPaths(in definitions: [String: Expression]) -> [[String]] {
    var found: [[String]] = []
    var opened: Set<String> = []
    var waiting = [syntax]
    while let next = waiting.popLast() {
      switch next.form {
      case .name(let name) where definitions[name] != nil && loops[name] == nil:
        guard opened.insert(name).inserted, let definition = definitions[name] else { continue }
        waiting.append(definition.syntax)
      case .name, .path: if let path = source(of: next) { found.append(path) }
      case .condition(_, let yes, let no): waiting += [no, yes]
      case .binary(.add, let left, let right): waiting += [right, left]
      default: continue
      }
    }
    return found
  }
}

extension Expression {
  /// The names and paths whose values the expression may give, as those of a part.
  public func givenPaths(in definitions: [String: Expression]) -> [[String]] { whole.givenPaths(in: definitions) }
}
