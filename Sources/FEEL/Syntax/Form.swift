/// The forms that an expression can have.
indirect enum Form: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Number)
  case string(String)
  /// A date or duration written after `@`, with its text.
  case temporal(String, Value)
  case name(String)
  /// `?`: the value that unary tests are about.
  case input
  case path(Syntax, Label)
  case filter(Syntax, Syntax)
  case call(Label, [Argument])
  case negate(Syntax)
  case binary(Operator, Syntax, Syntax)
  case between(Syntax, Syntax, Syntax)
  case membership(Syntax, [Test])
  case condition(Syntax, Syntax, Syntax)
  case loop([Iteration], Syntax)
  case quantified(Quantifier, [Iteration], Syntax)
  case list([Syntax])
  case context([Entry])
  case range(Ends)
  case instance(Syntax, TypeName)

  struct Argument: Sendable, Hashable {
    var name: Label?
    var value: Syntax
  }

  /// One of the tests after `in`.
  enum Test: Sendable, Hashable {
    case comparison(Operator, Syntax)
    case value(Syntax)

    var operand: Syntax {
      switch self {
      case .comparison(_, let operand), .value(let operand): operand
      }
    }
  }

  /// `name in source` or `name in source..upper`.
  struct Iteration: Sendable, Hashable {
    var name: Label
    var source: Syntax
    var upper: Syntax?
  }

  enum Quantifier: String, Sendable, Hashable, CaseIterable {
    case some, every
  }

  struct Entry: Sendable, Hashable {
    var name: Label
    var value: Syntax
  }

  struct Ends: Sendable, Hashable {
    var lower: Syntax
    var includesLower: Bool
    var upper: Syntax
    var includesUpper: Bool
  }

  /// The expressions directly inside.
  var children: [Syntax] {
    switch self {
    case .null, .boolean, .number, .string, .temporal, .name, .input: []
    case .path(let base, _), .negate(let base), .instance(let base, _): [base]
    case .filter(let a, let b), .binary(_, let a, let b): [a, b]
    case .call(_, let arguments): arguments.map(\.value)
    case .between(let a, let b, let c), .condition(let a, let b, let c): [a, b, c]
    case .membership(let subject, let tests): [subject] + tests.map(\.operand)
    case .loop(let iterations, let body), .quantified(_, let iterations, let body):
      iterations.flatMap { [$0.source] + ($0.upper.map { [$0] } ?? []) } + [body]
    case .list(let items): items
    case .context(let entries): entries.map(\.value)
    case .range(let ends): [ends.lower, ends.upper]
    }
  }
}

extension Syntax {
  /// Whether `?` stands somewhere inside.
  var mentionsInput: Bool {
    if case .input = form { return true }
    return form.children.contains(where: \.mentionsInput)
  }
}
