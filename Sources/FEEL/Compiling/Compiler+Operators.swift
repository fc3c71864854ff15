import CivilTime

extension Compiler {
  mutating func binary(_ op: Operator, _ left: Syntax, _ right: Syntax, _ syntax: Syntax) -> Typed {
    switch op {
    case .and, .or: logic(op, left, right)
    case .equal, .notEqual: equality(op, left, right, syntax)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: ordering(op, left, right, syntax)
    default: arithmetic(op, left, right, syntax)
    }
  }

  // MARK: - And, or, if

  private mutating func logic(_ op: Operator, _ left: Syntax, _ right: Syntax) -> Typed {
    if let alone = alternatives(op, left, right) {
      let test = "\(quote(alone.subject)) in (\(alone.values.map { quote($0) }.joined(separator: ", ")))"
      return refused(
        "feel.not-boolean", "efter \(op.rawValue) väntades ett villkor men här står bara \(quote(right))", right.range,
        hint: alone.isNot ? "skriv not(\(test))" : "skriv \(test)")
    }
    let told = problems.count
    let a = judge(left)
    forgive(from: told, where: Guards.deciding(right, giving: op == .or))
    let before = problems.count
    let b = behind(left, when: op == .and) { $0.judge(right) }
    // What is not asked on one way to a place is not missed there.
    if before < problems.count, foregone(left) == (op == .or) { problems.removeSubrange(before...) }
    if op == .and {
      return Typed(
        .boolean,
        .truth { frame in
          let first = a(&frame)
          if first == false { return false }
          let second = b(&frame)
          if second == false { return false }
          return first == nil || second == nil ? nil : true
        })
    }
    return Typed(
      .boolean,
      .truth { frame in
        let first = a(&frame)
        if first == true { return true }
        let second = b(&frame)
        if second == true { return true }
        return first == nil || second == nil ? nil : false
      })
  }

  /// The values that something is compared with where only the first comparison is written out: `x = "a" or "b"`, also
  /// with `and`, which people write for the same.
  private func alternatives(
    _ op: Operator, _ left: Syntax, _ right: Syntax
  ) -> (subject: Syntax, values: [Syntax], isNot: Bool)? {
    guard mode == .strict, right.isAlternative else { return nil }
    switch left.form {
    case .binary(.equal, let subject, let value) where value.isAlternative: return (subject, [value, right], false)
    case .binary(.notEqual, let subject, let value) where op == .and && value.isAlternative:
      return (subject, [value, right], true)
    case .binary(op, let first, let second):
      return alternatives(op, first, second).map { ($0.subject, $0.values + [right], $0.isNot) }
    default: return nil
    }
  }

  /// Takes back what was told of values that may be missing, where another part alone decides when they are:
  /// `dag > i_dag or dag = null`.
  private mutating func forgive(from told: Int, where decided: @autoclosure () -> Set<String>) {
    guard told < problems.count else { return }
    let decided = decided()
    let kept = problems[told...].filter { problem in
      let key = text(at: problem.range).replacing(".", with: KnownConditions.separator)
      return problem.code != "feel.may-be-null" || !decided.contains(key)
    }
    problems.replaceSubrange(told..., with: kept)
  }

  mutating func condition(_ test: Syntax, _ yes: Syntax, _ no: Syntax, _ syntax: Syntax) -> Typed {
    let judge = judge(test)
    if let outcome = foregone(test) {
      let taken = outcome ? yes : no
      let typed = behind(test, when: outcome) { $0.compile(guarded: taken) }
      noteMissing([(taken, typed)])
      return typed
    }
    let whenTrue = behind(test, when: true) { $0.compile(guarded: yes) }
    let whenFalse = behind(test, when: false) { $0.compile(guarded: no) }
    checkBranches((yes, whenTrue.type), (no, whenFalse.type), syntax)
    noteMissing([(yes, whenTrue), (no, whenFalse)])
    let (a, b) = (whenTrue.code.compute, whenFalse.code.compute)
    // A condition that is null counts as not fulfilled.
    return Typed(
      whenTrue.joined(with: whenFalse), .value { frame in judge(&frame) == true ? a(&frame) : b(&frame) })
  }

  /// The outcome that a condition must have where one way to a place is looked at by itself; nil where either may come.
  private func foregone(_ test: Syntax) -> Bool? {
    guard let absent = shape.absent, locals.isEmpty else { return nil }
    return Foregone(shape: shape, absent: absent, conditions: conditions, isKnown: presence.contains).outcome(of: test)
  }

  /// Reports branches of two kinds, of which only one can be right where the value is used.
  private mutating func checkBranches(
    _ yes: (syntax: Syntax, type: FEELType), _ no: (syntax: Syntax, type: FEELType), _ syntax: Syntax
  ) {
    guard mode == .strict, !yes.type.meets(no.type), !(yes.type.isDuration && no.type.isDuration) else { return }
    let isText = yes.type.unwrapped == .string || no.type.unwrapped == .string
    let asList = listed(yes.syntax, as: no.type, yes.type) ?? listed(no.syntax, as: yes.type, no.type)
    let hint =
      nothing(yes, no) ?? nothing(no, yes) ?? "låt båda grenarna ge samma slags värde"
      + (asList.map { ": skriv \($0)" } ?? (isText ? "; string(…) gör om ett värde till text" : ""))
    report(
      "feel.type", "den ena grenen ger \(yes.type.fullKind), den andra \(no.type.fullKind)", syntax.range, hint: hint)
  }

  /// How to write that there is nothing, where a text says so and the other branch gives something else.
  private func nothing(
    _ word: (syntax: Syntax, type: FEELType), _ other: (syntax: Syntax, type: FEELType)
  ) -> String? {
    guard case .string(let text) = word.syntax.form, MistakenWord.isFilled(text) == false else { return nil }
    if case .list = other.type.unwrapped { return "skriv [] i stället för \(quote(word.syntax)): då är listan tom" }
    return "skriv null i stället för \(quote(word.syntax)): då anges inget värde"
  }

  /// A value written as a list of one item, where the other branch is a list of such; a text with commas as one of many.
  private func listed(_ value: Syntax, as wanted: FEELType, _ type: FEELType) -> String? {
    guard case .list(let item) = wanted.unwrapped, item.meets(type) else { return nil }
    guard case .string(let text) = value.form else { return "[\(quote(value))]" }
    let items = text.split(separator: ",").map { "\"\($0.trimmingPrefix { $0 == " " })\"" }
    return "[\(items.joined(separator: ", "))]"
  }

  // MARK: - Comparisons

  private mutating func equality(_ op: Operator, _ left: Syntax, _ right: Syntax, _ syntax: Syntax) -> Typed {
    let outer = toleratesNull
    toleratesNull = outer || left.form == .null || right.form == .null
    let (a, b) = (compile(left), compile(right))
    toleratesNull = outer
    if !a.type.meets(b.type) { reportIncomparable(a.type, b.type, left, right, syntax) }
    checkEmpty(op, left, a.type, right, syntax)
    checkEmpty(op, right, b.type, left, syntax)
    checkWord(op, left, a.type, right)
    checkWord(op, right, b.type, left)
    return comparison(op, a.code, b.code, syntax.range)
  }

  /// Warns where a text that may be missing is compared with the empty text: what is not filled in is null, and so is not
  /// equal to it.
  private mutating func checkEmpty(
    _ op: Operator, _ subject: Syntax, _ type: FEELType, _ other: Syntax, _ syntax: Syntax
  ) {
    guard mode == .strict, case .string("") = other.form, type.isOptional, type.unwrapped == .string else { return }
    let subject = quote(subject)
    problems.append(
      FEELProblem(
        code: "feel.empty-text", message: "\(mark(subject)) är null, inte en tom text, när inget är ifyllt",
        range: syntax.range,
        hint: op == .notEqual
          ? "skriv \(subject) != null: då är det ifyllt" : "skriv \(subject) = null: då är inget ifyllt",
        severity: .warning))
  }

  /// Warns where a text is compared with a word for what is no text: `"null"`, `"sant"`.
  mutating func checkWord(_ op: Operator, _ subject: Syntax, _ type: FEELType, _ other: Syntax) {
    guard mode == .strict, case .string(let text) = other.form, type.unwrapped == .string,
      let meant = MistakenWord.value(text)
    else { return }
    let subject = quote(subject)
    var hint = "true och false är inga texter: välj en av de texter som \(subject) kan vara"
    if meant == "null" {
      hint = "\(subject) har alltid ett värde: ta bort jämförelsen"
      if type.isOptional {
        hint =
          op == .notEqual
          ? "skriv \(subject) != null: då är det ifyllt" : "skriv \(subject) = null: då är inget ifyllt"
      }
    }
    problems.append(
      FEELProblem(
        code: "feel.quoted-word", message: "\(quote(other)) jämförs som en text, inte som \(meant)", range: other.range,
        hint: hint, severity: .warning))
  }

  private mutating func ordering(_ op: Operator, _ left: Syntax, _ right: Syntax, _ syntax: Syntax) -> Typed {
    let (a, b) = (compile(left), compile(right))
    let told = problems.count
    let (first, second) = (needed(a, left), needed(b, right))
    let doubts = problems.count
    checkOrder(first, second, left, right, syntax)
    dropDoubts(told, doubts)
    return comparison(op, a.code, b.code, syntax.range)
  }

  /// Checks that values of both types have an order between them.
  mutating func checkOrder(_ a: FEELType, _ b: FEELType, _ left: Syntax, _ right: Syntax, _ syntax: Syntax) {
    guard a.meets(b) else { return reportIncomparable(a, b, left, right, syntax) }
    for type in [a, b] where !type.isOrdered {
      report(
        "feel.type", "\(type.kind) kan inte jämföras med större eller mindre", syntax.range, hint: "skriv = eller !=")
      return
    }
  }

  /// Comparing with a number or a text that is written out is the ordinary case, and goes straight to the point.
  private func comparison(_ op: Operator, _ a: Code, _ b: Code, _ range: Range<Int>) -> Typed {
    let left = a.compute
    guard case .constant(let constant) = b else {
      let right = b.compute
      return Typed(.boolean, .truth { frame in frame.compare(op, left(&frame), right(&frame), range) })
    }
    switch (constant, op) {
    case (.number(let right), _):
      return Typed(
        .boolean,
        .truth { frame in
          let value = left(&frame)
          guard case .number(let number) = value else { return frame.compare(op, value, constant, range) }
          return op.holds(number, right)
        })
    case (.string(let right), .equal), (.string(let right), .notEqual):
      return Typed(
        .boolean,
        .truth { frame in
          let value = left(&frame)
          guard case .string(let text) = value else { return frame.compare(op, value, constant, range) }
          return text.hasSameCodePoints(as: right) == (op == .equal)
        })
    default: return Typed(.boolean, .truth { frame in frame.compare(op, left(&frame), constant, range) })
    }
  }

  mutating func reportIncomparable(
    _ a: FEELType, _ b: FEELType, _ left: Syntax, _ right: Syntax, _ syntax: Syntax
  ) {
    let hint =
      filledHint(left, a, right, syntax) ?? chainHint(left, right, syntax) ?? emptyHint(left, b, right, syntax)
      ?? emptyHint(right, a, left, syntax)
      ?? countHint(left, a, right, b, syntax) ?? memberHint(left, a, right, b, syntax)
      ?? literalHint(left, wanted: b) ?? literalHint(right, wanted: a) ?? fieldHint(left, a, like: b)
      ?? fieldHint(right, b, like: a)
    report("feel.type", "\(a.kind) kan inte jämföras med \(b.kind)", syntax.range, hint: hint)
  }

  /// How to ask whether something is filled in that is compared with true or false: `lämnat_till = true`.
  private func filledHint(_ subject: Syntax, _ type: FEELType, _ word: Syntax, _ syntax: Syntax) -> String? {
    guard mode == .strict, type.isOptional, Guards.key(subject) != nil, case .binary(let op, _, _) = syntax.form,
      op == .equal || op == .notEqual
    else { return nil }
    let text = String(decoding: Array(source.utf8)[word.range], as: UTF8.self)
    guard text == "true" || text == "false" else { return nil }
    let isFilled = (text == "true") == (op == .equal)
    return "skriv \(quote(subject)) \(isFilled ? "!= null: då är det ifyllt" : "= null: då är inget ifyllt")"
  }

  /// How to write two comparisons in a row: `1 > antal > 30`.
  private func chainHint(_ left: Syntax, _ right: Syntax, _ syntax: Syntax) -> String? {
    guard case .binary(let op, _, _) = syntax.form, case .binary(let first, _, let middle) = left.form,
      first.binding == .comparison
    else { return nil }
    let parts = ["\(quote(left))", "\(quote(middle)) \(op.rawValue) \(quote(right))"]
    return "dela upp jämförelsen: \(parts.joined(separator: " and ")) när båda ska gälla, annars or emellan"
  }

  /// How to ask whether something is filled in that is compared with a word for it: `sänd = "ifylld"`.
  private func emptyHint(_ word: Syntax, _ type: FEELType, _ subject: Syntax, _ syntax: Syntax) -> String? {
    guard case .string(let text) = word.form, type.unwrapped != .string, let isFilled = MistakenWord.isFilled(text)
    else { return nil }
    var isNot = false
    if case .binary(.notEqual, _, _) = syntax.form { isNot = true }
    return isFilled != isNot
      ? "skriv \(quote(subject)) != null: då är det ifyllt" : "skriv \(quote(subject)) = null: då är inget ifyllt"
  }

  /// How to ask for the number of items of a list that is compared with a number.
  private func countHint(
    _ left: Syntax, _ a: FEELType, _ right: Syntax, _ b: FEELType, _ syntax: Syntax
  ) -> String? {
    guard case .binary(let op, _, _) = syntax.form else { return nil }
    if case .list = a.unwrapped, b.unwrapped == .number {
      return "skriv count(\(quote(left))) \(op.rawValue) \(quote(right))"
    }
    guard case .list = b.unwrapped, a.unwrapped == .number else { return nil }
    return "skriv \(quote(left)) \(op.rawValue) count(\(quote(right)))"
  }

  /// How to ask whether a list has an item that the whole list is compared with.
  private func memberHint(
    _ left: Syntax, _ a: FEELType, _ right: Syntax, _ b: FEELType, _ syntax: Syntax
  ) -> String? {
    guard case .binary(let op, _, _) = syntax.form, op == .equal || op == .notEqual,
      case .list(let item) = a.unwrapped, item.meets(b)
    else { return nil }
    let asked = "list contains(\(quote(left)), \(quote(right)))"
    return "skriv \(op == .equal ? asked : "not(\(asked))")"
  }

  /// The fields of a group that can be compared with what the whole group is compared with; nil where there are none.
  func fieldHint(_ syntax: Syntax, _ group: FEELType, like wanted: FEELType) -> String? {
    guard case .context(let fields, _) = group.unwrapped, Guards.key(syntax) != nil else { return nil }
    let known = fields.filter { $0.value.unwrapped != .any && $0.value.meets(wanted) }.keys.sorted().prefix(8)
    guard !known.isEmpty else { return nil }
    return "läs ett av fälten: " + known.map { "\(text(of: syntax)).\($0)" }.joined(separator: ", ")
  }

  /// How to write a text as what it was probably meant to be.
  private func literalHint(_ syntax: Syntax, wanted: FEELType) -> String? {
    // Without quotation marks a date is one number less two others.
    let written = String(decoding: Array(source.utf8)[syntax.range], as: UTF8.self)
    if wanted.unwrapped == .date, let day = CivilDate(written) { return "skriv date(\"\(day)\")" }
    if wanted.unwrapped == .date, written.wholeMatch(of: #/\d{5,}-\d{1,2}-\d{1,2}/#) != nil {
      return "\(written) är ingen dag: ett år har fyra siffror; skriv date(\"2026-03-09\")"
    }
    if wanted.unwrapped == .date, let day = written.wholeMatch(of: #/\d{4}-(\d{1,2})-(\d{1,2})/#) {
      let isMonth = (1...12).contains(Int(day.output.1) ?? 0)
      return "\(written) är ingen dag\(isMonth ? "" : ": månaderna är 01 till 12"); skriv date(\"2026-03-09\")"
    }
    if wanted.unwrapped == .number, mode == .strict,
      let days = written.wholeMatch(of: #/(?:duration\("|@")P(\d+)D"\)?/#)?.output.1
    {
      return "skriv bara talet: \(days)"
    }
    if wanted.unwrapped == .daysDuration, case .number(let number) = syntax.form, number.integer != nil {
      return "skriv duration(\"P\(number)D\")"
    }
    guard case .string(let text) = syntax.form else { return nil }
    switch wanted.unwrapped {
    case .date: return CivilDate(text).map { "skriv date(\"\($0)\")" } ?? "skriv datum så: date(\"2026-03-09\")"
    case .daysDuration, .monthsDuration, .period:
      let length = LengthWords.meant(text).map { "\($0)" } ?? text
      if case .success = Temporal.parse(length, zones: shape.zones, mode: .strict) {
        return "skriv duration(\"\(length)\")"
      }
      return "skriv tidslängder så: duration(\"P14D\")"
    case .time, .dateAndTime:
      if case .success = Temporal.parse(text, zones: shape.zones, mode: .strict) { return "skriv @\"\(text)\"" }
      return "skriv klockslag så: @\"10:30:00\", och tidpunkter så: @\"2026-03-09T10:30:00\""
    case .number: return Number(text).map { "ta bort citattecknen: \($0)" }
    case .boolean: return "skriv true eller false utan citattecken"
    default: return nil
    }
  }

  mutating func between(_ subject: Syntax, _ lower: Syntax, _ upper: Syntax, _ syntax: Syntax) -> Typed {
    let parts = [subject, lower, upper].map { ($0, compile($0)) }
    let types = parts.map { needed($0.1, $0.0) }
    checkOrder(types[0], types[1], subject, lower, syntax)
    checkOrder(types[0], types[2], subject, upper, syntax)
    let (value, low, high) = (parts[0].1.code.compute, parts[1].1.code.compute, parts[2].1.code.compute)
    let range = syntax.range
    return Typed(
      .boolean,
      .truth { frame in
        let value = value(&frame)
        let above = frame.compare(.greaterOrEqual, value, low(&frame), range)
        let below = frame.compare(.lessOrEqual, value, high(&frame), range)
        return Comparison.both(above, below)
      })
  }
}

extension Syntax {
  /// Whether it is a text, a number or a date that stands written.
  fileprivate var isAlternative: Bool {
    switch form {
    case .string, .number, .temporal: true
    default: false
    }
  }
}

extension Frame {
  /// Compares, and notes why where that cannot be done.
  mutating func compare(_ op: Operator, _ a: Value, _ b: Value, _ range: Range<Int>) -> Bool? {
    // Numbers are the ordinary case, and cost nothing to go through.
    if case .number = a {} else if !charge(a, range) || !charge(b, range) { return nil }
    if let result = Comparison.holds(op, a, b) { return result }
    if op.isOrdering, case .list(let items) = a, unwraps(items) { return compare(op, items[0], b, range) }
    if op.isOrdering, case .list(let items) = b, unwraps(items) { return compare(op, a, items[0], range) }
    noteIncomparable(a, b, range)
    return nil
  }
}
