import CivilTime
import Testing

@Suite("Days as people write them")
struct DateWordsTests {
  @Test(
    "are read in words and without zeros",
    arguments: [
      ("1 juni 2026", "2026-06-01"), ("9 mars 2018", "2018-03-09"), ("den 3 dec 2026", "2026-12-03"),
      ("1 Juni 2026", "2026-06-01"), ("2018-7-1", "2018-07-01"), ("2018/07/01", "2018-07-01"),
      ("20180701", "2018-07-01"),
    ])
  func meant(_ row: (text: String, day: String)) {
    #expect(DateWords.meant(row.text).map { "\($0)" } == row.day)
  }

  @Test(
    "are none where no day is meant", arguments: ["31 juni 2026", "1 ju 2026", "180701", "1/7 2018", "juni 2026", ""])
  func unknown(_ text: String) { #expect(DateWords.meant(text) == nil) }

  @Test("are found inside a text")
  func inside() {
    #expect(DateWords.first(in: "ankom > 1 juni 2026 and x").map { "\($0)" } == "2026-06-01")
    #expect(DateWords.first(in: "antal > 1") == nil)
  }
}
