/// The clock in Sweden (Europe/Stockholm): which Swedish day a moment lies in, and which moment a local time is.
///
/// Moments become dates here, at the edge; everything that reckons by law works with dates. All functions throw
/// `zoneDataMissing` if the rules of the zone cannot be read, and `outOfRange` outside 1753–2400.
public enum SwedishTime {
  /// The name of the time zone.
  public static let zone = "Europe/Stockholm"

  /// The Swedish day a moment lies in.
  public static func date(of instant: Instant) throws(CivilTimeError) -> CivilDate {
    try local(instant).date
  }

  /// The moment when clocks in Sweden show an hour (0–23) and minute (0–59) on a day.
  ///
  /// When clocks are put back, an hour comes twice; the first of the two moments is given.
  /// - Throws: `noSuchClockTime` for other numbers, `clockTimeSkipped` if clocks are put forward past that time.
  public static func instant(of date: CivilDate, hour: Int, minute: Int) throws(CivilTimeError) -> Instant {
    guard (0...23).contains(hour), (0...59).contains(minute) else {
      throw .noSuchClockTime(hour: hour, minute: minute)
    }
    let offsets = try offsets()
    let local = Int64(date.daysSinceEpoch) * Instant.millisecondsPerDay + Int64(hour * 60 + minute) * 60_000
    let nearby = [local - Instant.millisecondsPerDay, local + Instant.millisecondsPerDay]
      .map(offsets.offset(atMilliseconds:))
    // The larger offset gives the earlier moment.
    for offset in nearby.sorted(by: >) where offsets.offset(atMilliseconds: local - offset) == offset {
      return try Instant(millisecondsSinceEpoch: local - offset)
    }
    throw .clockTimeSkipped(date: date, hour: hour, minute: minute)
  }

  /// The moment a Swedish day begins.
  public static func startOfDay(_ date: CivilDate) throws(CivilTimeError) -> Instant {
    try instant(of: date, hour: 0, minute: 0)
  }

  /// What clocks in Sweden show at a moment, as Swedish text writes it: "10.41", "09.05".
  public static func clockTime(of instant: Instant) throws(CivilTimeError) -> String {
    let minutes = Int(try local(instant).clockMilliseconds / 60_000)
    return String(unsafeUninitializedCapacity: 5) { bytes in
      var writer = DigitWriter(bytes)
      writer.write(minutes / 60, width: 2)
      writer.write(".")
      writer.write(minutes % 60, width: 2)
      return writer.count
    }
  }

  /// Day and time of a moment in Swedish words.
  ///
  /// For example "fre 9 mars 2018 kl. 10.41".
  public static func text(of instant: Instant) throws(CivilTimeError) -> String {
    "\(try date(of: instant).swedish) kl. \(try clockTime(of: instant))"
  }

  private static func local(
    _ instant: Instant
  ) throws(CivilTimeError) -> (date: CivilDate, clockMilliseconds: Int64) {
    let utc = instant.millisecondsSinceEpoch
    let local = utc + (try offsets().offset(atMilliseconds: utc))
    let (days, clock) = local.floored(by: Instant.millisecondsPerDay)
    guard let date = CivilDate(daysSinceEpoch: Int(days)) else { throw .outOfRange }
    return (date, clock)
  }

  private static let loaded = Result { () throws(CivilTimeError) in try load(zone) }

  private static func offsets() throws(CivilTimeError) -> ZoneOffsets {
    try loaded.get()
  }

  /// Looks up the offsets of the Swedish zone and makes sure that they are Swedish.
  ///
  /// A system without zone data may answer with UTC; that would move deadlines, so two known offsets are checked.
  static func load(_ identifier: String) throws(CivilTimeError) -> ZoneOffsets {
    let offsets = try ZoneOffsets(identifier: identifier)
    for (month, hours) in [(1, 1), (7, 2)] {
      let noon = (Int64(Gregorian.dayNumber(year: 2020, month: month, day: 15)) * 24 + 12) * 3_600_000
      guard offsets.offset(atMilliseconds: noon) == Int64(hours) * 3_600_000 else {
        throw .zoneDataMissing(zone: identifier)
      }
    }
    return offsets
  }
}
