import SourceDiagnostics
import Testing
import YAMLSource

@Suite("Lists whose dashes are misplaced or are none")
struct ListColumnTests {
  private static func told(_ text: String) -> [String] {
    YAMLParser.parse(SourceFile(name: "prov.yaml", text: text)).diagnostics.map {
      "\($0.place?.range.start.line ?? 0) \($0.message): \($0.hint ?? "")"
    }
  }

  @Test("a first item in another column than those after it is told where it stands")
  func strayItem() {
    let text = "steps:\n- id: a\n    uses: x\n    title: A\n\n  - id: b\n    uses: y\n"
    #expect(
      Self.told(text) == [
        "2 listpunkten står i en annan kolumn än de som kommer efter: låt raden börja i kolumn 3, som listpunkten på rad 6"
      ])
    #expect(Self.told(text.replacing("\n- id: a", with: "\n  - id: a")) == [])
    // Without another item nothing is known of it.
    #expect(Self.told("steps:\n- id: a\n    uses: x\n").map { $0.prefix(1) } == ["3"])
  }

  @Test("keys on one row without their bracket, or without what is to stand between them, are told with it")
  func brackets() {
    #expect(
      Self.told("a:\n  - id: b, uses: c}   # d\n") == [
        "2 } sluter en grupp som ingen { har börjat: skriv - {id: b, uses: c}"
      ])
    #expect(
      Self.told("a:\n  - when: 'b' to: c\n") == [
        "2 to står på samma rad som en annan nyckel: skriv to på en egen rad, eller - {when: 'b', to: c}"
      ])
    #expect(Self.told("a: {when: b to: c}\n") == ["1 här väntades \",\" eller \"}\": sätt ett komma före to"])
    #expect(Self.told("a:\n  - {id: b, uses: c}\n  - {when: 'b', to: c}\n") == [])
  }

  @Test("a single dash before several keys is told as the one that is wrong")
  func singleDash() {
    let text = "inputs:\n  - a: {type: text}\n  b: {type: text}\n  c: {type: text}\n"
    #expect(
      Self.told(text) == [
        "3 i en lista ska raden börja med \"- \": ta bort \"- \" på rad 2 om det ska vara namn med värden; "
          + "är det en lista, skriv \"- \" före varje post"
      ])
    #expect(Self.told(text.replacing("- a", with: "a")) == [])
    #expect(
      Self.told("with:\n  - a: 1\n  - b: 1\n  c: 1\n  d: 1\n  e: 1\n") == [
        "4 i en lista ska raden börja med \"- \": ta bort \"- \" på rad 2–3 om det ska vara namn med värden; "
          + "är det en lista, skriv \"- \" före varje post"
      ])
    #expect(
      Self.told("steps:\n  - a: 1\n  - b: 1\n  c: 1\n") == [
        "4 i en lista ska raden börja med \"- \": dra in raden c: till kolumn 5, som b på rad 3\n"
          + "börjar en ny listpunkt här, skriv \"- \" först"
      ])
    #expect(
      Self.told("next:\n  - when: a\n  to: b\n") == [
        "3 i en lista ska raden börja med \"- \": dra in raden to: till kolumn 5, som when på rad 2\n"
          + "börjar en ny listpunkt här, skriv \"- \" först\nska det inte vara en lista, ta bort \"- \" på rad 2"
      ])
  }
}
