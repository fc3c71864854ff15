extension Syntax {
  /// The first `if` in an expression that is reckoned whenever the whole is: not in a loop, a filter or a branch of another.
  ///
  /// - Parameter isChoice: Whether a name stands for one.
  func firstChoice(where isChoice: (String) -> Bool) -> Syntax? {
    switch form {
    case .condition: self
    case .name(let name): isChoice(name) ? self : nil
    case .path(let base, _), .negate(let base): base.firstChoice(where: isChoice)
    case .binary(let op, let a, let b) where op != .and && op != .or:
      a.firstChoice(where: isChoice) ?? b.firstChoice(where: isChoice)
    case .call(_, let arguments): arguments.compactMap { $0.value.firstChoice(where: isChoice) }.first
    case .list(let items): items.compactMap { $0.firstChoice(where: isChoice) }.first
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

  /// Whether conditions choose between it and a null that stands written.
  var mayChooseNull: Bool {
    switch form {
    case .null: true
    case .condition(_, let a, let b): a.mayChooseNull || b.mayChooseNull
    default: false
    }
  }

  /// The same as it would stand at a place in another text: everything in it at once.
  func placed(at range: Range<Int>) -> Syntax { Syntax(form.mapChildren { $0.placed(at: range) }, range) }

  /// The same with what names stand for in their places. Where names may mean something else, inside loops, filters and
  /// functions, they are left.
  func replacingNames(_ standing: (String) -> Syntax?) -> Syntax {
    switch form {
    case .name(let name): standing(name)?.placed(at: range) ?? self
    case .loop, .quantified, .filter, .function: self
    default: Syntax(form.mapChildren { $0.replacingNames(standing) }, range)
    }
  }
}
