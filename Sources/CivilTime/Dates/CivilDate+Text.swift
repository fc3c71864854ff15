extension CivilDate {
  /// Reads a date written `YYYY-MM-DD` and says what is wrong with any other text.
  ///
  /// - Throws: `notADate` for another form, `yearOutside`, `noSuchMonth` or `noSuchDay` for a day that does not exist.
  public static func parse(_ text: String) throws(CivilTimeError) -> CivilDate {
    var cursor = TextCursor(text)
    guard let date = try read(from: &cursor), cursor.isAtEnd else {
      if let year = longYear(text) { throw .yearOutside(year: year) }
      throw .notADate(text: text)
    }
    return date
  }

  /// The year of a text that is a date but for more than four digits in the year; nil for other texts.
  private static func longYear(_ text: String) -> Int? {
    var cursor = TextCursor(text)
    guard
      let year = cursor.numberOfAnyLength(), year > 9999, year < Int.max, cursor.take("-"), cursor.digits(2) != nil,
      cursor.take("-"), cursor.digits(2) != nil, cursor.isAtEnd
    else { return nil }
    return year
  }

  /// Reads a date from the cursor; nil if what stands there does not have the form of one.
  static func read(from cursor: inout TextCursor) throws(CivilTimeError) -> CivilDate? {
    guard
      let year = cursor.digits(4), cursor.take("-"),
      let month = cursor.digits(2), cursor.take("-"),
      let day = cursor.digits(2)
    else { return nil }
    return try checked(year: year, month: month, day: day)
  }

  /// The date with this year, month (1–12) and day (1–31).
  ///
  /// - Throws: `yearOutside`, `noSuchMonth` or `noSuchDay`, saying which part is wrong.
  public static func checked(year: Int, month: Int, day: Int) throws(CivilTimeError) -> CivilDate {
    if let date = CivilDate(year: year, month: month, day: day) { return date }
    guard years.contains(year) else { throw .yearOutside(year: year) }
    guard (1...12).contains(month) else { throw .noSuchMonth(year: year, month: month, day: day) }
    throw .noSuchDay(year: year, month: month, day: day)
  }
}

extension CivilDate: LosslessStringConvertible {
  /// The date written `YYYY-MM-DD`; nil for any other text, which `parse(_:)` explains.
  public init?(_ iso: String) {
    guard let date = try? CivilDate.parse(iso) else { return nil }
    self = date
  }

  /// The date as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    return String(unsafeUninitializedCapacity: 10) { bytes in
      var writer = DigitWriter(bytes)
      writer.writeDate(year: year, month: month, day: day)
      return writer.count
    }
  }
}

extension CivilDate: Codable {
  /// Reads the date from a string `YYYY-MM-DD`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText(CivilDate.parse)
  }

  /// Writes the date as a string `YYYY-MM-DD`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
