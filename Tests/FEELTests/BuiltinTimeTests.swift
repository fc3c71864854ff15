import FEEL
import Testing

@Suite("The functions of time, and conversions")
struct BuiltinTimeTests {
  static let dates: [BuiltinRow] = [
    BuiltinRow(#"date("2018-03-09")"#, #"@"2018-03-09""#), BuiltinRow("date(2018, 3, 9)", #"@"2018-03-09""#),
    BuiltinRow(#"date(@"2018-03-09T10:00:00Z")"#, #"@"2018-03-09""#),
    BuiltinRow("date(year: -1, month: 1, day: 2)", #"date("-0001-01-02")"#),
    BuiltinRow(#"date(from: "9999-12-31")"#, "date(9999, 12, 31)"),
    BuiltinRow(#"date and time("2018-03-09T10:41:00.5+01:00")"#, #"@"2018-03-09T10:41:00.5+01:00""#),
    BuiltinRow(#"date and time("2018-03-09")"#, #"@"2018-03-09T00:00:00""#),
    BuiltinRow(#"date and time(@"2018-03-09", @"10:41:00Z")"#, #"@"2018-03-09T10:41:00Z""#),
    BuiltinRow(#"date and time(date: @"2018-03-09T01:00:00", time: @"10:41:00")"#, #"@"2018-03-09T10:41:00""#),
    BuiltinRow(
      #"date and time(@"2018-07-01", @"12:00:00@Europe/Stockholm")"#, #"@"2018-07-01T12:00:00@Europe/Stockholm""#),
    BuiltinRow(#"date and time(@"2018-07-01", @"12:00:00@Europe/Stockholm") = @"2018-07-01T10:00:00Z""#, "true"),
    BuiltinRow(#"time("10:41:00+01:00")"#, #"@"10:41:00+01:00""#),
    BuiltinRow(#"time(@"2018-03-09T10:41:00Z")"#, #"@"10:41:00Z""#),
    BuiltinRow(#"time(@"2018-03-09")"#, #"@"00:00:00Z""#), BuiltinRow("time(10, 41, 0)", #"@"10:41:00""#),
    BuiltinRow("time(10, 41, 0.25, null)", #"@"10:41:00.25""#),
    BuiltinRow(#"time(10, 41, 0, @"PT1H")"#, #"@"10:41:00+01:00""#),
    BuiltinRow(#"time(hour: 10, minute: 41, second: 0, offset: @"-PT2H30M")"#, #"@"10:41:00-02:30""#),
    BuiltinRow(#"duration("P1Y2M")"#, #"@"P14M""#), BuiltinRow(#"duration("-PT90M")"#, #"@"-PT1H30M""#),
    BuiltinRow(#"years and months duration(@"2011-12-22", @"2013-08-24")"#, #"@"P1Y8M""#),
    BuiltinRow(#"years and months duration(@"2013-08-24", @"2011-12-25")"#, #"@"-P1Y7M""#),
    BuiltinRow(#"years and months duration(from: @"2018-01-31T10:00:00", to: @"2018-02-28T09:00:00")"#, #"@"P0M""#),
    BuiltinRow(#"day of year(@"2019-09-17")"#, "260"), BuiltinRow(#"day of year(@"2020-12-31T10:00:00")"#, "366"),
    BuiltinRow(#"day of week(@"2019-09-17")"#, #""Tuesday""#),
    BuiltinRow(#"month of year(date: @"2019-09-17")"#, #""September""#),
    BuiltinRow(#"week of year(@"2019-09-17")"#, "38"), BuiltinRow(#"week of year(@"2003-12-29")"#, "1"),
    BuiltinRow(#"week of year(@"2010-01-01")"#, "53"), BuiltinRow(#"week of year(@"2005-01-09")"#, "1"),
    BuiltinRow("today()", #"@"2018-03-09""#), BuiltinRow(#"now() = @"2018-03-09T10:41:00Z""#, "true"),
    BuiltinRow("now().timezone", #""Europe/Stockholm""#),
  ]

  static let identity: [BuiltinRow] = [
    BuiltinRow(#"is(@"2012-12-25", @"23:00:50")"#, "false"), BuiltinRow(#"is(@"2012-12-25", @"2012-12-25")"#, "true"),
    BuiltinRow(#"is(@"23:00:50Z", @"23:00:50")"#, "false"), BuiltinRow(#"is(@"23:00:50Z", @"23:00:50+00:00")"#, "true"),
    BuiltinRow(#"is(@"23:00:50Z", @"23:00:50@Etc/UTC")"#, "false"), BuiltinRow("is(value1: 1, value2: 1.0)", "true"),
    BuiltinRow("is(null, null)", "true"), BuiltinRow("is(1, null)", "false"),
  ]

  static let conversions: [BuiltinRow] = [
    BuiltinRow(#"number("-1.50")"#, "-1.5"), BuiltinRow(#"number("1 000,5", " ", ",")"#, "1000.5"),
    BuiltinRow(#"number("1,000.5", ",", ".")"#, "1000.5"), BuiltinRow(#"number("1.000", ".", null)"#, "1000"),
    BuiltinRow(#"number(from: "1,5", grouping separator: null, decimal separator: ",")"#, "1.5"),
    BuiltinRow("string(1.10)", #""1.1""#), BuiltinRow("string(-0.5)", #""-0.5""#), BuiltinRow("string(null)", "null"),
    BuiltinRow("string(true)", #""true""#), BuiltinRow(#"string("a")"#, #""a""#),
    BuiltinRow(#"string(@"2018-03-09")"#, #""2018-03-09""#),
    BuiltinRow(#"string(@"P1DT2H")"#, #""P1DT2H""#), BuiltinRow("string([1, [true]])", #""[1, [true]]""#),
    BuiltinRow("string({a: 1})", #""{a: 1}""#),
    BuiltinRow(#"string({två ord: 1, "a{b": {}})"#, #""{två ord: 1, \"a{b\": {}}""#),
    BuiltinRow("string([1..3))", #""[1..3)""#),
    BuiltinRow(#"range("[18..21)")"#, "[18..21)"), BuiltinRow(#"range(from: " (-1..2.5] ")"#, "(-1..2.5]"),
    BuiltinRow(#"range("[2..)")"#, "(>= 2)"), BuiltinRow(#"range("(..2)")"#, "(< 2)"),
    BuiltinRow(#"range("]1..3[")"#, "(1..3)"),
    BuiltinRow(#"range("[\"a..\"..\"c\"]")"#, #"["a..".."c"]"#),
    BuiltinRow(#"range("[@\"2018-03-09\"..@\"2018-04-09\"]")"#, #"[@"2018-03-09"..@"2018-04-09"]"#),
    BuiltinRow(#"range("[date(\"2018-03-09\")..)").start"#, #"@"2018-03-09""#),
  ]

  @Test("a time function or a conversion gives what the standard says", arguments: dates + identity + conversions)
  func value(row: BuiltinRow) throws {
    let (given, wanted) = try row.values()
    #expect(given == wanted)
  }

  @Test(
    "a time function or a conversion that cannot answer says why",
    arguments: [
      BuiltinReason("date(2018, 2, 29)", "date: datumet 2018-02-29 finns inte: februari 2018 har 28 dagar"),
      BuiltinReason("date(2018.5, 2, 1)", "date: år, månad och dag ska vara hela tal"),
      BuiltinReason("date(1)", "date: tal kan inte bli datum"),
      BuiltinReason("date(null)", "date: inget värde kan inte bli datum"),
      BuiltinReason(#"date("2018-02-30")"#, "date: datumet 2018-02-30 finns inte: februari 2018 har 28 dagar"),
      BuiltinReason("time(24, 59, 45, null)", "time: klockslaget finns inte"),
      BuiltinReason("time(1, null, 1)", "argumentet \"minute\" i time ska vara tal men är inget värde"),
      BuiltinReason(#"time(1, 1, 1, @"PT19H")"#, "time: avståndet från UTC kan inte vara PT19H"),
      BuiltinReason(#"time("7:20")"#, "time: \"7:20\" är inget klockslag"),
      BuiltinReason(#"time("13:20:00@xyz/abc")"#, "time: tidszonen \"xyz/abc\" finns inte"),
      BuiltinReason(#"duration("x")"#, "duration: \"x\" är ingen tidslängd"),
      BuiltinReason(
        #"years and months duration(1, @"2018-01-01")"#,
        "years and months duration: from och to ska vara datum men är tal och datum"),
      BuiltinReason(#"week of year("x")"#, "week of year: text är inget datum"),
      BuiltinReason("today(1)", "today ska ha 0 argument men har 1"),
      BuiltinReason(#"number("1.5", null, ",")"#, "number: \"1.5\" är inget tal"),
      BuiltinReason(#"number("x")"#, "number: \"x\" är inget tal"),
      BuiltinReason(#"number("1", ";", null)"#, "number: tusentalen kan inte skiljas med \";\""),
      BuiltinReason(#"number("1", null, " ")"#, "number: decimalerna kan inte skiljas med \" \""),
      BuiltinReason(#"number("1", ",", ",")"#, "number: tusentalen och decimalerna kan inte skiljas med samma tecken"),
      BuiltinReason(#"range("")"#, "range: \"\" är inget intervall"),
      BuiltinReason(#"range("[1..2")"#, "range: \"[1..2\" är inget intervall"),
      BuiltinReason(#"range("[1 + 1..3]")"#, "range: \"[1 + 1..3]\" är inget intervall"),
      BuiltinReason(#"range("[..2)")"#, "range: \"[..2)\" är inget intervall"),
      BuiltinReason(#"range("(..)")"#, "range: \"(..)\" är inget intervall"),
    ])
  func reason(row: BuiltinReason) throws {
    let (value, messages) = try row.outcome()
    #expect(value == nil)
    #expect(messages == [row.message])
  }
}
