import CivilTime

extension Compiler {
  mutating func arithmetic(_ op: Operator, _ left: Syntax, _ right: Syntax, _ syntax: Syntax) -> Typed {
    let (a, b) = (compile(left), compile(right))
    let told = problems.count
    let (first, second) = (needed(a, left), needed(b, right))
    let doubts = problems.count
    let type = Self.result(of: op, first, second)
    if type == nil {
      let mixesText = op == .add && (first == .string || second == .string)
      let length = lengthHint(op, left, first, right, second)
      report(
        "feel.type", "\(op.rawValue) går inte mellan \(first.kind) och \(second.kind)", syntax.range,
        hint: length ?? daysHint(op, left, first, right, second) ?? listHint(op, left, first, right, second)
          ?? (mixesText ? textHint(first == .string ? right : left, first == .string ? second : first) : nil))
      dropDoubts(told, doubts)
    }
    if type == .date || type == .dateAndTime { checkLength(left, right) }
    let (x, y, range) = (a.code.compute, b.code.compute, syntax.range)
    let result = Typed(type ?? .any, .value { frame in Arithmetic.apply(op, x(&frame), y(&frame), &frame, range) })
    return op != .divide || isNotZero(right, b) || isWrittenDivisor(right, of: first) ? result : lacking(result, syntax)
  }

  /// How to write a value that is put together with a text: as a text, or a field of it that is one.
  private func textHint(_ syntax: Syntax, _ type: FEELType) -> String {
    if mode == .strict, case .list(let item) = type, [.string, .any].contains(item.unwrapped) {
      return "skriv string join(\(quote(syntax)), \", \") för listans texter efter varandra"
    }
    return asText(syntax, type)
  }

  private func asText(_ syntax: Syntax, _ type: FEELType) -> String {
    fieldHint(syntax, type, like: .string) ?? "gör om värdet till text: string(\(quote(syntax)))"
  }

  /// How to put lists together, or an item behind one.
  private func listHint(
    _ op: Operator, _ left: Syntax, _ first: FEELType, _ right: Syntax, _ second: FEELType
  ) -> String? {
    guard op == .add, mode == .strict else { return nil }
    switch (first, second) {
    case (.list, .list): return "skriv concatenate(\(quote(left)), \(quote(right)))"
    case (.list(let item), let other) where item.meets(other):
      return "skriv append(\(quote(left)), \(quote(right)))"
    default: return nil
    }
  }

  /// How to write a length of time that is added to a day, or taken from it, as a number or a text.
  private func lengthHint(
    _ op: Operator, _ left: Syntax, _ first: FEELType, _ right: Syntax, _ second: FEELType
  ) -> String? {
    guard first == .date || first == .dateAndTime, op == .add || op == .subtract else { return nil }
    let day = "skriv \(quote(left)) \(op.rawValue) "
    switch right.form {
    case .number(let number): return day + "duration(\"P\(number)D\")"
    case .string(let text):
      if let period = LengthWords.meant(text) { return day + "duration(\"\(period)\")" }
      guard text.hasPrefix("P"), case .success = Temporal.parse(text, zones: shape.zones, mode: .strict) else {
        return nil
      }
      return day + "duration(\"\(text)\")"
    default: return second == .number ? day + "duration(\"P\" + string(\(quote(right))) + \"D\")" : nil
    }
  }

  /// How to reckon with the time between two days, where a day is divided or multiplied: `till - från / 30`.
  private func daysHint(
    _ op: Operator, _ left: Syntax, _ first: FEELType, _ right: Syntax, _ second: FEELType
  ) -> String? {
    guard mode == .strict else { return nil }
    if op == .add, first == .number, second == .date {
      let length =
        if case .number(let number) = left.form { "\"P\(number)D\"" } else { "\"P\" + string(\(quote(left))) + \"D\"" }
      return "skriv \(quote(right)) + duration(\(length))"
    }
    guard op == .divide || op == .multiply, first == .date, second == .number else { return nil }
    let unit = if op == .divide, case .number(let number) = right.form { "P\(number)D" } else { "P1D" }
    let rest = op == .divide ? "" : " * \(quote(right))"
    let before = String(decoding: Array(source.utf8)[..<left.range.lowerBound], as: UTF8.self)
    guard let match = before.firstMatch(of: #/([\p{L}_][\p{L}\p{N}_.]*)\s*-\s*$/#) else {
      return "tiden mellan två dagar räknas så här: (\(quote(left)) - en tidigare dag) / duration(\"\(unit)\")\(rest)"
    }
    return "\(op.rawValue) räknas före -: skriv (\(match.output.1) - \(quote(left))) / duration(\"\(unit)\")\(rest)"
  }

  /// Reports a written length of time that no day of the calendar has room for, whichever the other is.
  private mutating func checkLength(_ left: Syntax, _ right: Syntax) {
    guard mode == .strict else { return }
    for part in [left, right] {
      guard let years = writtenLength(part)?.wholeYears, years > Self.mostYears else { continue }
      report(
        "feel.date", "\(quoted(part)) är för lång: dagen hamnar utanför åren 1753–2400", part.range,
        hint: "skriv en kortare tid")
    }
  }

  /// So many years lie between the first day that can be used and the last.
  private static let mostYears = 647

  /// Whether what a length of time is divided by stands written, of the same kind, and is not nothing.
  private func isWrittenDivisor(_ syntax: Syntax, of type: FEELType) -> Bool {
    switch (type, writtenLength(syntax)) {
    case (.daysDuration, .daysDuration(let length)): length != length.negated
    case (.monthsDuration, .monthsDuration(let length)): length.months != 0
    default: false
    }
  }

  private func writtenLength(_ syntax: Syntax) -> Value? {
    switch syntax.form {
    case .temporal(_, let value): return value
    case .call(let label, let arguments):
      guard label.text == "duration", case .string(let text)? = arguments.first?.value.form,
        case .success(let length) = Temporal.duration(text, mode: mode)
      else { return nil }
      return length
    default: return nil
    }
  }

  /// The type of a calculation; nil where it cannot be made.
  private static func result(of op: Operator, _ a: FEELType, _ b: FEELType) -> FEELType? {
    switch (op, a, b) {
    case (_, .any, _), (_, _, .any), (_, .null, _), (_, _, .null): .any
    case (_, .number, .number): .number
    case (.add, .string, .string): .string
    case (.subtract, .date, .date), (.subtract, .time, .time), (.subtract, .dateAndTime, .dateAndTime),
      (.subtract, .date, .dateAndTime), (.subtract, .dateAndTime, .date):
      .daysDuration
    case (.add, let a, let b) where a.isDuration && b.isDuration,
      (.subtract, let a, let b) where a.isDuration && b.isDuration:
      a.meets(b) ? (a == .period ? b : a) : nil
    case (.add, let point, let length) where length.isDuration && point.isMoved(by: length): point
    case (.add, let length, let point) where length.isDuration && point.isMoved(by: length): point
    case (.subtract, let point, let length) where length.isDuration && point.isMoved(by: length): point
    case (.multiply, let length, .number), (.multiply, .number, let length), (.divide, let length, .number):
      length.isDuration ? length : nil
    case (.divide, let a, let b): a.isDuration && a.meets(b) ? .number : nil
    default: nil
    }
  }

  mutating func negate(_ operand: Syntax, _ syntax: Syntax) -> Typed {
    let typed = compile(operand)
    let type = needed(typed, operand)
    if !FEELType.number.accepts(type) && !type.isDuration {
      report("feel.type", "minus går inte framför \(type.kind)", syntax.range)
    }
    if case .constant(.number(let number)) = typed.code { return Typed(.number, .constant(.number(number.negated))) }
    let (compute, range) = (typed.code.compute, syntax.range)
    return Typed(
      type,
      .value { frame in
        var value = compute(&frame)
        if case .list(let items) = value, frame.unwraps(items) { value = items[0] }
        switch Temporal.standard(value) {
        case .number(let number): return .number(number.negated)
        case .daysDuration(let duration): return .daysDuration(duration.negated)
        case .monthsDuration(let duration): return .monthsDuration(duration.negated)
        default:
          frame.note("feel.type", "minus går inte framför \(value.kind)", range)
          return .null
        }
      })
  }
}

extension Value {
  /// How many whole years a length of time surely has, whichever way it goes; nil for anything else.
  fileprivate var wholeYears: Int? {
    switch self {
    case .daysDuration(let length): Int(clamping: length.parts.days.magnitude) / 366
    case .monthsDuration(let length): Int(clamping: length.months.magnitude) / 12
    case .calendarPeriod(let period): Int(clamping: period.totalMonths.magnitude) / 12
    default: nil
    }
  }
}

extension FEELType {
  /// Whether a length of time can be added to values of the type.
  fileprivate func isMoved(by length: FEELType) -> Bool {
    switch self {
    case .date, .dateAndTime: true
    case .time: length != .monthsDuration
    default: false
    }
  }
}
