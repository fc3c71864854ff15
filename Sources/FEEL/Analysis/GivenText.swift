/// A text that an expression may give as its value.
public struct GivenText: Sendable, Hashable {
  /// The text.
  public let text: String
  /// The name or path of names whose value it is; nil where it stands written.
  public let path: [String]?
}

extension Expression {
  /// The texts that the expression may give, and whether there are no others.
  ///
  /// - Parameters:
  ///   - definitions: The expressions that names stand for.
  ///   - conditions: What the conditions in it show.
  ///   - options: The values that a path can have where so much has been shown; nil where they are not known.
  public func givenTexts(
    in definitions: [String: Expression], knowing conditions: KnownConditions,
    options: (_ path: [String], _ shown: Set<String>) -> [String]?
  ) -> (texts: [GivenText], isComplete: Bool) {
    var found: [GivenText] = []
    var isComplete = true
    var opened: Set<String> = []
    func read(_ syntax: Syntax, _ shown: Set<String>) {
      switch syntax.form {
      case .null: return
      case .string(let text): found.append(GivenText(text: text, path: nil))
      case .condition(let test, let yes, let no):
        read(yes, shown.union(Guards.present(test, when: true, knowing: conditions)))
        read(no, shown.union(Guards.present(test, when: false, knowing: conditions)))
      case .name(let name) where definitions[name] != nil:
        guard opened.insert(name).inserted, let definition = definitions[name] else { return }
        read(definition.syntax, [])
      case .name, .path:
        guard let path = syntax.path, let values = options(path, shown) else { return isComplete = false }
        found += values.map { GivenText(text: $0, path: path) }
      default: isComplete = false
      }
    }
    read(syntax, [])
    return (found, isComplete)
  }
}

extension Syntax {
  /// The names of a path; nil for anything else.
  fileprivate var path: [String]? {
    switch form {
    case .name(let name): [name]
    case .path(let base, let field): base.path.map { $0 + [field.text] }
    default: nil
    }
  }
}
