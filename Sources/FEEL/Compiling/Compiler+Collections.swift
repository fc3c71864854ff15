extension Compiler {
  mutating func list(_ items: [Syntax], _ syntax: Syntax) -> Typed {
    let typed = items.map { compile($0) }
    noteMissing(Array(zip(items, typed)))
    let item = typed.dropFirst().reduce(typed.first?.type ?? .any) { $0.joined(with: $1.type) }
    if item == .any, !typed.contains(where: { $0.type.unwrapped == .any }) {
      for (part, typed) in zip(items, typed) { missing.mixed[part.range] = typed.type }
    }
    let constants = typed.compactMap { item -> Value? in
      if case .constant(let value) = item.code { return value }
      return nil
    }
    if constants.count == typed.count { return Typed(.list(item), .constant(.list(constants))) }
    let (computes, range) = (typed.map(\.code.compute), syntax.range)
    return Typed(
      .list(item),
      .value { frame in
        let value = Value.list(computes.map { $0(&frame) })
        return frame.charge(value, range) ? value : .null
      })
  }

  mutating func context(_ entries: [Form.Entry], _ syntax: Syntax) -> Typed {
    // Where the parser lets it through, the standard makes it null.
    for (place, entry) in entries.enumerated() where entries[..<place].contains(where: { $0.name == entry.name }) {
      let name = entry.name
      return refused(
        "feel.name-twice", "namnet \"\(name.text)\" står två gånger i samma post", name.range, hint: "ta bort det ena")
    }
    var fields: [String: FEELType] = [:]
    var parts: [Compute] = []
    compile(entries[...], &fields, &parts)
    let first = locals.count
    let names = entries.map(\.name.text)
    let (computes, range) = (parts, syntax.range)
    return Typed(
      .context(fields, open: false),
      .value { frame in
        // An entry may read the entries before it.
        for (place, compute) in computes.enumerated() {
          let value = compute(&frame)
          frame.locals[first + place] = value
        }
        let value = Value.context(Context(names.enumerated().map { ($1, frame.locals[first + $0]) }))
        return frame.charge(value, range) ? value : .null
      })
  }

  private mutating func compile(
    _ entries: ArraySlice<Form.Entry>, _ fields: inout [String: FEELType], _ parts: inout [Compute]
  ) {
    let known = conditions
    for entry in entries {
      let typed: Typed
      if case .function(let parameters, let body, let isExternal) = entry.value.form {
        typed = function(parameters, body, isExternal: isExternal, named: entry.name.text, entry.value)
      } else {
        typed = compile(guarded: entry.value)
      }
      noteMissing([(entry.value, typed)])
      let type = typed.type.bounded
      fields[entry.name.text] = type
      parts.append(typed.code.compute)
      let local = Local.variable(entry.name.text, type)
      locals.append(local)
      localCount = max(localCount, locals.count)
      conditions = conditions.hiding(local)
    }
    locals.removeLast(entries.count)
    conditions = known
  }

  /// Whether a list may stand for its only item, as the standard has it and workflows do not (DMN 1.5, 10.3.2.13).
  private func isSingleton(_ type: FEELType) -> Bool {
    guard case .list = type else { return false }
    return mode == .standard
  }

  mutating func filter(_ base: Syntax, _ condition: Syntax, _ syntax: Syntax) -> Typed {
    let typed = compile(base)
    let type = needed(typed, base)
    let item: FEELType =
      switch type {
      case .list(let item): item
      case let other: other
      }
    let (compute, range) = (typed.code.compute, syntax.range)
    let (inner, local, known) = with(local: .item(item)) { compiler, number in
      if let step = compiler.conditions.repeatedStep(in: base) {
        compiler.conditions = compiler.conditions.naming(step, nil).naming(step, "item")
      }
      return (compiler.compile(guarded: condition), number, compiler.conditions)
    }
    let code = inner.code
    switch needed(inner, condition) {
    case .number:
      let index = code.compute
      if mode == .strict, case .number(let number) = condition.form, number.integer.map({ $0 < 1 }) ?? true {
        report(
          "feel.index", "numret inom [ ] ska vara ett helt tal från 1, men är \(number)", condition.range,
          hint: "den första posten är \(quote(base))[1]")
      }
      // In workflows an item that need not be there counts as missing.
      let isThere = mode == .standard || hasItem(at: condition, in: base, of: item)
      return narrowed(
        Typed(
          isThere ? item : item.orMissing,
          .value { frame in
            let value = compute(&frame)
            return Selection.item(index, of: value, local: local, &frame, range)
          }), syntax)
    case .boolean, .null:
      let judge = code.judge
      let shown = Guards.present(condition, when: true, knowing: known)
      let kept = item.showing(shown.union(known.promised(by: shown, in: item)))
      return Typed(
        .list(kept),
        .value { frame in
          let value = compute(&frame)
          return Selection.filter(value, local: local, .truth(judge), &frame, range)
        })
    case let other where other == .any || isSingleton(other):
      return Typed(
        .any,
        .value { frame in
          let value = compute(&frame)
          return Selection.filter(value, local: local, code, &frame, range)
        })
    case let other:
      return refused(
        "feel.not-boolean",
        "inom [ ] väntades ett villkor eller ett nummer men \(quoted(condition)) är \(other.kind)",
        condition.range, hint: "skriv en jämförelse, till exempel [\(quote(condition)) = …]")
    }
  }
}
