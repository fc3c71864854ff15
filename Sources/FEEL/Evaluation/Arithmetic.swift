import CivilTime

/// Arithmetic on values; what cannot be calculated is null, with the reason noted.
enum Arithmetic {
  static func apply(_ op: Operator, _ a: Value, _ b: Value, _ frame: inout Frame, _ range: Range<Int>) -> Value {
    switch (a, b) {
    case (.number(let a), .number(let b)): return numbers(op, a, b, &frame, range)
    case (.string(let a), .string(let b)) where op == .add:
      guard frame.spend(1 + (a.utf8.count + b.utf8.count) / 16, range) else { return .null }
      return .string(a + b)
    case (.null, _), (_, .null):
      frame.note("feel.null", "ett värde saknas, så \(op.rawValue) kan inte räknas ut", range)
      return .null
    default: break
    }
    do throws(CivilTimeError) {
      if let value = try temporal(op, a, b) { return value }
    } catch {
      frame.note("feel.date", error.message, range, hint: error.hint)
      return .null
    }
    if op == .subtract, case .date(let later) = a, case .date(let earlier) = b {
      frame.note(
        "feel.date", "från \(later) till \(earlier) är det ingen tidslängd som kan skrivas", range,
        hint: "dra det tidigare datumet från det senare")
    } else {
      frame.note("feel.type", "\(op.rawValue) går inte mellan \(a.kind) och \(b.kind)", range)
    }
    return .null
  }

  private static func numbers(
    _ op: Operator, _ a: Number, _ b: Number, _ frame: inout Frame, _ range: Range<Int>
  ) -> Value {
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
      frame.note(
        "feel.division-by-zero", "det går inte att dela med noll", range, hint: "pröva först att nämnaren inte är 0")
    } else {
      frame.note("feel.number", "\(a) \(op.rawValue) \(b) är inget tal som kan skrivas", range)
    }
    return .null
  }

  /// Calculates with dates and lengths of time; nil where the operator does not join such values.
  private static func temporal(_ op: Operator, _ a: Value, _ b: Value) throws(CivilTimeError) -> Value? {
    switch (op, a, b) {
    case (.add, .date(let date), .period(let period)), (.add, .period(let period), .date(let date)):
      return .date(try date.adding(period))
    case (.subtract, .date(let date), .period(let period)): return .date(try date.subtracting(period))
    case (.subtract, .date(let later), .date(let earlier)):
      return Temporal.period(months: 0, days: earlier.days(until: later)).map(Value.period)
    case (.add, .instant(let instant), .period(let period)), (.add, .period(let period), .instant(let instant)):
      return .instant(try Temporal.move(instant, period, by: 1))
    case (.subtract, .instant(let instant), .period(let period)):
      return .instant(try Temporal.move(instant, period, by: -1))
    case (.add, .period(let a), .period(let b)):
      let months = a.totalMonths + b.totalMonths
      return Temporal.period(months: months, days: a.totalDays + b.totalDays).map(Value.period)
    case (.subtract, .period(let a), .period(let b)):
      let months = a.totalMonths - b.totalMonths
      return Temporal.period(months: months, days: a.totalDays - b.totalDays).map(Value.period)
    case (.multiply, .period(let period), .number(let number)), (.multiply, .number(let number), .period(let period)):
      guard let times = number.integer, (0...Int(UInt16.max)).contains(times) else { return nil }
      return Temporal.period(months: period.totalMonths * times, days: period.totalDays * times).map(Value.period)
    default: return nil
    }
  }
}
