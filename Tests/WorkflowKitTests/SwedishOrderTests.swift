import Testing
import WorkflowKit

@Suite("The order of a Swedish list")
struct SwedishOrderTests {
  @Test("å, ä and ö come last, w is its own letter, ü stands as y, and accents come after none")
  func order() {
    let sorted = [
      "2018", "Anhörig", "Vald", "Vård", "Wallin", "Überlingen", "yrkande", "Yxan", "zon", "Åker", "ånger", "Ärende",
      "Ökning", "överklagande",
    ]
    #expect(sorted.reversed().sortedInSwedish { $0 } == sorted)
    #expect(
      ["idé", "ideal", "ide", "Østervik", "ö"].sortedInSwedish { $0 } == ["ide", "idé", "ideal", "ö", "Østervik"])
  }

  @Test("a letter is the same however it is written")
  func composed() {
    #expect(["A\u{30A}ker", "Zon", "Åka"].sortedInSwedish { $0 } == ["Zon", "Åka", "A\u{30A}ker"])
  }
}
