import CivilTime

/// Equality and order of values, as in DMN 1.5, 10.3.2.13.
enum Comparison {
  /// Whether the values are equal; nil where they are of different kinds.
  ///
  /// Times are equal when their whole seconds are, as the standard's kit has it (0068, `10:30:00.0001`), though the
  /// standard calls `valuet` one-to-one. `exactly` counts parts of a second too, as the order of times does; that is for
  /// what would otherwise throw values away. A list of one is not its item (`[100] = 100` is null): the standard converts
  /// only where a type is asked for (10.3.2.9.4).
  static func equal(_ a: Value, _ b: Value, exactly: Bool = false) -> Bool? {
    switch (a, b) {
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.string(let a), .string(let b)): return a.hasSameCodePoints(as: b)
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { equal($0, $1, exactly: exactly) == true }
    case (.context(let a), .context(let b)):
      return a.count == b.count
        && a.allSatisfy { name, value in b[name].map { equal(value, $0, exactly: exactly) == true } ?? false }
    case (.range(let a), .range(let b)):
      return a.form == b.form && a.includesLower == b.includesLower && a.includesUpper == b.includesUpper
        && equal(a.lower, b.lower, exactly: exactly) == true && equal(a.upper, b.upper, exactly: exactly) == true
    case (.calendarPeriod(let a), .calendarPeriod(let b)):
      return a.totalMonths == b.totalMonths && a.totalDays == b.totalDays
    case (.function(let a), .function(let b)): return a.isEqual(to: b)
    case _ where mixesZones(a, b): return nil
    case (.time(let a), .time(let b)) where !exactly:
      return a.seconds - offset(a.zone, b.zone) == b.seconds - offset(b.zone, a.zone)
    case (.dateAndTime(let a), .dateAndTime(let b)) where !exactly:
      return a.localSecond - Int64(offset(a.zone, b.zone)) == b.localSecond - Int64(offset(b.zone, a.zone))
    default: return order(a, b).map { $0 == 0 }
    }
  }

  /// -1, 0 or 1 as the first comes before, with or after the second; nil where they have no order.
  static func order(_ a: Value, _ b: Value) -> Int? {
    switch (a, b) {
    case (.number(let a), .number(let b)): sign(a, b)
    case (.string(let a), .string(let b)):
      a.precedesByCodePoint(b) ? -1 : (b.precedesByCodePoint(a) ? 1 : 0)
    case (.date(let a), .date(let b)): sign(a, b)
    case (.time(let a), .time(let b)):
      sign(
        a.nanoseconds - Int64(offset(a.zone, b.zone)) * CalendarMath.nanosecondsPerSecond,
        b.nanoseconds - Int64(offset(b.zone, a.zone)) * CalendarMath.nanosecondsPerSecond)
    case (.dateAndTime(let a), .dateAndTime(let b)): sign(a.moment(orIn: b.zone), b.moment(orIn: a.zone))
    case (.daysDuration(let a), .daysDuration(let b)): sign(a, b)
    case (.monthsDuration(let a), .monthsDuration(let b)): sign(a, b)
    case (.calendarPeriod, _), (_, .calendarPeriod): periods(Temporal.standard(a), Temporal.standard(b))
    default: nil
    }
  }

  /// The order of lengths of time; months and days have no common measure.
  private static func periods(_ a: Value, _ b: Value) -> Int? {
    switch (a, b) {
    case (.calendarPeriod(let a), .calendarPeriod(let b)):
      let (months, days) = (sign(a.totalMonths, b.totalMonths), sign(a.totalDays, b.totalDays))
      if months == 0 { return days }
      return days == 0 ? months : nil
    case (.calendarPeriod, _), (_, .calendarPeriod): return nil
    default: return order(a, b)
    }
  }

  /// The offset of a time; where it says nothing of it, that of the other (DMN 1.5, table 54).
  private static func offset(_ zone: Zone?, _ other: Zone?) -> Int { (zone ?? other)?.offset ?? 0 }

  /// Whether one of two times has a zone and the other has none, so that they may or may not be the same.
  static func mixesZones(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.time(let a), .time(let b)): (a.zone == nil) != (b.zone == nil)
    case (.dateAndTime(let a), .dateAndTime(let b)): (a.zone == nil) != (b.zone == nil)
    default: false
    }
  }

  private static func sign<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : (b < a ? 1 : 0) }

  /// Whether the comparison holds; nil where the values cannot be compared.
  static func holds(_ op: Operator, _ a: Value, _ b: Value) -> Bool? {
    switch op {
    case .equal: equal(a, b)
    case .notEqual: equal(a, b).map { !$0 }
    case .less: order(a, b).map { $0 < 0 }
    case .lessOrEqual: isLessOrEqual(a, b)
    case .greater: order(a, b).map { $0 > 0 }
    case .greaterOrEqual: isLessOrEqual(b, a)
    default: nil
    }
  }

  /// Less, or equal (DMN 1.5, 10.3.2.13): nil for a time that is not less and that nobody can tell to be equal.
  private static func isLessOrEqual(_ a: Value, _ b: Value) -> Bool? {
    order(a, b).flatMap { $0 < 0 ? true : equal(a, b) }
  }

  /// Whether both hold, as `and` has it: what fails decides, though the other cannot be told.
  static func both(_ a: Bool?, _ b: Bool?) -> Bool? {
    if a == false || b == false { return false }
    return a == nil || b == nil ? nil : true
  }

  /// Whether the value lies in the range (DMN 1.5, table 55); nil where that cannot be told.
  static func contains(_ range: ValueRange, _ value: Value) -> Bool? {
    if let (op, operand) = range.comparison { return holds(op, value, operand) }
    return both(
      holds(range.includesLower ? .greaterOrEqual : .greater, value, range.lower),
      holds(range.includesUpper ? .lessOrEqual : .less, value, range.upper))
  }

  /// Whether a value passes a test that is itself a value: within a range, in a list, or equal.
  static func passes(_ value: Value, _ test: Value) -> Bool? {
    switch test {
    case .range(let range):
      if case .range = value { return equal(value, test) }
      return contains(range, value)
    case .list(let items):
      if case .list = value, equal(value, test) == true { return true }
      return items.contains { isMet(value, by: $0) }
    default: return equal(value, test)
    }
  }

  /// Whether the item of a list is a range with the value in it, or equal to the value (DMN 1.5, table 55); a list in
  /// the list is no further tests.
  private static func isMet(_ value: Value, by item: Value) -> Bool {
    if case .range(let range) = item, value.range == nil { return contains(range, value) == true }
    return equal(value, item) == true
  }
}

extension Operator {
  /// Whether a comparison of two numbers holds; nil for other operators.
  func holds(_ a: Number, _ b: Number) -> Bool? {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    default: nil
    }
  }
}
