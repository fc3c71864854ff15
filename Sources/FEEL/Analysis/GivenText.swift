/// A text that an expression may give as its value.
public struct GivenText: Sendable, Hashable {
  /// The text.
  public let text: String
  /// The name or path of names whose value it is; nil where it stands written or is put together.
  public let path: [String]?
  /// The names and paths of the values that it is put together with; nil where it is not put together.
  public var parts: [[String]]?
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
    whole.givenTexts(in: definitions, knowing: conditions, options: options)
  }
}

extension ExpressionPart {
  /// The texts that the part may give, as those of a whole expression.
  public func givenTexts(
    in definitions: [String: Expression], knowing conditions: KnownConditions,
    options: (_ path: [String], _ shown: Set<String>) -> [String]?
  ) -> (texts: [GivenText], isComplete: Bool) {
    var isComplete = true
    var opened: Set<String> = []
    var count = 0
    func unknown() -> [GivenText] {
      isComplete = false
      return []
    }
    func read(_ syntax: Syntax, _ shown: Set<String>) -> [GivenText] {
      count += 1
      guard count <= GivenText.most else { return unknown() }
      switch syntax.form {
      case .null: return []
      case .string(let text): return [GivenText(text: text, path: nil)]
      case .condition(let test, let yes, let no):
        return read(yes, shown.union(Guards.present(test, when: true, knowing: conditions)))
          + read(no, shown.union(Guards.present(test, when: false, knowing: conditions)))
      case .binary(.add, let left, let right):
        let starts = read(left, shown)
        let ends = read(right, shown)
        guard starts.count * ends.count <= GivenText.most else { return unknown() }
        return starts.flatMap { start in ends.map { start.followed(by: $0) } }
      case .name(let name) where definitions[name] != nil && loops[name] == nil:
        guard let definition = definitions[name], opened.insert(name).inserted else { return unknown() }
        defer { opened.remove(name) }
        return read(definition.syntax, [])
      case .name, .path:
        guard let path = source(of: syntax), let values = options(path, shown) else { return unknown() }
        return values.map { GivenText(text: $0, path: path) }
      default: return unknown()
      }
    }
    var seen: Set<GivenText> = []
    let found = read(syntax, shown).filter { seen.insert($0).inserted }
    return (found, isComplete)
  }
}

extension GivenText {
  /// More texts, and more parts of an expression, than these are not gone through.
  fileprivate static let most = 500

  /// The text with another put after it.
  fileprivate func followed(by other: GivenText) -> GivenText {
    GivenText(text: text + other.text, path: nil, parts: sources + other.sources)
  }

  /// The names and paths whose values it is, or is put together with; none where it stands written.
  public var sources: [[String]] { path.map { [$0] } ?? parts ?? [] }
}
