/// Parts of an expression that may be missing, found as it is compiled; UTF-8 offsets.
struct MissingParts: Sendable {
  /// Branches of `if`, items of lists, entries of contexts and what loops return.
  var values: Set<Range<Int>> = []
  /// Lists of which items may be missing.
  var lists: Set<Range<Int>> = []
  /// The types of the items of lists that have items of several kinds.
  var mixed: [Range<Int>: FEELType] = [:]
}

/// What may be missing in the value of an expression.
public struct MissingPart: Sendable, Hashable {
  /// UTF-8 offsets of it.
  public let range: Range<Int>
  /// Whether it is a list of which items, or fields of items, may be missing, and not the value itself.
  public let isList: Bool
}

extension Expression {
  /// The part that may be missing inside the value, at those fields; what stands in a list counts as the list. Nil where it
  /// cannot be told apart.
  public func missingPart(at path: [String]) -> MissingPart? {
    syntax.missingPart(at: path[...], among: missing, isInside: false)
  }
}

extension ExpressionPart {
  /// The type of the part, where it is an item of a list that has items of several kinds.
  ///
  /// - Parameter expression: The one that it is a part of, by itself or through a definition.
  public func mixedType(in expression: Expression) -> FEELType? { expression.missing.mixed[range] }

  /// Whether a number that it gives may be a fraction though all it reads are whole: a division, a written fraction.
  public var mayBeFraction: Bool { syntax.mayBeFraction }
}

extension Syntax {
  fileprivate var mayBeFraction: Bool {
    switch form {
    case .number(let number): number.integer == nil
    case .binary(.divide, let left, let right):
      if case .number(let a) = left.form, case .number(let b) = right.form {
        a.dividing(by: b)?.integer == nil
      } else {
        true
      }
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right),
      .binary(.multiply, let left, let right):
      left.mayBeFraction || right.mayBeFraction
    case .negate(let operand): operand.mayBeFraction
    case .condition(_, let yes, let no): yes.mayBeFraction || no.mayBeFraction
    default: false
    }
  }

  /// - Parameter isInside: Whether it stands in a list or a context of the expression.
  fileprivate func missingPart(at path: ArraySlice<String>, among missing: MissingParts, isInside: Bool) -> MissingPart?
  {
    func first(_ parts: [Syntax], _ path: ArraySlice<String>, isInside: Bool) -> MissingPart? {
      parts.lazy.compactMap { $0.missingPart(at: path, among: missing, isInside: isInside) }.first
    }
    switch form {
    case .condition(_, let yes, let no): return first([yes, no], path, isInside: isInside)
    case .list(let items): return first(items, path, isInside: true)
    case .loop(_, let body): return first([body], path, isInside: true)
    case .context(let entries):
      guard let name = path.first, let entry = entries.first(where: { $0.name.text == name }) else { return nil }
      return first([entry.value], path.dropFirst(), isInside: true)
    case .call(let label, let arguments) where label.text == "context put" && arguments.count == 3:
      guard case .string(let name) = arguments[1].value.form, path.first == name else { break }
      return first([arguments[2].value], path.dropFirst(), isInside: true)
    default: break
    }
    if path.isEmpty, isInside, form != .null, missing.values.contains(range) {
      return MissingPart(range: range, isList: false)
    }
    if case .call(_, let arguments) = form, let part = first(arguments.map(\.value), path, isInside: isInside) {
      return part
    }
    let isList = path.isEmpty ? missing.lists.contains(range) : Guards.key(self) != nil
    return isList ? MissingPart(range: range, isList: true) : nil
  }

  /// The first branch of an `if` that is the whole, or of one inside that, which is one of those; nil where none is, and
  /// where that is nothing but null.
  func branch(among ranges: Set<Range<Int>>) -> Syntax? {
    guard case .condition(_, let yes, let no) = form else { return nil }
    return [yes, no].lazy.compactMap { branch in
      if case .condition = branch.form { return branch.branch(among: ranges) }
      return branch.form != .null && ranges.contains(branch.range) ? branch : nil
    }.first
  }
}
