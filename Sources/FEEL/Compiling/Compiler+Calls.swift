import SourceDiagnostics

extension Compiler {
  /// A call by name: of a name in the scope that is a function, of the program's functions, or of the language's.
  mutating func call(_ label: Label, _ arguments: [Form.Argument], _ syntax: Syntax) -> Typed {
    let name = label.text
    if let (typed, isLocal) = callee(name, label) {
      // In the standard a name given in the expression hides the function even where it has no value.
      let isHidden = isLocal && mode == .standard
      let isKnown = !isHidden && (shape.function(named: name) != nil || Builtins.all[name] != nil)
      if case .function(_, let result) = typed.type.unwrapped {
        return invocation(typed.code, result, name, arguments, syntax, otherwise: nil)
      }
      let isOpen = typed.type.unwrapped == .any
      // A name of unknown type may hold a function, and hides one of the language where it does.
      if isOpen {
        let otherwise = isKnown ? named(label, arguments, syntax).code : nil
        return invocation(typed.code, .any, name, arguments, syntax, otherwise: otherwise)
      }
      if !isKnown {
        for argument in arguments { _ = compile(argument.value) }
        return refused(
          "feel.unknown-function", "\"\(name)\" är ingen funktion", label.range,
          hint: "ta bort parenteserna" + (arguments.isEmpty ? "" : " och det som står i dem: skriv bara \(name)"))
      }
    }
    return named(label, arguments, syntax)
  }

  /// The value of a name in the scope, and whether the expression itself gives it; nil where it is none there.
  private mutating func callee(_ name: String, _ label: Label) -> (value: Typed, isLocal: Bool)? {
    let isLocal = locals.contains { local in
      switch local {
      case .variable(let known, _): return known == name
      case .item(let type):
        guard case .context(let fields, _) = type.unwrapped else { return false }
        return fields[name] != nil
      }
    }
    guard isLocal || shape.slot(of: name) != nil else { return nil }
    return (self.name(name, Syntax(.name(name), label.range)), isLocal)
  }

  /// A call of a function of the program or of the language.
  private mutating func named(_ label: Label, _ arguments: [Form.Argument], _ syntax: Syntax) -> Typed {
    if let number = shape.function(named: label.text) { return host(number, label, arguments, syntax) }
    if label.text == "not", arguments.count == 1, mode == .strict {
      let judge = judge(arguments[0].value)
      return Typed(.boolean, .truth { frame in judge(&frame).map { !$0 } })
    }
    if let builtin = Builtins.all[label.text] { return self.builtin(builtin, label, arguments, syntax) }
    let types = arguments.map { compile($0.value).type.unwrapped }
    let known = Array(Builtins.all.keys) + shape.functions.map(\.name)
    let length = MistakenWord.isCount(label.text) && types == [.string] ? "menade du string length(…)?" : nil
    return refused(
      "feel.unknown-function", "funktionen \"\(label.text)\" finns inte", label.range,
      hint: length ?? MistakenWord.function(label.text) ?? Suggestion.hint(for: label.text, in: known)
        ?? "vanliga funktioner: count, sum, min, max, date, duration, string, contains, today; alla står under Uttryck")
  }

  private mutating func host(
    _ number: Int, _ label: Label, _ arguments: [Form.Argument], _ syntax: Syntax
  ) -> Typed {
    let function = shape.functions[number]
    let parameters = function.parameters.map { Builtin.Parameter($0.name, $0.type) }
    guard let given = placed(arguments, [parameters], label, syntax) else {
      return Typed(function.result, .constant(.null))
    }
    let computes = check(given.arguments, parameters, label).map(\.code.compute)
    let (cost, range) = (computes.count + 1, syntax.range)
    return narrowed(
      Typed(
        function.result,
        .value { frame in
          guard frame.spend(cost, range) else { return .null }
          let values = computes.map { $0(&frame) }
          return frame.scope.call(number, values)
        }), syntax)
  }
}
