extension Compiler {
  /// A function that is written in the expression; it may call itself by the name of its entry.
  mutating func function(
    _ parameters: [Form.Parameter], _ body: Syntax, isExternal: Bool, named name: String?, _ syntax: Syntax
  ) -> Typed {
    if isExternal { return external(parameters.map { .init($0.name.text) }, named: name, syntax) }
    var known: [FunctionValue.Parameter] = []
    for parameter in parameters {
      guard let name = parameter.type else {
        known.append(.init(parameter.name.text))
        continue
      }
      guard let type = resolved(name) else {
        return Typed(.any, failing(problems.last).code)
      }
      known.append(.init(parameter.name.text, type))
    }
    let typed = known
    let outerSlots = slots
    slots = []
    // The type of a call within the function is not known while the function is read.
    let own = name.map { Local.variable($0, .function(typed.map(\.type), .any)) }
    let new = [own].compactMap { $0 } + typed.map { .variable($0.name, $0.type) }
    let (result, first) = with(locals: new[...]) { compiler, first in
      (compiler.compile(guarded: body), first)
    }
    let read = slots
    for slot in outerSlots { self.read(slot: slot) }
    let (compute, depth, inferred, form) = (result.code.compute, body.depth, result.type, syntax.form)
    return Typed(
      .function(typed.map(\.type), result.type),
      .value { frame in
        let (locals, input) = (frame.locals, frame.input)
        let captured = Dictionary(read.map { ($0, frame.value(at: $0)) }, uniquingKeysWith: { $1 })
        let origin = FunctionValue.Origin(form: form, locals: locals, slots: captured)
        return .function(
          FunctionValue(name, typed, inferred: inferred, origin: origin) { function, arguments, evaluation in
            guard evaluation.enter(levels: depth) else { return .null }
            var inner = Frame(evaluation, input: input, locals: locals, captured: captured)
            var place = first
            if name != nil {
              inner.locals[place] = .function(function)
              place += 1
            }
            for argument in arguments {
              inner.locals[place] = argument
              place += 1
            }
            let value = compute(&inner)
            evaluation = inner.evaluation
            evaluation.leave(levels: depth)
            return value
          })
      })
  }

  /// A function that is written in another language: a value like others, but null when it is called.
  private mutating func external(
    _ parameters: [FunctionValue.Parameter], named name: String?, _ syntax: Syntax
  ) -> Typed {
    let (code, range) = ("feel.external-function", syntax.range)
    let (message, hint) = ("funktioner utanför uttryck (external) kan inte anropas", "skriv funktionen som ett uttryck")
    report(code, message, range, hint: hint)
    let function = FunctionValue(name: name, parameters) { _, _, evaluation in
      evaluation.note(code, message, range, hint: hint)
      return .null
    }
    return Typed(function.type, .constant(.function(function)))
  }

  /// A call of a function that is itself calculated.
  mutating func invocation(_ callee: Syntax, _ arguments: [Form.Argument], _ syntax: Syntax) -> Typed {
    let typed = compile(callee)
    let type = needed(typed, callee)
    guard let result = Self.result(of: type) else {
      for argument in arguments { _ = compile(argument.value) }
      return refused(
        "feel.unknown-function", "\(quoted(callee)) är \(type.kind), ingen funktion", callee.range,
        hint: "ta bort parenteserna")
    }
    return invocation(typed.code, result, quote(callee), arguments, syntax, otherwise: nil)
  }

  /// What a call of a value of the type gives; nil where it cannot be a function.
  static func result(of type: FEELType) -> FEELType? {
    switch type.unwrapped {
    case .any, .null: .any
    case .function(_, let result): result
    default: nil
    }
  }

  /// Code that calls a function value; `otherwise` is what is called where the value is none.
  mutating func invocation(
    _ callee: Code, _ result: FEELType, _ name: String, _ arguments: [Form.Argument], _ syntax: Syntax,
    otherwise: Code?
  ) -> Typed {
    let computes = arguments.map { compile($0.value).code.compute }
    let names = arguments.compactMap(\.name?.text)
    let (compute, other, range) = (callee.compute, otherwise?.compute, syntax.range)
    return Typed(
      otherwise == nil ? result : .any,
      .value { frame in
        guard case .function(let function) = compute(&frame) else {
          if let other { return other(&frame) }
          frame.note("feel.unknown-function", "\"\(name)\" är ingen funktion", range)
          return .null
        }
        guard frame.spend(1, range) else { return .null }
        var values = computes.map { $0(&frame) }
        if !names.isEmpty {
          let known = function.parameters.map(\.name)
          guard names.allSatisfy(known.contains) else {
            frame.note(
              "feel.argument-name", "argumenten i \(name) är inte de som behövs", range,
              hint: "namnen är \(known.joined(separator: ", "))")
            return .null
          }
          // One that is left out by name is null (DMN 1.5, 10.3.2.13.5).
          values = known.map { parameter in names.firstIndex(of: parameter).map { values[$0] } ?? .null }
        }
        return function.call(values, &frame.evaluation, at: range)
      })
  }
}
