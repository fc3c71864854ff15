/// The cases that are left once conditions have been answered, one after another: on a way that is taken where `a > 3`
/// holds, `a` is not 2.
///
/// What is known is what `ConditionSet` knows; where too much hangs together, nothing is.
public struct AnsweredCases {
  private var reader: RegionReader
  private let rules: [Syntax]
  /// Nil where they are too many to be told.
  private var left: Region? = .everything
  /// The names whose values are being looked into, so that one that is wrongly reckoned from itself ends.
  private var reckoned: Set<String> = []

  /// All cases there are of the names in that scope.
  ///
  /// - Parameter rules: Conditions of which each is false in every case there is.
  public init(
    in shape: ScopeShape, knowing knowledge: ConditionKnowledge = ConditionKnowledge(),
    refusing rules: [Expression] = []
  ) {
    reader = RegionReader(shape, input: .any, knowing: knowledge)
    self.rules = rules.map(\.syntax)
  }

  /// Leaves the cases in which a condition holds, or those in which it does not: where it is false or null. One that cannot
  /// be read leaves all.
  public mutating func answer(_ condition: String, holds: Bool) {
    guard let syntax = Parser.expression(condition, in: reader.shape, mode: .strict).syntax,
      let outcome = try? reader.outcome(syntax)
    else { return }
    left = left.flatMap { left in
      try? holds ? left.intersection(outcome.holds) : left.subtracting(outcome.holds)
    }
  }

  /// Whether there is a case left, as far as can be told.
  public var isPossible: Bool { isPossible(left) }

  private func isPossible(_ cases: Region?) -> Bool {
    guard let cases, let both = try? cases.intersection(reader.world(refusing: rules)) else { return true }
    return !both.isEmpty
  }

  /// The expression as it is in the cases left: without what follows conditions that never hold in them.
  public mutating func whole(of expression: Expression) -> LeftPart {
    part(of: expression, expression.syntax, in: left ?? .everything)
  }

  /// The values that the expression chooses between by its conditions, and those conditions, each as it is in the cases
  /// that come to it.
  public mutating func choices(of expression: Expression) -> [LeftPart] {
    var found: [LeftPart] = []
    choose(expression.syntax, of: expression, in: left ?? .everything, as: .value, &found)
    return found
  }

  /// The conditions inside the expression whose values are never chosen, since those before them take every case in which
  /// they hold: the ranges of those conditions in it. One that never holds by itself is left out.
  public mutating func neverChosen(in expression: Expression) -> [Range<Int>] {
    var found: [Range<Int>] = []
    findNeverChosen(expression.syntax, left ?? .everything, isInner: false, &found)
    return found
  }

  private mutating func findNeverChosen(
    _ syntax: Syntax, _ cases: Region, isInner: Bool, _ found: inout [Range<Int>]
  ) {
    guard case .condition(let test, let a, let b) = syntax.form, let holds = try? reader.outcome(test).holds,
      let taken = try? cases.intersection(holds), let rest = try? cases.subtracting(holds)
    else {
      switch syntax.form {
      // Names may mean something else in them.
      case .loop, .quantified, .filter, .function: return
      default: return syntax.form.eachChild { findNeverChosen($0, cases, isInner: isInner, &found) }
      }
    }
    if isInner, isPossible(cases), isPossible(holds), !isPossible(taken) {
      found.append(test.range)
      return findNeverChosen(b, rest, isInner: true, &found)
    }
    findNeverChosen(a, taken, isInner: true, &found)
    findNeverChosen(b, rest, isInner: true, &found)
  }

  private mutating func part(
    of expression: Expression, _ syntax: Syntax, in cases: Region, as role: LeftPart.Role = .value
  ) -> LeftPart {
    var given: Set<String> = []
    findGiven(syntax, cases, &given)
    return LeftPart(expression: expression, syntax: reduced(syntax, in: cases), given: given, role: role)
  }

  /// - Parameter role: What the part is needed for.
  private mutating func choose(
    _ syntax: Syntax, of expression: Expression, in cases: Region, as role: LeftPart.Role, _ found: inout [LeftPart]
  ) {
    guard isPossible(cases) else { return }
    func whole() -> LeftPart { part(of: expression, syntax, in: cases, as: role) }
    // What is left of too many is judged with all its conditions at once.
    guard found.count < Self.mostChoices else { return found.append(whole()) }
    if case .binary(let op, let a, let b) = syntax.form, op == .and || op == .or {
      guard let rest = rest(after: a, op, in: cases) else { return found.append(whole()) }
      choose(a, of: expression, in: cases, as: .operand, &found)
      return choose(b, of: expression, in: rest, as: .operand, &found)
    }
    if case .call(let label, let arguments) = syntax.form, label.text == "not", arguments.count == 1 {
      return choose(arguments[0].value, of: expression, in: cases, as: .operand, &found)
    }
    let first = syntax.firstChoice { name in
      guard let choice = reader.choice(behind: name) else { return false }
      // Nothing is told of what stands written as null inside something else.
      if case .name(name) = syntax.form { return true }
      return !choice.syntax.mayChooseNull
    }
    // A name that stands for a choice is judged as that.
    if let first, case .name(let name) = first.form, let choice = reader.choice(behind: name) {
      let whole = syntax.replacing(first, with: choice.syntax.placed(at: first.range))
      return choose(whole, of: expression, in: cases, as: role, &found)
    }
    guard let inner = first, case .condition(let test, let a, let b) = inner.form,
      let holds = try? reader.outcome(test).holds, let taken = try? cases.intersection(holds),
      let rest = try? cases.subtracting(holds)
    else { return found.append(whole()) }
    choose(test, of: expression, in: cases, as: .condition, &found)
    choose(syntax.replacing(inner, with: a), of: expression, in: taken, as: role, &found)
    choose(syntax.replacing(inner, with: b), of: expression, in: rest, as: role, &found)
  }

  /// The cases in which the other side of `and` or `or` counts; nil where they cannot be told.
  private mutating func rest(after first: Syntax, _ op: Operator, in cases: Region) -> Region? {
    guard let holds = try? reader.outcome(first).holds else { return nil }
    return try? op == .and ? cases.intersection(holds) : cases.subtracting(holds)
  }

  /// With so many parts of one expression the rest are not taken apart.
  private static let mostChoices = 60

  private mutating func findGiven(_ syntax: Syntax, _ cases: Region, _ found: inout Set<String>) {
    if let (key, _, type) = reader.place(syntax), type.isOptional, !found.contains(key),
      isNeverMissing(syntax, cases) || hasValue(standingBehind: syntax, cases)
    {
      found.insert(key)
    }
    if case .filter(let list, let place) = syntax.form, let key = Guards.key(syntax), let count = place.itemsNeeded,
      isNeverFewer(than: count, in: list, cases)
    {
      found.insert(key)
    }
    for child in syntax.form.children { findGiven(child, cases, &found) }
  }

  private mutating func isNeverMissing(_ syntax: Syntax, _ cases: Region) -> Bool {
    let isMissing = Syntax(.binary(.equal, syntax, Syntax(.null, syntax.range)), syntax.range)
    guard let missing = try? reader.outcome(isMissing).holds, let lacking = try? cases.intersection(missing) else {
      return false
    }
    return !isPossible(lacking)
  }

  /// Whether a name stands for what surely has a value, with what is known in those cases of the names in it.
  private mutating func hasValue(standingBehind syntax: Syntax, _ cases: Region) -> Bool {
    guard case .name(let name) = syntax.form, let behind = reader.knowledge.standing[name],
      reckoned.insert(name).inserted
    else { return false }
    defer { reckoned.remove(name) }
    func givesValue(_ part: LeftPart) -> Bool {
      let shape = reader.shape.knowing(present: reader.shape.present.union(part.given), absent: reader.shape.absent)
      return part.role == .condition || part.compiled(in: shape, expecting: nil).givesValue
    }
    if givesValue(part(of: behind, behind.syntax, in: cases)) { return true }
    var choices: [LeftPart] = []
    choose(behind.syntax, of: behind, in: cases, as: .value, &choices)
    return choices.allSatisfy(givesValue)
  }

  private mutating func isNeverFewer(than count: Int, in list: Syntax, _ cases: Region) -> Bool {
    let counted = Syntax(.call(Label("count", list.range), [Form.Argument(value: list)]), list.range)
    let isEnough = Syntax(
      .binary(.greaterOrEqual, counted, Syntax(.number(Number(count)), list.range)), list.range)
    guard let enough = try? reader.outcome(isEnough).holds, let fewer = try? cases.subtracting(enough) else {
      return false
    }
    return !isPossible(fewer)
  }

  private mutating func reduced(_ syntax: Syntax, in cases: Region) -> Syntax {
    switch syntax.form {
    case .condition(let test, let a, let b):
      guard let outcome = try? reader.outcome(test), let taken = try? cases.intersection(outcome.holds),
        let rest = try? cases.subtracting(outcome.holds)
      else { return syntax }
      if !isPossible(rest) { return reduced(a, in: taken) }
      if !isPossible(taken) { return reduced(b, in: rest) }
      return Syntax(
        .condition(reduced(test, in: cases), reduced(a, in: taken), reduced(b, in: rest)), syntax.range)
    case .binary(let op, let a, let b) where op == .and || op == .or:
      // What decides by itself leaves nothing to the other side.
      guard let outcome = try? reader.outcome(a),
        let rest = try? cases.subtracting(op == .and ? outcome.fails : outcome.holds)
      else { return syntax }
      if !isPossible(rest) { return Syntax(.boolean(op == .or), syntax.range) }
      return Syntax(.binary(op, reduced(a, in: cases), reduced(b, in: rest)), syntax.range)
    case .call(let label, let arguments) where label.text == "not" && arguments.count == 1:
      var argument = arguments[0]
      argument.value = reduced(argument.value, in: cases)
      return Syntax(.call(label, [argument]), syntax.range)
    default: return syntax
    }
  }
}

extension Syntax {
  /// How many items a list must have where this is a place in it that stands written; nil for any other.
  fileprivate var itemsNeeded: Int? {
    switch form {
    case .number(let number): number.integer.flatMap { $0 > 0 ? $0 : nil }
    case .negate(let operand): operand.itemsNeeded
    default: nil
    }
  }
}
