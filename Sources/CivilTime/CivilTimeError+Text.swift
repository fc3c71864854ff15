extension CivilTimeError: CustomStringConvertible {
  /// A lasting name of the kind of error, for programs.
  public var code: String {
    switch self {
    case .notADate: "date-form"
    case .yearOutside: "date-year"
    case .noSuchMonth: "date-month"
    case .noSuchDay: "date-day"
    case .outOfRange: "date-out-of-range"
    case .notAPeriod: "period-form"
    case .periodWithClockTime: "period-clock-time"
    case .periodTooLong: "period-too-long"
    case .notAnInstant: "instant-form"
    case .holidaysUnknown: "holidays-unknown"
    case .daysReversed: "days-reversed"
    case .noSuchClockTime: "clock-time"
    case .clockTimeSkipped: "clock-time-skipped"
    case .zoneDataMissing: "zone-data-missing"
    }
  }

  /// What is wrong, in Swedish, without a closing full stop.
  public var message: String {
    switch self {
    case .notADate(let text): "\"\(Self.shortened(text))\" är inget datum"
    case .yearOutside(let year): "året \(year) kan inte användas: datum kan ligga i åren 1753–2400"
    case .noSuchMonth(let year, let month, let day):
      "datumet \(Self.iso(year, month, day)) finns inte: månaderna går från 01 till 12"
    case .noSuchDay(let year, let month, let day):
      "datumet \(Self.iso(year, month, day)) finns inte: "
        + "\(SwedishMonth.name(month)) \(year) har \(Gregorian.days(inMonth: month, of: year)) dagar"
    case .outOfRange: "uträkningen hamnar utanför åren 1753–2400"
    case .notAPeriod(let text): "\"\(Self.shortened(text))\" är ingen tidslängd"
    case .periodWithClockTime(let text):
      "tidslängden \"\(Self.shortened(text))\" har timmar, minuter eller sekunder, men bara hela dagar kan räknas"
    case .periodTooLong(let text): "tidslängden \"\(Self.shortened(text))\" är för lång"
    case .notAnInstant(let text): "\"\(Self.shortened(text))\" är ingen tidpunkt"
    case .holidaysUnknown(let year):
      "helgdagarna år \(year) är inte kända: de räknas efter lagen (1989:253) om allmänna helgdagar från och med 1990"
    case .daysReversed(let from, let to): "\(from) ligger efter \(to), så dagarna däremellan kan inte räknas"
    case .noSuchClockTime(let hour, let minute): "klockslaget \(Self.clock(hour, minute)) finns inte"
    case .clockTimeSkipped(let date, let hour, let minute):
      "klockslaget \(Self.clock(hour, minute)) finns inte den \(date.swedishText.long): då ställs klockan fram"
    case .zoneDataMissing(let zone): "reglerna för tidszonen \(zone) kan inte läsas"
    }
  }

  /// How to mend it, in Swedish, without a closing full stop.
  public var hint: String {
    switch self {
    case .notADate: "skriv datum som ÅÅÅÅ-MM-DD, till exempel 2018-03-09"
    case .yearOutside: "kontrollera årtalet"
    case .noSuchMonth: "skriv datum som ÅÅÅÅ-MM-DD, med månaden i mitten"
    case .noSuchDay(let year, let month, _): "välj en dag från 1 till \(Gregorian.days(inMonth: month, of: year))"
    case .outOfRange: "kontrollera startdatumet och tidslängden"
    case .notAPeriod: "skriv till exempel P1Y (ett år), P4M (fyra månader), P2W (två veckor) eller P14D (14 dagar)"
    case .periodWithClockTime: "skriv till exempel P1D för ett dygn"
    case .periodTooLong: "högst 65535 dagar, veckor, månader eller år går att räkna med"
    case .notAnInstant: "skriv till exempel 2018-03-09T10:41:00Z eller 2018-03-09T11:41:00+01:00"
    case .holidaysUnknown: "kontrollera årtalet; är det rätt måste dagen räknas ut för hand"
    case .daysReversed: "sätt det tidigare datumet först"
    case .noSuchClockTime: "timmen ska vara 0–23 och minuten 0–59"
    case .clockTimeSkipped: "välj ett klockslag före eller efter omställningen"
    case .zoneDataMissing:
      "installera om programmet i sin helhet: tidszonernas regler följer med dess bibliotek (FoundationICU)"
    }
  }

  /// Message and hint in one line.
  public var description: String { "\(message); \(hint)" }

  private static func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  private static func clock(_ hour: Int, _ minute: Int) -> String {
    "\(twoDigits(hour)).\(twoDigits(minute))"
  }

  private static func twoDigits(_ number: Int) -> String {
    (0...9).contains(number) ? "0\(number)" : "\(number)"
  }
}
