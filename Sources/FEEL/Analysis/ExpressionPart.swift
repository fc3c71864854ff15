/// A part of an expression that may be what it gives, or what stands in a field of its value; what stands in a list counts as
/// the list.
public struct ExpressionPart: Sendable {
  /// The fields that lead to it.
  public let path: [String]
  /// The definition that it stands in; nil for the expression itself.
  public let definition: String?
  let syntax: Syntax
  /// What the conditions on the way to it show.
  let shown: Set<String>
  /// The names of the loops round it, with the paths of the lists that they go through; an empty path where that is none.
  let loops: [String: [String]]

  /// UTF-8 offsets of it in the expression that it stands in.
  public var range: Range<Int> { syntax.range }

  /// The text, where it stands written; nil for what is calculated or read.
  public var text: String? { if case .string(let text) = syntax.form { text } else { nil } }

  /// The names and fields that a part of it reads, seen from outside the loops; nil where it reads something else.
  func source(of syntax: Syntax) -> [String]? {
    guard let path = syntax.path else { return nil }
    guard let list = loops[path[0]] else { return path }
    return list.isEmpty ? nil : list + path.dropFirst()
  }
}

extension Expression {
  /// The expression as a part of itself.
  var whole: ExpressionPart { ExpressionPart(path: [], definition: nil, syntax: syntax, shown: [], loops: [:]) }

  /// The parts that may be what the expression gives or what stands in its value: in branches of `if`, in lists, loops and
  /// contexts, and in the definitions that it reads. Null is none.
  ///
  /// - Parameters:
  ///   - definitions: The expressions that names stand for.
  ///   - conditions: What the conditions in it show; nil where nobody asks for that.
  public func parts(
    in definitions: [String: Expression], knowing conditions: KnownConditions? = nil
  ) -> [ExpressionPart] {
    var reader = PartReader(definitions: definitions, conditions: conditions)
    reader.read(whole)
    return reader.found
  }
}

/// Goes through the parts of an expression that may be what it gives.
private struct PartReader {
  let definitions: [String: Expression]
  let conditions: KnownConditions?
  private(set) var found: [ExpressionPart] = []
  /// The definitions that have been read, with the fields that led to them.
  private var read: Set<[String]> = []

  /// Functions that give what they are given, or parts of it.
  private static let passing: Set<String> = [
    "concatenate", "append", "union", "flatten", "distinct values", "reverse", "sublist",
  ]
  /// More ways to definitions than these are not followed.
  private static let mostReadings = 500

  init(definitions: [String: Expression], conditions: KnownConditions?) {
    self.definitions = definitions
    self.conditions = conditions
  }

  mutating func read(_ part: ExpressionPart) {
    switch part.syntax.form {
    case .null: return
    case .condition(let test, let yes, let no):
      for (branch, outcome) in [(yes, true), (no, false)] {
        let shown = conditions.map { Guards.present(test, when: outcome, knowing: $0) }
        read(part.inside(branch, shown: shown ?? []))
      }
    case .list(let items): for item in items { read(part.inside(item)) }
    case .loop(let passes, let body):
      var inner = part
      for pass in passes {
        let list = pass.upper == nil ? inner.source(of: pass.source.unfiltered) : nil
        inner = inner.inside(inner.syntax, loop: (pass.name.text, list ?? []))
      }
      read(inner.inside(body))
    case .context(let entries): for entry in entries { read(part.inside(entry.value, field: entry.name.text)) }
    case .filter(let base, _): read(part.inside(base))
    case .call(let label, let arguments) where Self.passing.contains(label.text):
      for argument in arguments { read(part.inside(argument.value)) }
    case .name(let name) where part.loops[name] == nil && definitions[name] != nil:
      guard let expression = definitions[name], read.count < Self.mostReadings else { return }
      guard read.insert([name] + part.path).inserted else { return }
      read(ExpressionPart(path: part.path, definition: name, syntax: expression.syntax, shown: [], loops: [:]))
    default: found.append(part)
    }
  }
}

extension ExpressionPart {
  fileprivate func inside(
    _ syntax: Syntax, field: String? = nil, shown more: Set<String> = [], loop: (name: String, list: [String])? = nil
  ) -> ExpressionPart {
    var loops = loops
    if let loop { loops[loop.name] = loop.list }
    return ExpressionPart(
      path: field.map { path + [$0] } ?? path, definition: definition, syntax: syntax,
      shown: more.isEmpty ? shown : shown.union(more), loops: loops)
  }
}

extension Syntax {
  /// The names of a path; nil for anything else.
  var path: [String]? {
    switch form {
    case .name(let name): [name]
    case .path(let base, let field): base.path.map { $0 + [field.text] }
    default: nil
    }
  }

  /// The list that a filter takes items from; itself where it is none.
  fileprivate var unfiltered: Syntax { if case .filter(let base, _) = form { base.unfiltered } else { self } }
}
