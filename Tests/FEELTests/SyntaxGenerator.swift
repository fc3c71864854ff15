import CivilTime

@testable import FEEL

/// Makes syntax trees at random.
struct SyntaxGenerator {
  var random: SeededGenerator

  mutating func tree(_ depth: Int) -> Syntax { Syntax(form(depth), 0..<0) }

  private mutating func form(_ depth: Int) -> Form {
    guard depth > 0 else { return leaf() }
    let next = depth - 1
    switch Int.random(in: 0..<15, using: &random) {
    case 0: return .path(tree(next), label())
    case 1: return .filter(tree(next), tree(next))
    case 2: return .call(label(), arguments(next))
    case 3: return .negate(tree(next))
    case 4, 5, 6: return .binary(random.pick(Operator.allCases), tree(next), tree(next))
    case 7: return .between(tree(next), tree(next), tree(next))
    case 8: return .membership(tree(next), tests(next))
    case 9: return .condition(tree(next), tree(next), tree(next))
    case 10: return .loop(iterations(next, mayCount: true), tree(next))
    case 11: return .quantified(random.pick(Form.Quantifier.allCases), iterations(next, mayCount: false), tree(next))
    case 12: return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in tree(next) })
    case 13:
      return .context(["a", "två ord", "med-streck"].map { Form.Entry(name: Label($0, 0..<0), value: tree(next)) })
    default: return random.pick([range(next), .instance(tree(next), type())])
    }
  }

  private mutating func leaf() -> Form {
    random.pick([
      .null, .boolean(true), .boolean(false), .number(Number(Int.random(in: 0...99, using: &random))),
      .string(random.pick(["", "å\"\\\n", "text"])), .name(random.pick(["krets", "x", "två ord", "å_1"])), .input,
      .temporal("2018-03-09", LanguageFixture.date("2018-03-09")), .temporal("P4M", LanguageFixture.period("P4M")),
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

  private mutating func iterations(_ depth: Int, mayCount: Bool) -> [Form.Iteration] {
    ["x", "två ord"].prefix(Int.random(in: 1...2, using: &random)).map { name in
      let isCounting = mayCount && Bool.random(using: &random)
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

  private mutating func type() -> TypeName {
    random.pick([.number, .dateAndTime, .monthsDuration, .list(.list(.string)), .range(.date), .context])
  }
}
