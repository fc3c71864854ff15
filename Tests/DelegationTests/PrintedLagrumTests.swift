import Testing

@testable import Delegation

@Suite("A lagrum as tables print it")
struct PrintedLagrumTests {
  @Test(
    "chapters, sections and ranges are read",
    arguments: [
      ("8 kap 2 §/4 §", "8:2 8:4", ""), ("8 kap 2 §", "8:2", ""), ("8 kap 2, 14, 19 §§", "8:2 8:14 8:19", ""),
      ("9 kap 18 § 1p", "9:18", ""), ("9 kap 18 § 2, 3 p", "9:18", ""), ("45 § FL", "45", "FL"),
      ("37–39 §§ FL", "37 38 39", "FL"), ("7 kap 3–4 §§", "7:3 7:4", ""), ("7 kap 10 § 1-4", "7:10", ""),
      ("7 kap 10 § 1 p LTLP", "7:10", "LTLP"), ("9 kap 3 § Spellag", "9:3", "Spellag"),
      ("5 kap § 7 Spellag", "5:7", "Spellag"), ("23 §", "23", ""),
      ("9 kap. 18 a § alkohollagen", "9:18 a", "alkohollagen"),
      ("5 a kap. 3 §", "5 a:3", ""), ("9 kap 17, 18 §§", "9:17 9:18", ""),
    ])
  func reads(_ text: String, _ places: String, _ act: String) throws {
    let printed = try #require(PrintedLagrum(text))
    #expect(
      printed.places.map { ($0.chapter.map { "\($0):" } ?? "") + $0.section }.joined(separator: " ") == places)
    #expect(printed.actName == act)
  }

  @Test(
    "points are read where one section is named",
    arguments: [
      ("9 kap 18 § 1p", "1"), ("9 kap 18 § 2, 3 p", "2 3"), ("7 kap 10 § 1-4", "1 2 3 4"), ("8 kap 2, 14 §§ 3 p", ""),
      ("45 § FL", ""), ("5 kap § 7 Spellag", ""),
    ])
  func points(_ text: String, _ points: String) throws {
    #expect(try #require(PrintedLagrum(text)).points.joined(separator: " ") == points)
  }

  @Test("what names no section cannot be read", arguments: ["", "enligt lag", "8 kap", "§"])
  func unread(_ text: String) { #expect(PrintedLagrum(text) == nil) }
}
