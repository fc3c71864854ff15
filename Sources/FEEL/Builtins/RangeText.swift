/// Reading a range out of a text, for the function `range` (DMN 1.5, 10.3.4.1).
enum RangeText {
  /// Reads `[18..21)` and the like; an end left out is open, and each end is a literal, never a calculation.
  static func range(_ text: String, zones: any ZoneRules, mode: Mode) -> ValueRange? {
    let trimmed = text.unicodeScalars.drop { $0.properties.isWhitespace }
    guard let opening = trimmed.first, let closing = trimmed.last(where: { !$0.properties.isWhitespace }),
      "[(]".unicodeScalars.contains(opening), "])[".unicodeScalars.contains(closing),
      let end = trimmed.lastIndex(of: closing), end > trimmed.startIndex
    else { return nil }
    let inner = trimmed[trimmed.index(after: trimmed.startIndex)..<end]
    guard let (lower, upper) = ends(Array(inner)), let from = value(lower, zones, mode),
      let to = value(upper, zones, mode)
    else { return nil }
    // An end left out stands beside an open bracket, and one end at most.
    guard !from.isNull || (!to.isNull && opening != "["), !to.isNull || closing != "]" else { return nil }
    let range = ValueRange(
      lower: from, includesLower: opening == "[", upper: to,
      includesUpper: closing == "]",
      form: from.isNull || to.isNull ? .comparison : .interval)
    // As for ranges that are written in the expression itself.
    return mode == .standard && !range.isOrdered ? nil : range
  }

  /// What stands on either side of the two full stops that lie outside quotation marks.
  private static func ends(_ scalars: [Unicode.Scalar]) -> (String, String)? {
    var (isQuoted, isEscaped) = (false, false)
    for (place, scalar) in scalars.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, scalar == ".", place + 1 < scalars.count, scalars[place + 1] == "." {
        return (string(scalars[..<place]), string(scalars[(place + 2)...]))
      }
    }
    return nil
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The value of a literal; null for nothing at all, nil for anything else.
  private static func value(_ text: String, _ zones: any ZoneRules, _ mode: Mode) -> Value? {
    if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) { return .some(.null) }
    let (syntax, problems) = Parser.expression(text, mode: mode)
    return problems.isEmpty ? syntax.flatMap { constant($0, zones, mode) } : nil
  }

  private static func constant(_ syntax: Syntax, _ zones: any ZoneRules, _ mode: Mode) -> Value? {
    switch syntax.form {
    case .number(let number): .number(number)
    case .negate(let operand):
      if case .number(let number) = operand.form { .number(number.negated) } else { nil }
    case .string(let text): .string(text)
    case .temporal(_, let value): value
    case .call(let name, let arguments) where arguments.count == 1:
      if case .string(let text) = arguments[0].value.form { temporal(name.text, text, zones, mode) } else { nil }
    default: nil
    }
  }

  /// `date("2018-03-09")` and its like are literals too (DMN 1.5, grammar rule 62).
  private static func temporal(_ name: String, _ text: String, _ zones: any ZoneRules, _ mode: Mode) -> Value? {
    let value: Result<Value, TimeFault>
    switch name {
    case "date": value = Temporal.date(text).map { .date($0) }
    case "time": value = Temporal.time(text, zones: zones).map { .time($0) }
    case "date and time": value = Temporal.dateAndTime(text, zones: zones).map { .dateAndTime($0) }
    case "duration": value = Temporal.duration(text, mode: mode)
    default: return nil
    }
    return try? value.get()
  }
}
