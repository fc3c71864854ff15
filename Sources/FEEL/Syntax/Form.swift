/// The forms that an expression can have.
indirect enum Form: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Number)
  case string(String)
  /// What stands after `@`, and the date, time or duration that it is; nil where it is none.
  case temporal(String, Value?)
  case name(String)
  /// `?`: the value that unary tests are about.
  case input
  case path(Syntax, Label)
  case filter(Syntax, Syntax)
  /// A call by name.
  case call(Label, [Argument])
  /// A call of a function that is itself calculated.
  case invocation(Syntax, [Argument])
  case function([Parameter], Syntax, isExternal: Bool)
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
  /// A unary test as a value: `(> 5)`.
  case comparison(Operator, Syntax)
  case instance(Syntax, TypeName)

  struct Argument: Sendable, Hashable {
    var name: Label?
    var value: Syntax
  }

  struct Parameter: Sendable, Hashable {
    var name: Label
    var type: TypeName?
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
    var found: [Syntax] = []
    eachChild { found.append($0) }
    return found
  }

  /// Goes through the expressions directly inside, in order.
  func eachChild(_ body: (Syntax) -> Void) {
    switch self {
    case .null, .boolean, .number, .string, .temporal, .name, .input: return
    case .path(let base, _), .negate(let base), .instance(let base, _), .comparison(_, let base): body(base)
    case .function(_, let inner, _): body(inner)
    case .filter(let a, let b), .binary(_, let a, let b):
      body(a)
      body(b)
    case .call(_, let arguments): for argument in arguments { body(argument.value) }
    case .invocation(let callee, let arguments):
      body(callee)
      for argument in arguments { body(argument.value) }
    case .between(let a, let b, let c), .condition(let a, let b, let c):
      body(a)
      body(b)
      body(c)
    case .membership(let subject, let tests):
      body(subject)
      for test in tests { body(test.operand) }
    case .loop(let iterations, let inner), .quantified(_, let iterations, let inner):
      for iteration in iterations {
        body(iteration.source)
        if let upper = iteration.upper { body(upper) }
      }
      body(inner)
    case .list(let items): for item in items { body(item) }
    case .context(let entries): for entry in entries { body(entry.value) }
    case .range(let ends):
      body(ends.lower)
      body(ends.upper)
    }
  }

  /// The same with something else in the place of each expression directly inside.
  func mapChildren(_ body: (Syntax) -> Syntax) -> Form {
    func map(_ arguments: [Argument]) -> [Argument] {
      arguments.map { Argument(name: $0.name, value: body($0.value)) }
    }
    func map(_ iterations: [Iteration]) -> [Iteration] {
      iterations.map { Iteration(name: $0.name, source: body($0.source), upper: $0.upper.map(body)) }
    }
    switch self {
    case .null, .boolean, .number, .string, .temporal, .name, .input: return self
    case .path(let base, let label): return .path(body(base), label)
    case .negate(let base): return .negate(body(base))
    case .instance(let base, let type): return .instance(body(base), type)
    case .comparison(let op, let base): return .comparison(op, body(base))
    case .function(let parameters, let inner, let isExternal):
      return .function(parameters, body(inner), isExternal: isExternal)
    case .filter(let a, let b): return .filter(body(a), body(b))
    case .binary(let op, let a, let b): return .binary(op, body(a), body(b))
    case .call(let label, let arguments): return .call(label, map(arguments))
    case .invocation(let callee, let arguments): return .invocation(body(callee), map(arguments))
    case .between(let a, let b, let c): return .between(body(a), body(b), body(c))
    case .condition(let a, let b, let c): return .condition(body(a), body(b), body(c))
    case .membership(let subject, let tests):
      let mapped = tests.map { test -> Test in
        switch test {
        case .comparison(let op, let operand): .comparison(op, body(operand))
        case .value(let operand): .value(body(operand))
        }
      }
      return .membership(body(subject), mapped)
    case .loop(let iterations, let inner): return .loop(map(iterations), body(inner))
    case .quantified(let quantifier, let iterations, let inner):
      return .quantified(quantifier, map(iterations), body(inner))
    case .list(let items): return .list(items.map(body))
    case .context(let entries): return .context(entries.map { Entry(name: $0.name, value: body($0.value)) })
    case .range(let ends):
      return .range(
        Ends(
          lower: body(ends.lower), includesLower: ends.includesLower, upper: body(ends.upper),
          includesUpper: ends.includesUpper))
    }
  }
}

extension Syntax {
  /// Whether `?` stands somewhere inside.
  var mentionsInput: Bool {
    if case .input = form { return true }
    return form.children.contains(where: \.mentionsInput)
  }

  /// Whether the name is read somewhere inside.
  func mentions(_ name: String) -> Bool {
    if case .name(name) = form { return true }
    if case .call(let label, _) = form, label.text == name { return true }
    return form.children.contains { $0.mentions(name) }
  }
}
