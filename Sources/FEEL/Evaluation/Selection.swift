import CivilTime

/// Fields and items of values.
enum Selection {
  /// The field of a value; of a list, the list of its items' fields.
  static func field(_ name: String, of value: Value, _ frame: inout Frame, _ range: Range<Int>) -> Value {
    switch value {
    case .context(let context): return context[name] ?? .null
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

  /// The properties of dates, lengths of time and ranges (DMN 1.5, table 62).
  private static func part(_ name: String, of value: Value) -> Value? {
    switch (value, name) {
    case (.date(let date), "year"): return .number(Number(date.year))
    case (.date(let date), "month"): return .number(Number(date.month))
    case (.date(let date), "day"): return .number(Number(date.day))
    case (.date(let date), "weekday"): return .number(Number(date.weekday.rawValue))
    case (.instant, _): return Temporal.date(of: value).flatMap { part(name, of: .date($0)) }
    case (.period(let period), "years"): return .number(Number(period.totalMonths / 12))
    case (.period(let period), "months"): return .number(Number(period.totalMonths % 12))
    case (.period(let period), "days"): return .number(Number(period.totalDays))
    case (.range(let range), "start"): return range.lower
    case (.range(let range), "end"): return range.upper
    default: return nil
    }
  }

  /// The types of those properties; nil for types without.
  static func parts(of type: FEELType) -> [String: FEELType]? {
    switch type {
    case .date, .instant: ["year": .number, "month": .number, "day": .number, "weekday": .number]
    case .period: ["years": .number, "months": .number, "days": .number]
    case .range(let end): ["start": end, "end": end]
    default: nil
    }
  }

  /// The item with that number, from 1, or from -1 at the end.
  static func item(_ number: Number, of items: [Value], _ frame: inout Frame, _ range: Range<Int>) -> Value {
    if let index = number.integer, index != 0, index.magnitude <= UInt(items.count) {
      return items[index > 0 ? index - 1 : items.count + index]
    }
    frame.note("feel.index", "listan har \(items.count) poster, så ingen har nummer \(number)", range)
    return .null
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
    var chosen: [Value] = []
    for (place, item) in items.enumerated() {
      guard frame.spend(1, range) else { return .null }
      frame.locals[local] = item
      switch condition {
      case .truth(let judge):
        if judge(&frame) == true { chosen.append(item) }
      default:
        let result = condition.compute(&frame)
        if place == 0, case .number(let number) = result {
          return Self.item(number, of: items, &frame, range)
        }
        if result.boolean == true { chosen.append(item) }
      }
    }
    return .list(chosen)
  }
}
