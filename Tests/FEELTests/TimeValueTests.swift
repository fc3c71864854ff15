import CivilTime
import FEEL
import Testing

@Suite("Dates, times and durations of the standard")
struct TimeValueTests {
  @Test(
    "what is written reads back as it is written",
    arguments: [
      "2018-03-09", "0001-01-01", "-0044-03-15", "12345-12-31", "999999999-12-31", "-999999999-01-01", "2000-02-29",
      "10:41:00", "10:41:00.123456789", "00:00:00Z", "10:41:00+01:00", "10:41:00-05:30", "10:41:00+02:45:55",
      "10:41:00@Europe/Stockholm", "2018-03-09T10:41:00", "2018-03-09T10:41:00.5Z", "2018-03-09T10:41:00+14:00",
      "2018-03-09T10:41:00@Asia/Dhaka", "-0044-03-15T12:00:00", "P1D", "PT36S", "P1DT2H3M4.5S", "-P3D", "P1Y2M", "-P7M",
      "PT0S", "P0M", "P20000Y",
    ])
  func readsBack(text: String) throws {
    #expect(try StandardFixture.evaluate("string(@\"\(text)\")").value == .string(text))
  }

  @Test(
    "other ways of writing the same are understood",
    arguments: [
      ("P365D", "P365D"), ("PT24H", "P1D"), ("P14M", "P1Y2M"), ("PT90M", "PT1H30M"), ("-PT0S", "PT0S"), ("P0Y", "P0M"),
      ("PT1.50S", "PT1.5S"), ("10:41:00+00:00", "10:41:00Z"), ("24:00:00", "00:00:00"),
      ("2018-12-31T24:00:00Z", "2019-01-01T00:00:00Z"), ("10:41:00.000", "10:41:00"),
    ])
  func canonical(text: String, canonical: String) throws {
    #expect(try StandardFixture.evaluate("string(@\"\(text)\")").value == .string(canonical))
  }

  @Test(
    "what is no date, time or duration is null, with a reason",
    arguments: [
      "foo", "", "2018-3-09", "2018-02-29", "2018-13-01", "998-12-31", "01211-12-31", "9999999999-12-25", "+2018-01-01",
      "2018-03-09Z", "10:41", "10:60:00", "25:00:00", "24:00:01", "7:00:00", "10:41:60", "10:41:00+19:00",
      "10:41:00+5:00", "10:41:00@Mars/Olympus", "10:41:00+01:00@Europe/Paris", "10:41:00Z@Europe/Paris",
      "10:41:00GMT+1",
      "2018-03-09T", "2018-03-09T10:41", "2018-03-09 10:41:00", "P", "PT", "P1", "1D", "P1H", "PT1D", "P1DT", "P1Y1D",
      "P1.5D", "PT1.5H", "PT1.S", "P-1D", "P1D1Y", "P2W", "--P1D", "P99999999999999999999Y",
      "PT9999999999999999999S", "99999999999999999999-01-01",
    ])
  func refused(text: String) throws {
    let (value, reasons) = try StandardFixture.evaluate("@\"\(text)\"")
    #expect(value == nil)
    #expect(!reasons.isEmpty)
  }

  @Test(
    "workflows also count in weeks, and in months and days",
    arguments: [
      ("@\"P2W\"", Period.weeks(2)), ("@\"P1M14D\"", Period(months: 1, days: 14)), ("@\"P4M\"", .months(4)),
      ("@\"P14D\"", .days(14)), ("duration(\"P2W\")", .weeks(2)),
    ])
  func legalPeriods(text: String, period: Period) throws {
    #expect(try LanguageFixture.evaluate(text).period == period)
  }

  static let arithmetic = [
    StandardRow(#"@"2018-01-31" + @"P1M""#, #"@"2018-02-28""#),
    StandardRow(#"@"2020-02-29" - @"P1Y""#, #"@"2019-02-28""#),
    StandardRow(#"@"2018-03-09" + @"PT36H""#, #"@"2018-03-10""#),
    StandardRow(#"@"2018-03-09" - @"PT1S""#, #"@"2018-03-08""#),
    StandardRow(#"@"2018-03-09" - @"2018-03-01""#, #"@"P8D""#),
    StandardRow(#"@"2018-03-01" - @"2018-03-09""#, #"@"-P8D""#),
    StandardRow(#"@"23:30:00" + @"PT1H""#, #"@"00:30:00""#), StandardRow(#"@"00:30:00" - @"P1DT1H""#, #"@"23:30:00""#),
    StandardRow(#"@"12:00:00Z" - @"12:00:00+02:00""#, #"@"PT2H""#), StandardRow(#"@"12:00:00" - @"12:00:00Z""#, "null"),
    StandardRow(#"@"2018-03-24T12:00:00@Europe/Stockholm" + @"P1D""#, #"@"2018-03-25T13:00:00@Europe/Stockholm""#),
    StandardRow(#"@"2018-02-25T12:00:00@Europe/Stockholm" + @"P1M""#, #"@"2018-03-25T12:00:00@Europe/Stockholm""#),
    StandardRow(#"@"2018-03-09T10:00:00" - @"2018-03-09T09:00:00""#, #"@"PT1H""#),
    StandardRow(#"@"2018-03-09T10:00:00+01:00" - @"2018-03-09""#, #"@"PT9H""#),
    StandardRow(#"@"2018-03-09T10:00:00" - @"2018-03-09T09:00:00Z""#, "null"),
    StandardRow(#"@"P1Y" + @"P3M""#, #"@"P15M""#), StandardRow(#"@"P1Y" - @"P15M""#, #"@"-P3M""#),
    StandardRow(#"@"P1D" + @"P1M""#, "null"), StandardRow(#"@"P1D" * 1.5"#, #"@"PT36H""#),
    StandardRow(#"2 * @"P7M""#, #"@"P14M""#),
    StandardRow(#"@"PT1H" * 0.3333333333333333333"#, #"@"PT20M""#),
    StandardRow(#"@"PT0.000000001S" * 2.5"#, #"@"PT0.000000002S""#),
    StandardRow(#"@"PT0.000000003S" / 2"#, #"@"PT0.000000002S""#), StandardRow(#"@"P3M" / 2"#, #"@"P2M""#),
    StandardRow(#"@"P5M" / 2"#, #"@"P2M""#), StandardRow(#"@"P1D" / 4"#, #"@"PT6H""#),
    StandardRow(#"@"P1Y" / 5"#, #"@"P2M""#),
    StandardRow(#"@"P1D" / @"PT6H""#, "4"),
    StandardRow(#"@"P1Y" / @"P3M""#, "4"), StandardRow(#"@"P1Y" / @"P1D""#, "null"),
    StandardRow(#"@"P1D" / 0"#, "null"),
    StandardRow(#"@"P1D" * @"P1D""#, "null"), StandardRow(#"-@"P1DT1H""#, #"@"-P1DT1H""#),
    StandardRow(#"-@"P1Y""#, #"@"-P12M""#),
    StandardRow(#"-@"2018-03-09""#, "null"), StandardRow(#"@"2018-03-09" + 1"#, "null"),
    StandardRow(#"@"999999999-12-31" + @"P1D""#, "null"), StandardRow(#"@"999999999-01-01" + @"P1Y""#, "null"),
  ]

  static let comparisons = [
    StandardRow(#"@"10:00:00Z" = @"12:00:00+02:00""#, "true"), StandardRow(#"@"10:00:00" = @"10:00:00Z""#, "null"),
    StandardRow(#"@"10:00:00.1" = @"10:00:00""#, "true"), StandardRow(#"@"P1D" = @"PT24H""#, "true"),
    StandardRow(#"@"P1Y" = @"P365D""#, "null"), StandardRow(#"@"P0D" = @"P0Y""#, "null"),
    StandardRow(#"@"P1D" > @"PT23H""#, "true"),
    StandardRow(#"@"2018-03-09T10:00:00@Europe/Stockholm" = @"2018-03-09T09:00:00Z""#, "true"),
    StandardRow(#"@"2018-03-09T10:00:00" < @"2018-03-09T10:00:01""#, "true"),
    StandardRow(#"@"-0001-01-01" < @"0001-01-01""#, "true"),
    StandardRow(#"@"10:00:00.1" < @"10:00:00.9""#, "true"), StandardRow(#"@"10:00:00.9" < @"10:00:00.1""#, "false"),
    StandardRow(#"@"2024-01-01T10:00:00.1Z" < @"2024-01-01T10:00:00.9Z""#, "true"),
    StandardRow(#"@"2024-01-01T10:00:00.9Z" > @"2024-01-01T11:00:00.1+01:00""#, "true"),
    StandardRow(#"max(@"10:00:00.1", @"10:00:00.9")"#, #"@"10:00:00.9""#),
    StandardRow(#"min([@"10:00:00.9", @"10:00:00.1"])"#, #"@"10:00:00.1""#),
    StandardRow(
      #"sort([@"10:00:00.9", @"10:00:00.1", @"10:00:00"])"#, #"[@"10:00:00", @"10:00:00.1", @"10:00:00.9"]"#),
    StandardRow(#"distinct values([@"10:00:00.1", @"10:00:00.9"])"#, #"[@"10:00:00.1", @"10:00:00.9"]"#),
    StandardRow(#"distinct values([[@"10:00:00.1"], [@"10:00:00.9"]])"#, #"[[@"10:00:00.1"], [@"10:00:00.9"]]"#),
    StandardRow(#"distinct values([@"10:00:00Z", @"11:00:00+01:00"])"#, #"[@"10:00:00Z"]"#),
    StandardRow(#"@"10:00:00" <= @"10:00:00Z""#, "null"), StandardRow(#"@"10:00:00" >= @"10:00:00Z""#, "null"),
    StandardRow(#"@"10:00:00" < @"10:00:00Z""#, "false"), StandardRow(#"@"09:00:00" <= @"10:00:00Z""#, "true"),
    StandardRow(#"@"10:00:00Z" <= @"11:00:00+01:00""#, "true"), StandardRow(#"null <= null"#, "null"),
    StandardRow(#"@"10:00:00" in [@"10:00:00Z"..@"11:00:00Z"]"#, "null"),
    StandardRow(#"@"10:30:00" in [@"10:00:00Z"..@"11:00:00Z"]"#, "true"),
    StandardRow(#"@"2018-03-09" = @"2018-03-09T00:00:00""#, "null"),
  ]

  static let properties = [
    StandardRow(#"@"-0044-03-15".year"#, "-44"), StandardRow(#"@"2018-03-11".weekday"#, "7"),
    StandardRow(#"@"2018-03-09T10:41:12.5+01:00".second"#, "12.5"), StandardRow(#"@"10:41:12".minute"#, "41"),
    StandardRow(#"@"10:41:12-05:00".time offset"#, #"@"-PT5H""#), StandardRow(#"@"10:41:12".time offset"#, "null"),
    StandardRow(#"@"2018-07-01T10:00:00@Europe/Stockholm".time offset"#, #"@"PT2H""#),
    StandardRow(#"@"10:41:12@Europe/Stockholm".timezone"#, #""Europe/Stockholm""#),
    StandardRow(#"@"10:41:12Z".timezone"#, "null"),
    StandardRow(#"@"-P1DT2H".hours"#, "-2"), StandardRow(#"@"P1Y2M".months"#, "2"),
    StandardRow(#"@"P1Y".days"#, "null"),
    StandardRow(#"@"2018-03-09".hour"#, "null"), StandardRow("[1..2).end included", "false"),
    StandardRow("(> 5).start", "5"),
    StandardRow(#"now()"#, #"@"2018-03-09T11:41:00@Europe/Stockholm""#),
    StandardRow("now().timezone", #""Europe/Stockholm""#),
  ]

  @Test("calculations, comparisons and properties", arguments: arithmetic + comparisons + properties)
  func value(row: StandardRow) throws {
    let (given, wanted) = try StandardFixture.texts(row)
    #expect(given == wanted)
  }

  @Test(
    "no number of digits in a duration does harm", arguments: ["P1Y", "P1M", "P1W", "P1D", "PT1H", "PT1M", "PT1S"],
    [18, 19, 20, 40])
  func digits(pattern: String, count: Int) throws {
    let text = pattern.replacing("1", with: String(repeating: "9", count: count))
    for mode in [Mode.strict, .standard] {
      let shape = ScopeShape(names: [("text", .string)])
      let cases = try CaseScope()
      let scope = ContextScope(Context([("text", .string(text))]), shape: shape, today: cases.today, now: cases.now)
      let expression = try Expression.compile("duration(text)", in: shape, mode: mode).get()
      var hints: [String?] = []
      #expect(expression.evaluate(in: scope) { hints.append($0.hint) }.isNull)
      #expect(hints.compactMap(\.self).count == 1)
      #expect(Expression.compile("@\"\(text)\"").problems.count == 1)
    }
  }

  @Test("a stored value reads back as the same, without zone data")
  func stored() throws {
    for text in [
      "@\"10:41:00\"", "@\"10:41:00@Europe/Stockholm\"", "@\"2018-03-09T10:41:00@Asia/Dhaka\"",
      "@\"2018-03-09T10:41:00.0000001Z\"", "@\"-0044-03-15\"", "@\"-P1DT2H\"", "@\"P20000Y\"", "[1..3)", "(> 5)",
      "(!= 5)",
      "(<= \"a\")", "(= 5)", "(null..3]",
    ] {
      let value = try StandardFixture.evaluate(text).value
      #expect(!value.isNull)
      #expect(try ValueJSON.parseStored(ValueJSON.stored(value)) == value, "\(text)")
    }
    #expect(
      try ValueJSON.parseStored(Array("\"@2018-03-09T10:00:00.000Z\"".utf8)).instant == Instant("2018-03-09T10:00:00Z"))
    #expect(try ValueJSON.parseStored(Array("\"@P16M\"".utf8)).period == .months(16))
    #expect(try ValueJSON.parseStored(Array("\"@P2W\"".utf8)).period == .weeks(2))
  }

  @Test("a local time that comes twice is the first, one that is skipped is read as before the change")
  func changes() throws {
    let twice = try StandardFixture.evaluate(#"@"2018-10-28T02:30:00@Europe/Stockholm".time offset"#).value
    let skipped = try StandardFixture.evaluate(#"@"2018-03-25T02:30:00@Europe/Stockholm".time offset"#).value
    #expect(ValueJSON.plain(twice, pretty: false) == "\"PT2H\"")
    #expect(ValueJSON.plain(skipped, pretty: false) == "\"PT1H\"")
  }

  @Test("days and their numbers go both ways through the whole calendar", arguments: 0..<20)
  func calendar(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let days = Int.random(in: -365_000_000_000...365_000_000_000, using: &random)
      let date = try #require(CalendarDate(daysSinceEpoch: days))
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
      #expect(date.adding(days: 1).map { $0.weekday == date.weekday % 7 + 1 } == true)
    }
  }
}
