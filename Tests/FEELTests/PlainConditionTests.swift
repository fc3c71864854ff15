import Testing

@testable import FEEL

@Suite("Conditions in plain words")
struct PlainConditionTests {
  @Test(
    "a condition has plain words where all of it can be said, and stands as it is written where it cannot",
    arguments: [
      ("bedöm.förslag = \"avstå\"", "förslag i bedöm är \"avstå\""),
      ("a.b != null", "b i a finns"), ("a.b = null", "b i a saknas"), ("count(a.rader) > 0", "rader i a har något"),
      ("count(a.rader) = 0", "rader i a är tomt"), ("a.b = true", "b i a är ja"), ("för_sent", "för_sent är ja"),
      ("a.nivå in (\"delegat\", \"ordförande\", \"nämnd\")", "nivå i a är \"delegat\", \"ordförande\" eller \"nämnd\""),
      ("a.b = \"x\" and (c.d = null or c.d != a.e)", "b i a är \"x\" och (d i c saknas eller d i c är inte e i a)"),
      ("senaste_beslut() != null", "senaste_beslut finns"), ("dag >= today()", "dag är minst i dag"),
    ])
  func conditions(source: String, words: String) {
    let said = PlainCondition { name in
      let parts = name.split(separator: ".")
      return parts.count == 2 ? "\(parts[1]) i \(parts[0])" : name
    }
    #expect(said.sentence(source) == words)
  }

  @Test(
    "no half of a condition is said",
    arguments: [
      "a.b + 1 > 2", "some x in a.b satisfies x > 1", "not(a.b)", "a.b = \"x\" and", "a.b = \"x", "count(a.b) > 1",
      "a.b in (1, 2", "a.b < null", "", "a = b = c", "if a then b else c", "a.b[1] = 2",
    ])
  func unsaid(source: String) { #expect(PlainCondition { $0 }.sentence(source) == nil) }

  @Test("a value that is one of two is said with what it hangs on")
  func values() {
    let said = PlainCondition { $0 }
    #expect(said.value("if a.b != null then null else svarstid") == "svarstid, men ingen om a.b finns")
    #expect(said.value("if a < b then a else b") == "a om a är mindre än b, annars b")
    #expect(said.value("if a then b + 1 else c") == nil)
  }
}
