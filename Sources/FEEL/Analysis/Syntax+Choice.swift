extension Syntax {
  /// The first `if` in an expression that is reckoned whenever the whole is: not in a loop, a filter or a branch of another.
  var firstChoice: Syntax? {
    switch form {
    case .condition: self
    case .path(let base, _), .negate(let base): base.firstChoice
    case .binary(let op, let a, let b) where op != .and && op != .or: a.firstChoice ?? b.firstChoice
    case .call(_, let arguments): arguments.lazy.compactMap(\.value.firstChoice).first
    case .list(let items): items.lazy.compactMap(\.firstChoice).first
    default: nil
    }
  }

  /// The same with another part in the place of one that `firstChoice` finds.
  func replacing(_ part: Syntax, with other: Syntax) -> Syntax {
    if range == part.range, form == part.form { return other }
    switch form {
    case .path(let base, let label): return Syntax(.path(base.replacing(part, with: other), label), range)
    case .negate(let base): return Syntax(.negate(base.replacing(part, with: other)), range)
    case .binary(let op, let a, let b):
      return Syntax(.binary(op, a.replacing(part, with: other), b.replacing(part, with: other)), range)
    case .call(let label, let arguments):
      let replaced = arguments.map { Form.Argument(name: $0.name, value: $0.value.replacing(part, with: other)) }
      return Syntax(.call(label, replaced), range)
    case .list(let items): return Syntax(.list(items.map { $0.replacing(part, with: other) }), range)
    default: return self
    }
  }
}
