import SourceDiagnostics
import Testing

@Suite("Lines of a step inside a block that stand as far out as the block's own")
struct OutdentedMessageTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      enheter: {type: list, of: text, required: true}
    steps:
      - id: slinga
        for_each: {each: enhet, in: = enheter, key: = enhet}
        steps:
          - id: a
            uses: prov.fraga
            role: chef
            with:
              fråga: = enhet

    """

  @Test("with is told to be drawn in, and nothing is said to be missing")
  func with() throws {
    let wrong = Self.head.replacing("        with:\n          fråga", with: "    with:\n      fråga")
    #expect(
      try problems(wrong) == """
        prov.yaml:13:7: fel: with kan inte stå i ett sådant steg
          13 |       fråga: = enhet
             |       ^^^^^^^^^^^^^^
          with hör till steget "a": dra in raden with: till kolumn 9, som id på rad 9, och raderna under den lika mycket
        """)
    #expect(try problems(Self.head) == "")
  }

  @Test("role and uses are told to be drawn in")
  func otherKeys() throws {
    let role = Self.head.replacing("        role: chef\n", with: "") + "    role: chef\n"
    #expect(
      try load(role).diagnostics.map(\.hint) == [
        "role hör till steget \"a\": dra in raden role: till kolumn 9, som id på rad 9"
      ])
    let uses = Self.head.replacing("        uses: prov.fraga\n", with: "") + "    uses: prov.fraga\n"
    #expect(
      try load(uses).diagnostics.map(\.hint) == [
        "uses hör till steget \"a\": dra in raden uses: till kolumn 9, som id på rad 9"
      ])
    #expect(
      try load(Self.head + "    role: chef\n").diagnostics.map(\.hint) == [
        "ta bort raden, eller skriv den i stegen inuti"
      ])
  }

  @Test("a branch beside parallel is told to be drawn in, and not said to be missing")
  func branch() throws {
    let right = """
      workflow: prov
      title: Prov
      steps:
        - id: grenar
          parallel:
            ena:
              - {id: a, uses: prov.hamta}
            andra:
              - {id: b, uses: prov.hamta}

      """
    #expect(try problems(right) == "")
    #expect(
      try problems(right.replacing("      andra", with: "    andra")) == """
        prov.yaml:8:5: fel: okänd nyckel "andra" i steget
           8 |     andra:
             |     ^^^^^
          andra är en gren i parallel: dra in raden andra: till kolumn 7, som ena på rad 6, och raderna under den lika mycket
        """)
  }

  @Test("a step without with is told once of all that it lacks")
  func severalMissing() throws {
    let text = Self.head.replacing(
      "prov.fraga\n        role: chef\n        with:\n          fråga: = enhet", with: "prov.fraga\n        role: chef")
    #expect(try load(text).diagnostics.count == 1)
  }
}
