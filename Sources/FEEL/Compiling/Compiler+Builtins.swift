import CivilTime
import SourceDiagnostics

extension Compiler {
  /// Which signature a call fits, and the arguments in the order of its parameters; nil for one left out.
  typealias Placing = (signature: Int, arguments: [Syntax?])

  /// A call of a function of the language.
  mutating func builtin(
    _ builtin: Builtin, _ label: Label, _ arguments: [Form.Argument], _ syntax: Syntax
  ) -> Typed {
    guard let given = placed(arguments, builtin.signatures.map(\.parameters), label, syntax) else {
      return failing(problems.last)
    }
    let signature = builtin.signatures[given.signature]
    let typed = check(given.arguments, signature.parameters, label)
    if mode == .strict, label.text == "count", let list = given.arguments.first { checkCounted(list, typed[0]) }
    if builtin.comparesArguments { checkCompared(given.arguments, typed, syntax) }
    let computes = zip(given.arguments, typed).map { argument, typed in argument == nil ? nil : typed.code.compute }
    let run = prepared(signature, typed, given.arguments, label)
    let (parameters, range, name) = (signature.parameters, syntax.range, label.text)
    let result = Typed(
      mergedType(builtin, given.arguments)
        ?? builtin.result(builtin.joinsLists ? listTypes(typed) : typed.map(\.type)),
      .value { frame in
        let values = computes.map { compute in compute.map { $0(&frame) } }
        return Builtin.call(name, parameters, values, &frame.evaluation, range, run)
      })
    return gives(builtin, typed, given.arguments) ? result : lacking(result, syntax)
  }

  /// Warns of counting the items of what is no list: one value is a list of one, so that the answer is always 1.
  private mutating func checkCounted(_ argument: Syntax?, _ typed: Typed) {
    guard let argument else { return }
    let type = typed.type.unwrapped
    switch type {
    case .any, .null, .list, .range, .function: return
    default: break
    }
    let hint =
      type == .string
      ? "skriv string length(\(quote(argument))) för hur många tecken den har" : "skriv namnet på en lista"
    problems.append(
      FEELProblem(
        code: "feel.counts-one",
        message: "count räknar poster i en lista, men \(quoted(argument)) är \(type.kind): svaret blir alltid 1",
        range: argument.range, hint: hint, severity: .warning))
  }

  /// The types of lists that are put together; an empty one adds nothing.
  private func listTypes(_ lists: [Typed]) -> [FEELType] {
    let filled = lists.filter { !$0.isEmptyList }
    return (filled.isEmpty ? lists : filled).map(\.type)
  }

  /// The body, made ready for what is known before evaluation.
  private mutating func prepared(
    _ signature: Builtin.Signature, _ typed: [Typed], _ arguments: [Syntax?], _ label: Label
  ) -> Builtin.CallingBody {
    guard let prepare = signature.prepare else { return signature.run }
    let known = typed.map { typed -> Value? in
      guard case .constant(let value) = typed.code else { return nil }
      return value
    }
    do throws(Builtin.Refusal) {
      let known = Builtin.Known(values: known, zones: shape.zones, mode: mode)
      guard let body = try prepare(known) else { return signature.run }
      return { call, _ in body(&call) }
    } catch {
      let range = arguments.indices.contains(error.argument) ? arguments[error.argument]?.range : nil
      report("feel.value", "\(label.text): \(error.message)", range ?? label.range, hint: error.hint)
      return signature.run
    }
  }

  /// Code for a call that has been reported as wrong: null, with the same problem.
  func failing(_ problem: FEELProblem?) -> Typed {
    guard let problem else { return .unknown }
    return Typed(
      .any,
      .value { frame in
        frame.note(problem.code, problem.message, problem.range, hint: problem.hint)
        return .null
      })
  }

  // MARK: - Arguments

  /// Puts the arguments in the order of the parameters of the signature that they fit; nil is reported.
  mutating func placed(
    _ arguments: [Form.Argument], _ signatures: [[Builtin.Parameter]], _ label: Label, _ syntax: Syntax
  ) -> Placing? {
    if arguments.first?.name == nil {
      let values = arguments.map(\.value)
      if let number = Builtin.signature(of: signatures, taking: values.count) { return (number, values) }
      for value in values { _ = compile(value) }
      reportCount(arguments.count, signatures, label, syntax)
      return nil
    }
    let names = arguments.compactMap(\.name?.text)
    let fitting = signatures.indices.filter { number in
      names.allSatisfy { name in signatures[number].contains { $0.name == name } }
        && signatures[number].allSatisfy { $0.isOptional || names.contains($0.name) }
    }
    // `before(point, range)` and `before(range, point)` differ in nothing but the order.
    if let number = fitting.first(where: { signatures[$0].map(\.name) == names }) ?? fitting.first {
      return (
        number, signatures[number].map { parameter in arguments.first { $0.name?.text == parameter.name }?.value }
      )
    }
    for argument in arguments { _ = compile(argument.value) }
    reportNames(arguments, signatures, label)
    return nil
  }

  private mutating func reportCount(
    _ count: Int, _ signatures: [[Builtin.Parameter]], _ label: Label, _ syntax: Syntax
  ) {
    var counts: [String] = []
    for parameters in signatures {
      let needed = parameters.count { !$0.isOptional }
      let most = parameters.last?.isVariadic == true ? nil : parameters.count
      let text = most.map { $0 == needed ? "\(needed)" : "\(needed)–\($0)" } ?? "minst \(needed)"
      // Signatures that differ in their names alone have the same count.
      if !counts.contains(text) { counts.append(text) }
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

  /// Checks that all arguments have an order with the first; ranges count by their ends.
  private mutating func checkCompared(_ arguments: [Syntax?], _ typed: [Typed], _ syntax: Syntax) {
    let given = zip(arguments, typed).compactMap { argument, typed in argument.map { ($0, typed.type.unwrapped.end) } }
    guard let first = given.first else { return }
    for other in given.dropFirst() { checkOrder(first.1, other.1, first.0, other.0, syntax) }
  }

  /// Compiles the arguments and checks their types.
  mutating func check(
    _ arguments: [Syntax?], _ parameters: [Builtin.Parameter], _ label: Label
  ) -> [Typed] {
    arguments.enumerated().map { place, argument in
      guard let argument, let last = parameters.last else { return Typed(.null, .constant(.null)) }
      let parameter = place < parameters.count ? parameters[place] : last
      let typed = compile(argument)
      let isSpared = parameter.admitsNull && !parameter.isNeeded
      let type = isSpared ? typed.type.unwrapped : needed(typed, argument)
      if !parameter.accepts(type) {
        report(
          "feel.type",
          "argumentet \"\(parameter.name)\" i \(label.text) ska vara \(parameter.kind) men är \(type.fullKind)",
          argument.range, hint: CivilDate(text(of: argument)).map { "skriv \"\($0)\", inom citattecken" })
      }
      return Typed(type, typed.code)
    }
  }
}
