import CivilTime

/// Arithmetic on values; what cannot be calculated is null, with the reason noted.
enum Arithmetic {
  static func apply(_ op: Operator, _ a: Value, _ b: Value, _ frame: inout Frame, _ range: Range<Int>) -> Value {
    switch (a, b) {
    case (.number(let a), .number(let b)): return numbers(op, a, b, &frame, range)
    case (.string(let a), .string(let b)) where op == .add:
      guard frame.spend(1 + (a.utf8.count + b.utf8.count) / 16, range) else { return .null }
      return .string(a + b)
    case (.list(let items), _) where frame.unwraps(items): return apply(op, items[0], b, &frame, range)
    case (_, .list(let items)) where frame.unwraps(items): return apply(op, a, items[0], &frame, range)
    case (.null, _), (_, .null):
      frame.note("feel.null", "ett värde saknas, så \(op.rawValue) kan inte räknas ut", range)
      return .null
    default: break
    }
    switch temporal(op, a, b, frame.evaluation.zones) {
    case .value(let value): return value
    case .outside where op == .divide && isZero(b): noteDivisionByZero(&frame, range)
    case .outside: frame.note("feel.date", TimeFault.outOfRange.message, range, hint: TimeFault.outOfRange.hint)
    case .undefined where op == .subtract && Comparison.mixesZones(a, b):
      frame.note("feel.type", Comparison.zones(a), range, hint: Comparison.zonesHint)
    case .undefined: frame.note("feel.type", "\(op.rawValue) går inte mellan \(a.kind) och \(b.kind)", range)
    }
    return .null
  }

  private static func noteDivisionByZero(_ frame: inout Frame, _ range: Range<Int>) {
    frame.note(
      "feel.division-by-zero", "det går inte att dela med noll", range, hint: "pröva först att nämnaren inte är 0")
  }

  private static func isZero(_ value: Value) -> Bool {
    switch Temporal.standard(value) {
    case .number(let number): number.signum == 0
    case .daysDuration(let duration): duration.nanoseconds == 0
    case .monthsDuration(let duration): duration.months == 0
    default: false
    }
  }

  private static func numbers(
    _ op: Operator, _ a: Number, _ b: Number, _ frame: inout Frame, _ range: Range<Int>
  ) -> Value {
    // A power goes through its digits where they are not too many, otherwise through a logarithm.
    if op == .power, !frame.spend(a.hasExactPower(b) ? 20 : Limits.logarithm, range) { return .null }
    let result: Number? =
      switch op {
      case .add: a.adding(b)
      case .subtract: a.subtracting(b)
      case .multiply: a.multiplying(b)
      case .divide: a.dividing(by: b)
      case .power: a.raised(to: b)
      default: nil
      }
    if let result { return .number(result) }
    if op == .divide && b.signum == 0 {
      noteDivisionByZero(&frame, range)
    } else {
      frame.note("feel.number", "\(a) \(op.rawValue) \(b) är inget tal som kan skrivas", range)
    }
    return .null
  }

  // MARK: - Time

  private enum Outcome {
    case value(Value)
    /// The result cannot be written.
    case outside
    /// The operator does not join such values.
    case undefined

    init(_ value: Value?) { self = value.map { .value($0) } ?? .outside }
  }

  /// Calculates with dates, times and durations (DMN 1.5, tables 57–60).
  private static func temporal(_ op: Operator, _ a: Value, _ b: Value, _ zones: any ZoneRules) -> Outcome {
    switch op {
    case .add:
      let sum = moved(a, by: b, sign: 1, zones)
      if case .undefined = sum { return moved(b, by: a, sign: 1, zones) }
      return sum
    case .subtract:
      let difference = difference(a, b)
      if case .undefined = difference { return moved(a, by: b, sign: -1, zones) }
      return difference
    case .multiply, .divide: return scaled(op, Temporal.standard(a), Temporal.standard(b))
    default: return .undefined
    }
  }

  /// A date, time or duration a duration later, or earlier.
  private static func moved(_ value: Value, by duration: Value, sign: Int, _ zones: any ZoneRules) -> Outcome {
    if case .calendarPeriod(let period) = duration, period.totalMonths != 0, period.totalDays != 0 {
      guard let months = MonthsDuration(months: period.totalMonths), let days = DaysDuration(days: period.totalDays),
        case .value(let value) = moved(value, by: .monthsDuration(months), sign: sign, zones)
      else { return .undefined }
      return moved(value, by: .daysDuration(days), sign: sign, zones)
    }
    switch (Temporal.standard(value), Temporal.standard(duration)) {
    case (.date(let date), .monthsDuration(let months)):
      // Where the month has no such day it is the month's last, as XML Schema adds (part 2, appendix E) and the law
      // counts. DMN 1.5, table 57, calls `date(year, month, day)`, which would be null: 31 January has no month later.
      return Outcome(date.adding(months: sign * months.months).map { .date($0) })
    case (.date(let date), .daysDuration(let days)):
      let moved = Temporal.midnight(date).adding(sign < 0 ? days.negated : days, rules: zones)
      return Outcome(moved.map { .date($0.date) })
    case (.dateAndTime(let value), .monthsDuration(let months)):
      return Outcome(value.adding(months: sign * months.months, rules: zones).map { .dateAndTime($0) })
    case (.dateAndTime(let value), .daysDuration(let days)):
      return Outcome(value.adding(sign < 0 ? days.negated : days, rules: zones).map { .dateAndTime($0) })
    case (.time(let time), .daysDuration(let days)):
      let part = Int64(days.nanoseconds % Int128(CalendarMath.nanosecondsPerDay))
      return .value(.time(time.adding(nanoseconds: Int64(sign) * part)))
    case (.daysDuration(let a), .daysDuration(let b)):
      return Outcome(a.adding(sign < 0 ? b.negated : b).map { .daysDuration($0) })
    case (.monthsDuration(let a), .monthsDuration(let b)):
      return Outcome(MonthsDuration(months: a.months + sign * b.months).map { .monthsDuration($0) })
    default: return .undefined
    }
  }

  /// The time from one date or time to another; local time and time with a zone have none between them.
  private static func difference(_ a: Value, _ b: Value) -> Outcome {
    let nanoseconds: Int128
    switch (a, b) {
    case (.date(let a), .date(let b)):
      return Outcome(DaysDuration(days: a.daysSinceEpoch - b.daysSinceEpoch).map { .daysDuration($0) })
    case (.dateAndTime(let a), .dateAndTime(let b)):
      guard (a.zone == nil) == (b.zone == nil) else { return .undefined }
      nanoseconds = a.nanoseconds - b.nanoseconds
    case (.dateAndTime(let a), .date(let b)):
      guard a.zone != nil else { return .undefined }
      nanoseconds = a.nanoseconds - Temporal.midnight(b).nanoseconds
    case (.date(let a), .dateAndTime(let b)):
      guard b.zone != nil else { return .undefined }
      nanoseconds = Temporal.midnight(a).nanoseconds - b.nanoseconds
    case (.time(let a), .time(let b)):
      guard (a.zone == nil) == (b.zone == nil) else { return .undefined }
      let offsets = Int64((a.zone?.offset ?? 0) - (b.zone?.offset ?? 0))
      nanoseconds = Int128(a.nanoseconds - b.nanoseconds - offsets * CalendarMath.nanosecondsPerSecond)
    default: return .undefined
    }
    return Outcome(DaysDuration(nanoseconds: nanoseconds).map { .daysDuration($0) })
  }

  /// A duration times or divided by a number, or a duration divided by another.
  private static func scaled(_ op: Operator, _ a: Value, _ b: Value) -> Outcome {
    switch (op, a, b) {
    case (.multiply, .number(let number), let duration), (.multiply, let duration, .number(let number)):
      return times(duration, number) { $0.multiplying(number) }
    case (.divide, let duration, .number(let number)):
      return times(duration, number) { $0.dividing(by: number) }
    case (.divide, .daysDuration(let a), .daysDuration(let b)):
      guard let a = a.totalSeconds, let b = b.totalSeconds else { return .outside }
      return Outcome(a.dividing(by: b).map { .number($0) })
    case (.divide, .monthsDuration(let a), .monthsDuration(let b)):
      return Outcome(Number(a.months).dividing(by: Number(b.months)).map { .number($0) })
    default: return .undefined
    }
  }

  /// What does not come out in whole nanoseconds or months is rounded half to even, as numbers are.
  private static func times(_ duration: Value, _ number: Number, _ apply: (Number) -> Number?) -> Outcome {
    switch duration {
    case .daysDuration(let days):
      let result = days.totalSeconds.flatMap(apply)?.multiplying(1_000_000_000)?.rounded(.halfEven)
      let nanoseconds = result.flatMap { Int128($0.description) }
      return Outcome(nanoseconds.flatMap(DaysDuration.init(nanoseconds:)).map { .daysDuration($0) })
    case .monthsDuration(let months):
      let result = apply(Number(months.months))?.rounded(.halfEven)?.integer
      return Outcome(result.flatMap(MonthsDuration.init(months:)).map { .monthsDuration($0) })
    default: return .undefined
    }
  }
}
