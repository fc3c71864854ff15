extension Period {
  /// Reads an ISO 8601 duration of whole years, months, weeks and days, in that order, each at most 65535.
  ///
  /// - Throws: `periodWithClockTime` if it has hours, minutes or seconds, `periodTooLong` if only a number is too
  ///   large, `notAPeriod` for any other fault.
  public static func parse(_ text: String) throws(CivilTimeError) -> Period {
    var cursor = TextCursor(text)
    guard cursor.take("P"), !cursor.isAtEnd else { throw .notAPeriod(text: text) }
    var counts: [UInt16] = [0, 0, 0, 0]
    var next = 0
    var isTooLong = false
    while !cursor.isAtEnd {
      if cursor.take("T") { throw .periodWithClockTime(text: text) }
      guard
        let number = cursor.numberOfAnyLength(),
        let unit = (next..<units.count).first(where: { cursor.take(units[$0]) })
      else { throw .notAPeriod(text: text) }
      counts[unit] = UInt16(clamping: number)
      isTooLong = isTooLong || number > UInt16.max
      next = unit + 1
    }
    guard !isTooLong else { throw .periodTooLong(text: text) }
    return Period(years: counts[0], months: counts[1], weeks: counts[2], days: counts[3])
  }

  private static let units: [Unicode.Scalar] = ["Y", "M", "W", "D"]
}

extension Period: LosslessStringConvertible {
  /// The period written as an ISO 8601 duration; nil for any other text, which `parse(_:)` explains.
  public init?(_ text: String) {
    guard let period = try? Period.parse(text) else { return nil }
    self = period
  }

  /// The period as an ISO 8601 duration with the units that are not zero; nothing at all is `P0D`.
  public var description: String {
    let parts = zip([years, months, weeks, days], ["Y", "M", "W", "D"])
      .filter { $0.0 != 0 }
      .map { "\($0.0)\($0.1)" }
    return parts.isEmpty ? "P0D" : "P" + parts.joined()
  }
}

extension Period: Codable {
  /// Reads the period from a string such as `P4M`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText(Period.parse)
  }

  /// Writes the period as a string such as `P4M`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
