import SourceDiagnostics

extension Compiler {
  mutating func name(_ name: String, _ syntax: Syntax) -> Typed {
    // Items of unknown type whose entries may turn out to have the name.
    var open: [Int] = []
    for (number, local) in locals.enumerated().reversed() {
      switch local {
      case .variable(name, let type):
        return reading(open, name, narrowed(Typed(type, .value { $0.locals[number] }), syntax))
      case .variable: continue
      case .item(let type):
        if name == "item" { return reading(open, name, item(number, type)) }
        switch type.unwrapped {
        case .any: open.append(number)
        case .context(let fields, let isOpen):
          if let field = fields[name] {
            let code = Code.value { frame in frame.locals[number][name] }
            return reading(open, name, narrowed(Typed(field, code), syntax, ofItem: fields))
          }
          if isOpen { open.append(number) }
        default:
          guard let part = Selection.parts(of: type)?[name] else { continue }
          let range = syntax.range
          return Typed(part, .value { Selection.field(name, of: $0.locals[number], &$0, range) })
        }
      }
    }
    if let slot = shape.slot(of: name) {
      read(slot: slot)
      let typed = Typed(shape.type(ofSlot: slot), .value { frame in frame.value(at: slot) })
      return reading(open, name, narrowed(typed, syntax))
    }
    if mode == .standard, let function = Builtins.values[name] {
      return reading(open, name, Typed(function.type, .constant(.function(function))))
    }
    if open.isEmpty { return unknown(name, syntax) }
    let range = syntax.range
    return reading(
      open, name,
      Typed(
        .any,
        .value { frame in
          frame.note("feel.unknown-name", "posten har inget fält \"\(name)\", och inget annat heter så", range)
          return .null
        }))
  }

  /// The item itself, or its own entry of that name, which hides it (DMN 1.5, 10.3.2.5).
  private func item(_ number: Int, _ type: FEELType) -> Typed {
    var own: FEELType?
    var mayHaveOwn = type.unwrapped == .any
    if case .context(let fields, let isOpen) = type.unwrapped {
      own = fields["item"]
      mayHaveOwn = isOpen || own != nil
    }
    guard mayHaveOwn else { return Typed(type, .value { $0.locals[number] }) }
    return Typed(
      own ?? .any,
      .value { frame in
        if case .context(let context) = frame.locals[number], let own = context["item"] { return own }
        return frame.locals[number]
      })
  }

  /// Looks for the name among the entries of items first.
  private func reading(_ items: [Int], _ name: String, _ outer: Typed) -> Typed {
    guard !items.isEmpty else { return outer }
    let otherwise = outer.code.compute
    return Typed(
      .any,
      .value { frame in
        for number in items {
          if case .context(let context) = frame.locals[number], let value = context[name] { return value }
        }
        return otherwise(&frame)
      })
  }

  /// Takes away the possibility of null where a guard has done so.
  ///
  /// - Parameter owner: What a field is read of, with its type.
  mutating func narrowed(_ typed: Typed, _ syntax: Syntax, of owner: (Syntax, FEELType)? = nil) -> Typed {
    guard typed.type.isOptional, let key = Guards.key(syntax) else { return typed }
    let (presence, others) = (presence, owner.flatMap { siblings(of: $0.0, $0.1) })
    let isThere = conditions.isPresent(key) { presence.contains($0) || others?.isSure($0) == true }
    return isThere ? Typed(typed.type.unwrapped, typed.code) : typed
  }

  /// The same of a field of the item that a filter looks at.
  private mutating func narrowed(_ typed: Typed, _ syntax: Syntax, ofItem fields: [String: FEELType]) -> Typed {
    guard typed.type.isOptional, let key = Guards.key(syntax),
      conditions.isPresent(key, where: { presence.contains($0) || fields[$0].map { !$0.isOptional } ?? false })
    else { return typed }
    return Typed(typed.type.unwrapped, typed.code)
  }

  /// The fields of what a field is read of, where those that always have a value are surely there.
  ///
  /// Of a name of the scope that is not known, whatever its type: the step may not have been done.
  private func siblings(of owner: Syntax, _ type: FEELType) -> Siblings? {
    guard case .context(let fields, _) = type, let base = Guards.key(owner) else { return nil }
    if case .name(let name) = owner.form, !locals.contains(where: { $0.gives(name) }) { return nil }
    return Siblings(base: base + KnownConditions.separator, fields: fields)
  }

  /// The fields of one value.
  private struct Siblings {
    /// What their keys begin with.
    let base: String
    let fields: [String: FEELType]

    /// Whether the value at a key is one of them, and surely there.
    func isSure(_ key: String) -> Bool {
      guard key.utf8.starts(with: base.utf8) else { return false }
      return fields[String(Substring(key.utf8.dropFirst(base.utf8.count)))].map { !$0.isOptional } ?? false
    }
  }

  private mutating func unknown(_ name: String, _ syntax: Syntax) -> Typed {
    if shape.function(named: name) != nil || Builtins.all[name] != nil {
      return refused(
        "feel.unknown-name", "\"\(name)\" är en funktion, inget värde", syntax.range,
        hint: "skriv \(name)\(takesNothing(name) ? "()" : "(…)")")
    }
    let hint =
      itemHint(name) ?? variableHint(name) ?? callHint(name) ?? Suggestion.hint(for: name, in: knownNames) ?? wordHint(
        name)
      ?? lengthHint(name, syntax)
    let text = "är det en text ska den stå inom citattecken: \"\(name)\""
    let isCondition = guarded.map { $0.isCondition && $0.syntax.range == syntax.range } ?? false
    let condition = "lägg till \(name) under facts eller inputs, eller ta bort det som läser det"
    let other =
      isCondition
      ? condition : mayBeText(syntax) ? text : "skriv namnet som det står där det ges, eller lägg till det"
    return refused("feel.unknown-name", "namnet \"\(name)\" finns inte", syntax.range, hint: hint ?? other)
  }

  /// The field of what the item of a filter has under another name, as a question: `svar.svarade`.
  private func itemHint(_ name: String) -> String? {
    guard case .item(let type) = locals.last, case .context(let fields, _) = type.unwrapped else { return nil }
    let owners = fields.keys.sorted().filter { owner in
      if case .context(let inner, _) = fields[owner]?.unwrapped { inner[name] != nil } else { false }
    }
    return owners.count == 1 ? "menade du \(owners[0]).\(name)?" : nil
  }

  /// The field of the variable of a loop, or of what that has, as a question: `every s in samråd satisfies svarade`.
  private func variableHint(_ name: String) -> String? {
    for case .variable(let variable, let type) in locals.reversed() {
      guard case .context(let fields, _) = type.unwrapped else { continue }
      if fields[name] != nil { return "menade du \(variable).\(name)?" }
      let owners = fields.keys.sorted().filter { owner in
        if case .context(let inner, _) = fields[owner]?.unwrapped { inner[name] != nil } else { false }
      }
      if owners.count == 1 { return "menade du \(variable).\(owners[0]).\(name)?" }
    }
    return nil
  }

  /// Whether a function takes no arguments.
  private func takesNothing(_ name: String) -> Bool {
    if let number = shape.function(named: name) { return shape.functions[number].parameters.isEmpty }
    return Builtins.all[name]?.signatures.contains { $0.parameters.isEmpty } ?? false
  }

  /// The function without arguments that a word stands for: `idag`.
  private func callHint(_ name: String) -> String? {
    MistakenWord.function(name).flatMap { $0.hasSuffix("()?") ? $0 : nil }
  }

  /// What is meant by a word that is written as in Swedish, or with capital letters.
  private func wordHint(_ name: String) -> String? {
    if let word = Keyword.capitalized(name) { return "skriv \(word) med små bokstäver" }
    if let isFilled = MistakenWord.isFilled(name) {
      return isFilled ? "skriv … != null för det som är ifyllt" : "skriv null för det som inte är ifyllt: … = null"
    }
    return Keyword.swedish[name].map { "skriv \($0) för \(name)" }
  }

  /// How to write a length of time that stands as a name: `P14D`.
  private func lengthHint(_ name: String, _ syntax: Syntax) -> String? {
    guard name.hasPrefix("P"), name.contains(where: \.isNumber),
      case .success = Temporal.parse(name, zones: shape.zones, mode: .strict)
    else { return nil }
    let before = String(decoding: Array(source.utf8)[..<syntax.range.lowerBound], as: UTF8.self)
    if before.hasSuffix("duration(") { return "sätt citattecken om tidslängden: \"\(name)\"" }
    return "skriv duration(\"\(name)\")"
  }

  /// Whether a name that there is not may be meant as a text: a field of it is read, it is compared with something or
  /// reckoned with where it cannot be.
  private func mayBeText(_ syntax: Syntax) -> Bool {
    let bytes = Array(source.utf8)
    let after = bytes[syntax.range.upperBound...].first { $0 != UInt8(ascii: " ") }
    let before = bytes[..<syntax.range.lowerBound].last { $0 != UInt8(ascii: " ") }
    return !(after.map { ".<>=!+-*/".utf8.contains($0) } ?? false)
      && !(before.map { "<>+-*/".utf8.contains($0) } ?? false)
  }

  private var knownNames: [String] {
    shape.names.map(\.name)
      + locals.flatMap { local -> [String] in
        switch local {
        case .variable(let name, _): [name]
        case .item(.context(let fields, _)): ["item"] + fields.keys
        case .item: ["item"]
        }
      }
  }

  mutating func inputValue(_ syntax: Syntax) -> Typed {
    guard let input else {
      return refused(
        "feel.unknown-name", "? står bara för ett värde i en beslutstabells villkor", syntax.range,
        hint: "skriv namnet på värdet")
    }
    return Typed(input, .value { $0.input })
  }

  mutating func temporal(_ text: String, _ value: Value?, _ syntax: Syntax) -> Typed {
    if let value { return Typed(FEELType(of: value), .constant(value)) }
    return refused(
      "feel.date", "\"\(text)\" är inget datum, inget klockslag och ingen tidslängd", syntax.range,
      hint: "skriv till exempel @\"2018-03-09\" eller @\"P14D\"")
  }

  mutating func path(_ base: Syntax, _ field: Label, _ syntax: Syntax) -> Typed {
    let typed = compile(base)
    let compute = typed.code.compute
    let (name, range) = (field.text, field.range)
    let owner = needed(typed, base)
    var known: FEELType?
    if case .context(let fields, _) = owner { known = fields[name] }
    let isKnown = known != nil
    let type = known ?? fieldType(name, of: owner, base, range)
    // An entry that the type tells of, or that is only asked for with `= null`, may be missing.
    let mayMiss = toleratesNull || isKnown
    let code = Code.value { [mayMiss] frame in
      let value = compute(&frame)
      if case .context(let context) = value {
        if let entry = context[name] { return entry }
        if mayMiss { return .null }
      }
      return Selection.field(name, of: value, &frame, range)
    }
    return narrowed(Typed(type, code), syntax, of: (base, typed.type))
  }

  private mutating func fieldType(
    _ name: String, of type: FEELType, _ base: Syntax, _ range: Range<Int>
  ) -> FEELType {
    switch type {
    case .any, .null: return .any
    case .optional(let inner): return fieldType(name, of: inner, base, range)
    case .list(let item):
      if MistakenWord.isCount(name), item.unwrapped.lacks(name) {
        report(
          "feel.unknown-field", "\(quoted(base)) är en lista och har inget fält \"\(name)\"", range,
          hint: "skriv count(\(quote(base))) för hur många poster den har")
        return .any
      }
      if let position = ["first": "1", "första": "1", "last": "-1", "sista": "-1"][name], item.unwrapped.lacks(name) {
        report(
          "feel.unknown-field", "\(quoted(base)) är en lista och har inget fält \"\(name)\"", range,
          hint: "skriv \(quote(base))[\(position)] för den \(position == "1" ? "första" : "sista") posten")
        return .any
      }
      // Of an item that is missing nothing can be read.
      let field = fieldType(name, of: item.unwrapped, base, range)
      return .list(item.isOptional ? field.orMissing : field)
    case .context(let fields, let isOpen):
      if let field = fields[name] { return field }
      if !isOpen { reportUnknownField(name, fields, base, range) }
      return .any
    default:
      guard let parts = Selection.parts(of: type) else {
        report(
          "feel.unknown-field", "\(quoted(base)) är \(type.kind) och har inga fält", range,
          hint: type == .string && MistakenWord.isCount(name)
            ? "skriv string length(\(quote(base))) för hur många tecken den har" : "ta bort .\(name)")
        return .any
      }
      if let part = parts[name] { return part }
      if type == .date, ["dag", "dagen", "datum", "date"].contains(name.lowercased()) {
        report(
          "feel.unknown-field", "\(quoted(base)) är redan ett datum", range, hint: "ta bort .\(name)")
        return .any
      }
      reportUnknownField(name, parts, base, range)
      return .any
    }
  }

  private mutating func reportUnknownField(
    _ name: String, _ types: [String: FEELType], _ base: Syntax, _ range: Range<Int>
  ) {
    let fields = types.keys.sorted()
    let inner = fields.filter { types[$0]?.unwrapped.has(name) ?? false }.map { "\(quote(base)).\($0).\(name)" }
    let listed = fields.prefix(8).joined(separator: ", ") + (fields.count > 8 ? " …" : "")
    let hint =
      inner.isEmpty
      ? Suggestion.hint(for: name, in: fields) : "menade du \(inner.joined(separator: " eller "))?"
    let other = (fields.isEmpty ? nil : "fälten är \(listed)")
    report("feel.unknown-field", "fältet \"\(name)\" finns inte i \(quoted(base))", range, hint: hint ?? other)
  }
}

extension FEELType {
  /// Whether it is a group of values that has a field of that name.
  fileprivate func has(_ name: String) -> Bool {
    if case .context(let fields, _) = self { fields[name] != nil } else { false }
  }

  /// Whether its values surely have no field of that name.
  fileprivate func lacks(_ name: String) -> Bool {
    switch self {
    case .any, .null: false
    case .context(let fields, let isOpen): !isOpen && fields[name] == nil
    default: Selection.parts(of: self)?[name] == nil
    }
  }
}
