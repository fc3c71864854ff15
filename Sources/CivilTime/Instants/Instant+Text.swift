extension Instant {
  /// Reads an ISO 8601 date and time with `Z` or an offset: `2018-03-09T10:41:00Z`, `2018-03-09T11:41+01:00`.
  ///
  /// Seconds may be left out and may have one to nine decimals; what is finer than a millisecond is cut off.
  /// - Throws: `notAnInstant` for another form, the error of `CivilDate.parse(_:)` if the day does not exist,
  ///   `noSuchClockTime` if the hour or minute does not, `outOfRange` if UTC leaves 1753–2400.
  public static func parse(_ text: String) throws(CivilTimeError) -> Instant {
    var cursor = TextCursor(text)
    guard
      let date = try CivilDate.read(from: &cursor), cursor.take("T"),
      let hour = cursor.digits(2), cursor.take(":"), let minute = cursor.digits(2),
      let seconds = milliseconds(from: &cursor),
      let offset = offset(from: &cursor), cursor.isAtEnd
    else { throw .notAnInstant(text: text) }
    guard hour < 24, minute < 60 else { throw .noSuchClockTime(hour: hour, minute: minute) }
    let day = Int64(date.daysSinceEpoch) * millisecondsPerDay
    let clock = Int64(hour * 60 + minute - offset) * 60_000
    return try Instant(millisecondsSinceEpoch: day + clock + Int64(seconds))
  }

  /// Seconds and decimals in milliseconds; 0 if they are left out, nil if they are wrong.
  private static func milliseconds(from cursor: inout TextCursor) -> Int? {
    guard cursor.take(":") else { return 0 }
    guard let seconds = cursor.digits(2), seconds < 60 else { return nil }
    guard cursor.take(".") else { return seconds * 1000 }
    var milliseconds = 0
    var decimals = 0
    while let digit = cursor.digit() {
      decimals += 1
      guard decimals <= 9 else { return nil }
      if decimals <= 3 { milliseconds = milliseconds * 10 + digit }
    }
    switch decimals {
    case 0: return nil
    case 1: milliseconds *= 100
    case 2: milliseconds *= 10
    default: break
    }
    return seconds * 1000 + milliseconds
  }

  /// The offset from UTC in minutes, east positive; nil if it is missing or wrong.
  private static func offset(from cursor: inout TextCursor) -> Int? {
    if cursor.take("Z") { return 0 }
    let isEast = cursor.take("+")
    guard
      isEast || cursor.take("-"),
      let hours = cursor.digits(2), hours < 24, cursor.take(":"),
      let minutes = cursor.digits(2), minutes < 60
    else { return nil }
    return isEast ? hours * 60 + minutes : -(hours * 60 + minutes)
  }
}

extension Instant: LosslessStringConvertible {
  /// The moment in ISO 8601 with `Z` or an offset; nil for any other text, which `parse(_:)` explains.
  public init?(_ text: String) {
    guard let instant = try? Instant.parse(text) else { return nil }
    self = instant
  }

  /// The moment in UTC with milliseconds: `2018-03-09T10:41:00.000Z`.
  public var description: String {
    let (days, clock) = millisecondsSinceEpoch.floored(by: Self.millisecondsPerDay)
    let (year, month, day) = Gregorian.civil(fromDayNumber: Int(days))
    let milliseconds = Int(clock)
    return String(unsafeUninitializedCapacity: 24) { bytes in
      var writer = DigitWriter(bytes)
      writer.writeDate(year: year, month: month, day: day)
      writer.write("T")
      writer.write(milliseconds / 3_600_000, width: 2)
      writer.write(":")
      writer.write(milliseconds / 60_000 % 60, width: 2)
      writer.write(":")
      writer.write(milliseconds / 1000 % 60, width: 2)
      writer.write(".")
      writer.write(milliseconds % 1000, width: 3)
      writer.write("Z")
      return writer.count
    }
  }
}

extension Instant: Codable {
  /// Reads the moment from an ISO 8601 string with `Z` or an offset.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText(Instant.parse)
  }

  /// Writes the moment as `2018-03-09T10:41:00.000Z`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
