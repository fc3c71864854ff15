import SourceDiagnostics
import Testing

@Suite("A suggestion")
struct SuggestionTests {
  @Test(
    "is the closest name, or none when none is close",
    arguments: [
      ("skriv_yttrnde", ["skriv_yttrande", "skriv", "bedom"], "skriv_yttrande"),
      ("tilte", ["title", "tile"], "tile"),
      ("tiltle", ["title", "tiles"], "title"),
      ("Title", ["title"], "title"),
      ("abc", ["abd", "abe"], "abd"),
      ("abc", ["abe", "abd"], "abd"),
      ("x", ["y", "z"], nil),
      ("when", ["role", "next"], nil),
      ("title", ["title"], nil),
      ("", ["a"], nil),
      ("nämd", ["nämnd"], "nämnd"),
      ("åtgärd", ["atgard"], "atgard"),
    ] as [(String, [String], String?)])
  func closest(name: String, candidates: [String], expected: String?) {
    #expect(Suggestion.closest(to: name, in: candidates) == expected)
  }

  @Test("is asked as a question")
  func hint() {
    #expect(Suggestion.hint(for: "titel", in: ["title"]) == "menade du \"title\"?")
    #expect(Suggestion.hint(for: "titel", in: ["role"]) == nil)
  }
}

@Suite("A collector")
struct DiagnosticCollectorTests {
  @Test("throws everything when there is an error, and nothing for warnings alone")
  func throwing() throws {
    let collector = DiagnosticCollector()
    collector.report(.warning("w", "varning"))
    #expect(!collector.hasErrors)
    try collector.throwIfErrors()
    collector.report(contentsOf: [.error("e", "fel")])
    #expect(collector.hasErrors)
    let error = #expect(throws: DiagnosticError.self) { try collector.throwIfErrors() }
    #expect(error?.diagnostics.map(\.code) == ["w", "e"])
  }
}
