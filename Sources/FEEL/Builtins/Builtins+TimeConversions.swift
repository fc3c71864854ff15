extension Builtins {
  static let timeConversions: [Builtin] = [
    Builtin(
      "date",
      [
        .init(parameters: [.init("from", .any)]) { call in
          if let date = Temporal.date(of: call[0]) { return .date(date) }
          return read(&call, "datum") { Temporal.date($0).map { .date($0) } }
        },
        .init(parameters: [.init("year", .number), .init("month", .number), .init("day", .number)]) { call in
          guard let year = call[0].integer, let month = call[1].integer, let day = call[2].integer else {
            return call.fail("år, månad och dag ska vara hela tal")
          }
          return CalendarDate(year: year, month: month, day: day).map { .date($0) }
            ?? call.fail("datumet \(year)-\(month)-\(day) finns inte")
        },
      ]
    ) { _ in .date },
    Builtin(
      "date and time",
      [
        .init(parameters: [.init("from", .any)]) { call in
          let zones = call.zones
          switch call[0] {
          case .dateAndTime: return call[0]
          case .date(let date): return .dateAndTime(Temporal.midnight(date))
          default: return read(&call, "tidpunkt") { Temporal.dateAndTime($0, zones: zones).map { .dateAndTime($0) } }
          }
        },
        .init(parameters: [.init("date", .any), .init("time", .time)]) { call in
          guard let date = Temporal.date(of: call[0]) else { return call.fail("\(call[0].kind) är inget datum") }
          guard case .time(let time) = call[1], let value = DateAndTime(date, time).settled(by: call.zones) else {
            return call.fail("tidpunkten finns inte")
          }
          return .dateAndTime(value)
        },
      ]
    ) { _ in .dateAndTime },
    Builtin(
      "time",
      [
        .init(parameters: [.init("from", .any)]) { call in
          let zones = call.zones
          switch call[0] {
          case .time: return call[0]
          case .dateAndTime(let value): return .time(value.time)
          case .date(let date): return .time(Temporal.midnight(date).time)
          default: return read(&call, "klockslag") { Temporal.time($0, zones: zones).map { .time($0) } }
          }
        },
        .init(parameters: [
          .init("hour", .number), .init("minute", .number), .init("second", .number),
          .nullable("offset", .daysDuration),
        ]) { call in time(&call) },
      ]
    ) { _ in .time },
    Builtin("duration", [.init("from", .string)], .period) { call in
      let mode = call.mode
      return read(&call, "tidslängd") { Temporal.duration($0, mode: mode) }
    },
    Builtin("years and months duration", [.init("from", .any), .init("to", .any)], .monthsDuration) { call in
      guard let from = Temporal.date(of: call[0]), let to = Temporal.date(of: call[1]) else {
        return call.fail("from och to ska vara datum men är \(call[0].kind) och \(call[1].kind)")
      }
      return MonthsDuration(months: months(from: from, to: to)).map { .monthsDuration($0) } ?? .null
    },
  ]

  /// Reads argument 0, which must be a text.
  private static func read(
    _ call: inout Builtin.Call, _ kind: String, _ parse: (String) -> Result<Value, TimeFault>
  ) -> Value {
    guard let text = call[0].text else { return call.fail("\(call[0].kind) kan inte bli \(kind)") }
    switch parse(text) {
    case .success(let value): return value
    case .failure(let fault): return call.fail(fault.message, hint: fault.hint)
    }
  }

  /// The second may have decimals; the zone is told by its distance from UTC.
  private static func time(_ call: inout Builtin.Call) -> Value {
    guard let hour = call[0].integer, let minute = call[1].integer, let second = call[2].number,
      let whole = second.rounded(.floor), let seconds = whole.integer,
      let part = second.subtracting(whole)?.multiplying(1_000_000_000)?.truncated
    else { return call.fail("timme och minut ska vara hela tal") }
    var zone: Zone?
    if case .daysDuration(let offset) = call[3] {
      guard offset.nanosecond == 0, offset.seconds.magnitude <= UInt64(Zone.mostOffset) else {
        return call.fail(
          "avståndet från UTC kan inte vara \(offset)", hint: "välj från -PT18H till PT18H, i hela sekunder")
      }
      zone = .offset(Int(offset.seconds))
    }
    return ClockTime(hour: hour, minute: minute, second: seconds, nanosecond: part, zone: zone).map { .time($0) }
      ?? call.fail("klockslaget finns inte", hint: "timmen går från 0 till 23, minut och sekund från 0 till 59")
  }

  /// Whole months from the one day to the other; fewer than none where the second comes first.
  private static func months(from: CalendarDate, to: CalendarDate) -> Int {
    let (a, b) = (from.parts, to.parts)
    let months = (b.year - a.year) * 12 + b.month - a.month
    if months > 0 && b.day < a.day { return months - 1 }
    if months < 0 && b.day > a.day { return months + 1 }
    return months
  }
}
