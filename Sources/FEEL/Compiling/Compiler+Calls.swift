import SourceDiagnostics

extension Compiler {
  mutating func call(_ label: Label, _ arguments: [Form.Argument], _ syntax: Syntax) -> Typed {
    if let number = shape.function(named: label.text) { return host(number, label, arguments, syntax) }
    if label.text == "not", arguments.count == 1 {
      let judge = judge(arguments[0].value)
      return Typed(.boolean, .truth { frame in judge(&frame).map { !$0 } })
    }
    if let builtin = Builtins.all[label.text] { return self.builtin(builtin, label, arguments, syntax) }
    for argument in arguments { _ = compile(argument.value) }
    if shape.slot(of: label.text) != nil {
      report("feel.unknown-function", "\"\(label.text)\" är ingen funktion", label.range, hint: "ta bort parenteserna")
    } else {
      let known = Array(Builtins.all.keys) + shape.functions.map(\.name)
      report(
        "feel.unknown-function", "funktionen \"\(label.text)\" finns inte", label.range,
        hint: Suggestion.hint(for: label.text, in: known))
    }
    return .unknown
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
    return Typed(
      function.result,
      .value { frame in
        guard frame.spend(cost, range) else { return .null }
        let values = computes.map { $0(&frame) }
        return frame.scope.call(number, values)
      })
  }

  private mutating func builtin(
    _ builtin: Builtin, _ label: Label, _ arguments: [Form.Argument], _ syntax: Syntax
  ) -> Typed {
    guard let given = placed(arguments, builtin.signatures.map(\.parameters), label, syntax) else {
      return .unknown
    }
    let signature = builtin.signatures[given.signature]
    let typed = check(given.arguments, signature.parameters, label)
    let computes = typed.map(\.code.compute)
    let (parameters, range, name, body) = (signature.parameters, syntax.range, label.text, signature.body)
    let type = builtin.result(typed.map(\.type))
    return Typed(
      type,
      .value { frame in
        var values: [Value] = []
        values.reserveCapacity(computes.count)
        for (place, compute) in computes.enumerated() {
          let parameter = parameters[min(place, parameters.count - 1)]
          let value = compute(&frame)
          guard let fitting = parameter.fitting(value) else {
            frame.note(
              value.isNull ? "feel.null" : "feel.type",
              "argumentet \"\(parameter.name)\" i \(name) ska vara \(parameter.type.kind) men är \(value.kind)", range)
            return .null
          }
          values.append(fitting)
        }
        var call = Builtin.Call(arguments: values, scope: frame.scope)
        let result = body(&call)
        if let failure = call.failure { frame.note("feel.value", "\(name): \(failure)", range) }
        return frame.spend(1 + call.cost + Builtin.cost(of: result), range) ? result : .null
      })
  }

  // MARK: - Arguments

  /// Puts the arguments in the order of the parameters of the signature that they fit; nil is reported.
  private mutating func placed(
    _ arguments: [Form.Argument], _ signatures: [[Builtin.Parameter]], _ label: Label, _ syntax: Syntax
  ) -> (signature: Int, arguments: [Syntax?])? {
    if arguments.first?.name == nil {
      let values = arguments.map(\.value)
      for (number, parameters) in signatures.enumerated() {
        let needed = parameters.count { !$0.isOptional }
        let isVariadic = parameters.last?.isVariadic == true
        if values.count >= needed, isVariadic || values.count <= parameters.count { return (number, values) }
      }
      for value in values { _ = compile(value) }
      reportCount(arguments.count, signatures, label, syntax)
      return nil
    }
    for (number, parameters) in signatures.enumerated() {
      let names = Set(arguments.compactMap(\.name?.text))
      guard names.isSubset(of: parameters.map(\.name)),
        parameters.allSatisfy({ $0.isOptional || names.contains($0.name) })
      else { continue }
      return (
        number, parameters.map { parameter in arguments.first { $0.name?.text == parameter.name }?.value }
      )
    }
    for argument in arguments { _ = compile(argument.value) }
    reportNames(arguments, signatures, label)
    return nil
  }

  private mutating func reportCount(
    _ count: Int, _ signatures: [[Builtin.Parameter]], _ label: Label, _ syntax: Syntax
  ) {
    let counts = signatures.map { parameters -> String in
      let needed = parameters.count { !$0.isOptional }
      if parameters.last?.isVariadic == true { return "minst \(needed)" }
      return needed == parameters.count ? "\(needed)" : "\(needed)–\(parameters.count)"
    }
    let forms = signatures.map { "\(label.text)(\($0.map(\.name).joined(separator: ", ")))" }
    report(
      "feel.argument-count",
      "\(label.text) ska ha \(counts.joined(separator: " eller ")) argument men har \(count)", syntax.range,
      hint: "skriv \(forms.joined(separator: " eller "))")
  }

  private mutating func reportNames(
    _ arguments: [Form.Argument], _ signatures: [[Builtin.Parameter]], _ label: Label
  ) {
    let known = signatures.flatMap { $0.map(\.name) }
    let forms = signatures.map { parameters in
      "\(label.text)(\(parameters.map { "\($0.name): …" }.joined(separator: ", ")))"
    }
    for name in arguments.compactMap(\.name) where !known.contains(name.text) {
      report(
        "feel.argument-name", "\(label.text) har inget argument \"\(name.text)\"", name.range,
        hint: Suggestion.hint(for: name.text, in: known) ?? "skriv \(forms.joined(separator: " eller "))")
      return
    }
    report(
      "feel.argument-name", "argumenten i \(label.text) är inte de som behövs", label.range,
      hint: "skriv \(forms.joined(separator: " eller "))")
  }

  /// Compiles the arguments and checks their types.
  private mutating func check(
    _ arguments: [Syntax?], _ parameters: [Builtin.Parameter], _ label: Label
  ) -> [Typed] {
    arguments.enumerated().map { place, argument in
      guard let argument, let last = parameters.last else { return Typed(.null, .constant(.null)) }
      let parameter = place < parameters.count ? parameters[place] : last
      let typed = compile(argument)
      let type = parameter.admitsNull ? typed.type.unwrapped : needed(typed, argument)
      if !parameter.accepts(type) {
        report(
          "feel.type",
          "argumentet \"\(parameter.name)\" i \(label.text) ska vara \(parameter.type.kind) men är \(type.kind)",
          argument.range)
      }
      return Typed(type, typed.code)
    }
  }
}
