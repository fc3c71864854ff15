extension Builtins {
  static let timeConversions: [Builtin] = [
    Builtin(
      "date",
      [
        reading(.init("from", anyOf: [.string, .date, .dateAndTime]), "datum") { value in
          Temporal.date(of: value).map { .date($0) }
        } read: { text, _, mode in
          Temporal.date(text).flatMap { Temporal.lasting($0, text, mode) }.map { .date($0) }
        },
        .init(parameters: [.init("year", .number), .init("month", .number), .init("day", .number)]) { call in
          guard let year = call[0].integer, let month = call[1].integer, let day = call[2].integer else {
            return call.fail("år, månad och dag ska vara hela tal")
          }
          if let date = CalendarDate(year: year, month: month, day: day) { return .date(date) }
          let fault = Temporal.fault(year: year, month: month, day: day)
          return call.fail(fault.message, hint: fault.hint)
        },
      ]
    ) { _ in .date }.giving(.ofWritten),
    Builtin(
      "date and time",
      [
        reading(.init("from", anyOf: [.string, .date, .dateAndTime]), "tidpunkt") { value in
          switch value {
          case .dateAndTime: value
          case .date(let date): .dateAndTime(Temporal.midnight(date))
          default: nil
          }
        } read: { text, zones, _ in
          Temporal.dateAndTime(text, zones: zones).map { .dateAndTime($0) }
        },
        .init(parameters: [.init("date", anyOf: [.date, .dateAndTime]), .init("time", .time)]) { call in
          guard let date = Temporal.date(of: call[0]) else { return call.fail("\(call[0].kind) är inget datum") }
          guard case .time(let time) = call[1], let value = DateAndTime(date, time).settled(by: call.zones) else {
            return call.fail("tidpunkten finns inte")
          }
          return .dateAndTime(value)
        },
      ]
    ) { _ in .dateAndTime }.giving(.ofWritten),
    Builtin(
      "time",
      [
        reading(.init("from", anyOf: [.string, .time, .dateAndTime, .date]), "klockslag") { value in
          switch value {
          case .time: value
          case .dateAndTime(let value): .time(value.time)
          case .date(let date): .time(Temporal.midnight(date).time)
          default: nil
          }
        } read: { text, zones, _ in
          Temporal.time(text, zones: zones).map { .time($0) }
        },
        .init(parameters: [
          .init("hour", .number), .init("minute", .number), .init("second", .number),
          .nullable("offset", .daysDuration),
        ]) { call in time(&call) },
      ]
    ) { _ in .time }.giving(.ofWritten),
    Builtin(
      "duration",
      [reading(.init("from", .string), "tidslängd", read: { text, _, mode in Temporal.duration(text, mode: mode) })]
    ) { _ in .period }.giving(.ofWritten),
    Builtin(
      "years and months duration",
      [.init("from", anyOf: [.date, .dateAndTime]), .init("to", anyOf: [.date, .dateAndTime])], .monthsDuration
    ) { call in
      guard let from = Temporal.date(of: call[0]), let to = Temporal.date(of: call[1]) else {
        return call.fail("from och to ska vara datum men är \(call[0].kind) och \(call[1].kind)")
      }
      return MonthsDuration(months: months(from: from, to: to)).map { .monthsDuration($0) } ?? .null
    },
  ]

  typealias Reading = @Sendable (String, any ZoneRules, Mode) -> Result<Value, TimeFault>

  /// A signature whose argument is a text to read, or a value that can be converted; a text that is known is read when the
  /// expression is compiled, so that one that can never be read is told then.
  static func reading(
    _ parameter: Builtin.Parameter, _ kind: String,
    converting convert: @escaping @Sendable (Value) -> Value? = { _ in nil }, read: @escaping Reading
  ) -> Builtin.Signature {
    var signature = Builtin.Signature(parameters: [parameter]) { call in
      if let value = convert(call[0]) { return value }
      guard let text = call[0].text else { return call.fail("\(call[0].kind) kan inte bli \(kind)") }
      switch read(text, call.zones, call.mode) {
      case .success(let value): return value
      case .failure(let fault): return call.fail(fault.message, hint: fault.hint)
      }
    }
    signature.prepare = { known throws(Builtin.Refusal) in
      guard case .string(let text)? = known.values[0] else { return nil }
      switch read(text, known.zones, known.mode) {
      case .success(let value): return { _ in value }
      case .failure(let fault): throw Builtin.Refusal(argument: 0, message: fault.message, hint: fault.hint)
      }
    }
    return signature
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
