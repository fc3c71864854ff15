import CivilTime

@testable import FEEL

/// Makes syntax trees at random.
struct SyntaxGenerator {
  /// The names of several words or signs that the trees read.
  static let shape = ScopeShape(names: [("två ord", .any), ("a+b", .any), ("not found", .any)])

  var random: SeededGenerator

  mutating func tree(_ depth: Int) -> Syntax { Syntax(form(depth), 0..<0) }

  private mutating func form(_ depth: Int) -> Form {
    guard depth > 0 else { return leaf() }
    let next = depth - 1
    switch Int.random(in: 0..<18, using: &random) {
    case 0: return .path(tree(next), label())
    case 1: return .filter(tree(next), tree(next))
    case 2: return .call(label(), arguments(next))
    case 3: return .negate(tree(next))
    case 4, 5, 6: return .binary(random.pick(Operator.allCases), tree(next), tree(next))
    case 7: return .between(tree(next), tree(next), tree(next))
    case 8: return .membership(tree(next), tests(next))
    case 9: return .condition(tree(next), tree(next), tree(next))
    case 10: return .loop(iterations(next), tree(next))
    case 11: return .quantified(random.pick(Form.Quantifier.allCases), iterations(next), tree(next))
    case 12: return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in tree(next) })
    case 13:
      return .context(["a", "två ord", "med-streck"].map { Form.Entry(name: Label($0, 0..<0), value: tree(next)) })
    case 14: return .function(parameters(), tree(next), isExternal: false)
    case 15: return .invocation(Syntax(.path(tree(next), label()), 0..<0), arguments(next))
    case 16: return .comparison(random.pick([.less, .greaterOrEqual, .equal, .notEqual]), tree(next))
    default: return random.pick([range(next), .instance(tree(next), type())])
    }
  }

  private mutating func leaf() -> Form {
    random.pick([
      .null, .boolean(true), .boolean(false), .number(Number(Int.random(in: 0...99, using: &random))),
      .string(random.pick(["", "å\"\\\n", "text"])), .input,
      .name(random.pick(["krets", "x", "två ord", "å_1", "a+b", "not found", "🐎"])),
      .temporal("2018-03-09", LanguageFixture.date("2018-03-09")), .temporal("P4M", LanguageFixture.period("P4M")),
      .temporal("10:30:00", ClockTime(hour: 10, minute: 30, second: 0).map { .time($0) }),
    ])
  }

  private mutating func label() -> Label { Label(random.pick(["a", "två ord", "beräkna"]), 0..<0) }

  private mutating func arguments(_ depth: Int) -> [Form.Argument] {
    let names: [String?] = random.pick([[], [nil], [nil, nil], ["a", "start position"]])
    return names.map { name in Form.Argument(name: name.map { Label($0, 0..<0) }, value: tree(depth)) }
  }

  private mutating func tests(_ depth: Int) -> [Form.Test] {
    (0..<Int.random(in: 2...3, using: &random)).map { _ in
      random.pick([.value(tree(depth)), .comparison(random.pick([.less, .equal, .notEqual]), tree(depth))])
    }
  }

  private mutating func iterations(_ depth: Int) -> [Form.Iteration] {
    ["x", "två ord"].prefix(Int.random(in: 1...2, using: &random)).map { name in
      let isCounting = Bool.random(using: &random)
      return Form.Iteration(
        name: Label(name, 0..<0), source: tree(depth), upper: isCounting ? tree(depth) : nil)
    }
  }

  private mutating func range(_ depth: Int) -> Form {
    .range(
      Form.Ends(
        lower: tree(depth), includesLower: Bool.random(using: &random), upper: tree(depth),
        includesUpper: Bool.random(using: &random)))
  }

  private mutating func parameters() -> [Form.Parameter] {
    ["x", "två ord"].prefix(Int.random(in: 0...2, using: &random)).map { name in
      Form.Parameter(name: Label(name, 0..<0), type: Bool.random(using: &random) ? type() : nil)
    }
  }

  private mutating func type() -> TypeName {
    random.pick([
      .simple(.number), .simple(.dateAndTime), .simple(.monthsDuration), .simple(.list(.any)),
      .list(.list(.simple(.string))), .range(.simple(.date)), .simple(.context([:], open: true)),
      .context([TypeName.Field(name: "två ord", type: .simple(.time)), TypeName.Field(name: "b", type: .simple(.any))]),
      .function([.simple(.number), .list(.simple(.any))], .simple(.boolean)), .named(Label("tPerson", 0..<0)),
    ])
  }
}
