extension Expression {
  /// The texts that the expression can come to, where each stands written in it, in order; nil where it may come to
  /// something else.
  public var texts: [String]? { Self.texts(of: syntax) }

  private static func texts(of syntax: Syntax) -> [String]? {
    switch syntax.form {
    case .string(let text): return [text]
    case .condition(_, let first, let second):
      guard let first = texts(of: first), let second = texts(of: second) else { return nil }
      return first + second.filter { !first.contains($0) }
    default: return nil
    }
  }
}
