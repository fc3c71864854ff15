extension Compiler {
  /// One compiled `name in source`.
  private struct Pass: Sendable {
    var local: Int
    var source: Compute
    var upper: Compute?
    var range: Range<Int>
  }

  mutating func loop(_ iterations: [Form.Iteration], _ body: Syntax, _ syntax: Syntax) -> Typed {
    checkCount(iterations)
    let needsPartial = body.mentions("partial")
    let ((passes, typed), partial) = with(local: .variable("partial", .list(.any))) { compiler, number in
      (compiler.iterating(iterations[...]) { $0.compile(guarded: body) }, number)
    }
    noteMissing([(body, typed)])
    let (compute, range) = (typed.code.compute, syntax.range)
    // What is told of in the body may be missing in what it gives too.
    let lacking = body.choices(warnedOfIn: problems)
    for choice in lacking { missing.values.insert(choice.range) }
    return Typed(
      .list(lacking.isEmpty ? typed.type : typed.type.orMissing),
      .value { frame in
        var results: [Value] = []
        if needsPartial { frame.locals[partial] = .list([]) }
        let isDone = Self.run(passes[...], &frame) { frame in
          let value = compute(&frame)
          guard needsPartial else {
            results.append(value)
            // One too many is told with the list.
            return results.count <= Limits.listSize
          }
          // Taken out while it grows, so that it is not copied.
          guard frame.charge(value, range), case .list(var known) = frame.locals[partial] else { return false }
          frame.locals[partial] = .null
          known.append(value)
          frame.locals[partial] = .list(known)
          return true
        }
        let value = needsPartial ? frame.locals[partial] : .list(results)
        return frame.charge(value, range) && isDone ? value : .null
      })
  }

  /// Reports a loop over written numbers that are more than a list may have.
  private mutating func checkCount(_ iterations: [Form.Iteration]) {
    guard mode == .strict else { return }
    for iteration in iterations {
      guard case .number(let first) = iteration.source.form, case .number(let last)? = iteration.upper?.form,
        let size = last.subtracting(first)?.magnitude, size >= Number(Limits.listSize)
      else { continue }
      report(
        "feel.list-too-large", "listan kan ha högst \(Limits.listSize) poster, men här blir de fler",
        iteration.source.range,
        hint: "gå igenom färre")
    }
  }

  mutating func quantified(
    _ quantifier: Form.Quantifier, _ iterations: [Form.Iteration], _ body: Syntax, _ syntax: Syntax
  ) -> Typed {
    let (passes, judge) = iterating(iterations[...]) { $0.judge(body) }
    let decisive = quantifier == .some
    return Typed(
      .boolean,
      .truth { frame in
        var isDecided = false
        var isUnknown = false
        let isDone = Self.run(passes[...], &frame) { frame in
          let outcome = judge(&frame)
          isDecided = outcome == decisive
          isUnknown = isUnknown || outcome == nil
          return !isDecided
        }
        if isDecided { return decisive }
        return isDone && !isUnknown ? !decisive : nil
      })
  }

  /// Compiles the passes and, where all their names are known, the body.
  private mutating func iterating<Result>(
    _ iterations: ArraySlice<Form.Iteration>, _ body: (inout Compiler) -> Result
  ) -> ([Pass], Result) {
    guard let iteration = iterations.first else { return ([], body(&self)) }
    let source = compile(iteration.source)
    let type = needed(source, iteration.source)
    var upper: Compute?
    var item: FEELType
    switch type {
    case .list(let inner), .range(let inner): item = inner
    case let other: item = other
    }
    if let end = iteration.upper {
      let typed = compile(end)
      upper = typed.code.compute
      item = type
      for (type, syntax) in [(type, iteration.source), (needed(typed, end), end)] where !Steps.canCount(type) {
        report(
          "feel.type", "gränserna i for ska vara tal eller datum men \(quoted(syntax)) är \(type.kind)",
          syntax.range)
      }
    }
    let name = iteration.name
    if iterations.dropFirst().contains(where: { $0.name.text == name.text }) {
      report(
        "feel.name-twice", "namnet \"\(name.text)\" står två gånger efter for, some eller every", name.range,
        hint: "ge det ena ett annat namn")
    }
    let variable = Local.variable(name.text, item)
    return with(local: variable) { compiler, number in
      if let step = compiler.conditions.repeatedStep(in: iteration.source) {
        compiler.conditions = compiler.conditions.naming(step, name.text)
      }
      let pass = Pass(local: number, source: source.code.compute, upper: upper, range: iteration.source.range)
      let (rest, result) = compiler.iterating(iterations.dropFirst(), body)
      return ([pass] + rest, result)
    }
  }

  /// Goes through all combinations until the body says stop; false when it was stopped or cannot go on.
  private static func run(
    _ passes: ArraySlice<Pass>, _ frame: inout Frame, _ body: (inout Frame) -> Bool
  ) -> Bool {
    guard let pass = passes.first else { return body(&frame) }
    let source = pass.source(&frame)
    if source.isNull {
      frame.note("feel.null", "det finns ingen lista att gå igenom", pass.range)
      return false
    }
    var steps: Steps?
    if let upper = pass.upper {
      steps = Steps(from: source, through: upper(&frame))
    } else if case .range(let range) = source {
      steps = Steps(in: range)
    } else {
      for item in Selection.items(of: source) {
        guard frame.step(pass.range) else { return false }
        frame.locals[pass.local] = item
        guard run(passes.dropFirst(), &frame, body) else { return false }
      }
      return true
    }
    guard let steps else {
      frame.note("feel.type", "gränserna i for ska vara hela tal eller datum", pass.range)
      return false
    }
    for value in steps {
      guard frame.step(pass.range) else { return false }
      frame.locals[pass.local] = value
      guard run(passes.dropFirst(), &frame, body) else { return false }
    }
    return true
  }
}
