/// What an expression reads, as far as that can be told from how it is written.
public struct Reading: Sendable {
  /// The names that the expression does not give itself, with the fields that are read of them, as long as they go:
  /// `["bedöm", "förslag"]`.
  public private(set) var paths: Set<[String]> = []
  /// The names of the functions that are called, such as `today`.
  public private(set) var functions: Set<String> = []
  /// Whether one of them is none of the language's own.
  public var asksProgram: Bool { functions.contains { Builtins.all[$0] == nil } }

  init(_ syntax: Syntax) { read(syntax, hidden: []) }

  /// - Parameter hidden: The names of loops, which hide others.
  private mutating func read(_ syntax: Syntax, hidden: Set<String>) {
    switch syntax.form {
    case .name, .path:
      guard let path = Self.path(syntax) else { return syntax.form.eachChild { read($0, hidden: hidden) } }
      if !hidden.contains(path[0]) { paths.insert(path) }
    case .loop(let passes, let body), .quantified(_, let passes, let body):
      var hidden = hidden
      for pass in passes {
        read(pass.source, hidden: hidden)
        if let upper = pass.upper { read(upper, hidden: hidden) }
        hidden.insert(pass.name.text)
      }
      read(body, hidden: hidden)
    default:
      if case .call(let label, _) = syntax.form { functions.insert(label.text) }
      syntax.form.eachChild { read($0, hidden: hidden) }
    }
  }

  private static func path(_ syntax: Syntax) -> [String]? {
    switch syntax.form {
    case .name(let name): [name]
    case .path(let base, let field): path(base).map { $0 + [field.text] }
    default: nil
    }
  }
}

extension Expression {
  /// What the expression reads.
  public var reading: Reading { Reading(syntax) }
}
