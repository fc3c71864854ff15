import CivilTime

/// Fields and items of values.
enum Selection {
  /// The field of a value; of a list, the list of its items' fields.
  static func field(_ name: String, of value: Value, _ frame: inout Frame, _ range: Range<Int>) -> Value {
    switch value {
    case .context(let context):
      if let value = context[name] { return value }
      frame.note("feel.unknown-field", "posten har inget fält \"\(name)\"", range)
      return .null
    case .list(let items):
      guard frame.spend(items.count, range) else { return .null }
      return .list(items.map { field(name, of: $0, &frame, range) })
    case .null:
      frame.note("feel.null", "det finns inget värde att läsa \"\(name)\" ur", range)
      return .null
    default:
      if let part = part(name, of: value) { return part }
      frame.note("feel.unknown-field", "\(value.kind) har inget fält \"\(name)\"", range)
      return .null
    }
  }

  /// The properties of dates, times, lengths of time and ranges (DMN 1.5, table 65).
  private static func part(_ name: String, of value: Value) -> Value? {
    switch value {
    case .date(let date): part(name, of: date)
    case .time(let time): part(name, of: time)
    case .dateAndTime(let value): part(name, of: value.date) ?? part(name, of: value.time)
    case .daysDuration(let duration):
      switch name {
      case "days": number(duration.parts.days)
      case "hours": number(duration.parts.hours)
      case "minutes": number(duration.parts.minutes)
      case "seconds": seconds(duration.parts.seconds, Int64(duration.parts.nanoseconds))
      default: nil
      }
    case .monthsDuration(let duration):
      switch name {
      case "years": number(duration.years)
      case "months": number(duration.monthsOfYear)
      default: nil
      }
    case .calendarPeriod(let period):
      switch name {
      case "years": number(period.totalMonths / 12)
      case "months": number(period.totalMonths % 12)
      case "days": number(period.totalDays)
      default: nil
      }
    case .range(let range):
      switch name {
      case "start": range.lower
      case "end": range.upper
      case "start included": .boolean(range.includesLower)
      case "end included": .boolean(range.includesUpper)
      default: nil
      }
    default: nil
    }
  }

  private static func part(_ name: String, of date: CalendarDate) -> Value? {
    switch name {
    case "year": number(date.year)
    case "month": number(date.month)
    case "day": number(date.day)
    case "weekday": number(date.weekday)
    default: nil
    }
  }

  private static func part(_ name: String, of time: ClockTime) -> Value? {
    switch name {
    case "hour": number(time.hour)
    case "minute": number(time.minute)
    case "second": seconds(time.second, time.nanosecond)
    case "time offset":
      time.zone.flatMap { DaysDuration(seconds: $0.offset) }.map { .daysDuration($0) } ?? .some(.null)
    case "timezone": time.zone?.name.map { .string($0) } ?? .some(.null)
    default: nil
    }
  }

  private static func number(_ integer: Int) -> Value { .number(Number(integer)) }

  private static func seconds(_ whole: Int, _ nanoseconds: Int64) -> Value {
    guard nanoseconds != 0 else { return number(whole) }
    let part = Number(Int(nanoseconds)).dividing(by: 1_000_000_000)
    return part?.adding(Number(whole)).map { .number($0) } ?? .null
  }

  /// The types of those properties; nil for types without.
  static func parts(of type: FEELType) -> [String: FEELType]? {
    let date: [String: FEELType] = ["year": .number, "month": .number, "day": .number, "weekday": .number]
    let time: [String: FEELType] = [
      "hour": .number, "minute": .number, "second": .number, "time offset": .daysDuration, "timezone": .string,
    ]
    return switch type {
    case .date: date
    case .time: time
    case .dateAndTime: date.merging(time) { $1 }
    case .daysDuration: ["days": .number, "hours": .number, "minutes": .number, "seconds": .number]
    case .monthsDuration: ["years": .number, "months": .number]
    case .period:
      [
        "years": .number, "months": .number, "days": .number, "hours": .number, "minutes": .number, "seconds": .number,
      ]
    case .range(let end): ["start": end, "end": end, "start included": .boolean, "end included": .boolean]
    default: nil
    }
  }

  /// The item with that number, from 1, or from -1 at the end.
  static func item(_ number: Number, of items: [Value], _ frame: inout Frame, _ range: Range<Int>) -> Value {
    if let index = number.integer, index != 0, index.magnitude <= UInt(items.count) {
      return items[index > 0 ? index - 1 : items.count + index]
    }
    if number.isWhole && number.signum != 0 {
      frame.note("feel.index", "listan har \(count(items)), så ingen har nummer \(number)", range)
    } else {
      frame.note(
        "feel.index", "numret inom [ ] ska vara ett helt tal från 1, men är \(number)", range,
        hint: "den första posten är [1], den sista [-1]")
    }
    return .null
  }

  /// How many items there are, in Swedish.
  static func count(_ items: [Value]) -> String { items.count == 1 ? "1 post" : "\(items.count) poster" }

  /// The item with the number that an expression gives; the number is of the list, so that no item is known in it.
  static func item(
    _ index: Compute, of value: Value, local: Int, _ frame: inout Frame, _ range: Range<Int>
  ) -> Value {
    if value.isNull {
      frame.note("feel.null", "det finns ingen lista att välja ur", range)
      return .null
    }
    frame.locals[local] = .null
    guard case .number(let number) = index(&frame) else {
      frame.note(
        "feel.index", "numret inom [ ] saknar värde, så ingen post kan väljas", range,
        hint: "skriv ett nummer som [1], eller ett villkor som [item > 1]")
      return .null
    }
    return item(number, of: items(of: value), &frame, range)
  }

  /// The items of a value: of a list its items, otherwise the value alone.
  static func items(of value: Value) -> [Value] {
    if case .list(let items) = value { return items }
    return [value]
  }

  /// The items for which a condition holds; where the condition is a number, the item with that number.
  static func filter(
    _ value: Value, local: Int, _ condition: Code, _ frame: inout Frame, _ range: Range<Int>
  ) -> Value {
    if value.isNull {
      frame.note("feel.null", "det finns ingen lista att välja ur", range)
      return .null
    }
    let items = items(of: value)
    if items.isEmpty {
      frame.locals[local] = .null
      guard case .value(let compute) = condition, case .number(let number) = compute(&frame) else { return .list([]) }
      return item(number, of: items, &frame, range)
    }
    var chosen: [Value] = []
    for (place, item) in items.enumerated() {
      guard frame.step(range) else { return .null }
      frame.locals[local] = item
      switch condition {
      case .truth(let judge):
        if judge(&frame) == true { chosen.append(item) }
      default:
        let result = frame.single(condition.compute(&frame))
        if place == 0, case .number = result {
          let compute = condition.compute
          return Self.item({ $0.single(compute(&$0)) }, of: value, local: local, &frame, range)
        }
        if result.boolean == true { chosen.append(item) }
      }
    }
    return .list(chosen)
  }
}
