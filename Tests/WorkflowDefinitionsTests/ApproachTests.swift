import SourceDiagnostics
import Testing

@Suite("An expression that asks which way the case has come is judged on each way by itself")
struct ApproachTests {
  /// A decision at the desk, or one at a meeting, which may lead back.
  private static func process(_ reads: String, desk: String = "slut", meeting: String = "slut") -> String {
    """
    workflow: prov
    title: Prov
    inputs: {antal: {type: integer, required: true}}
    steps:
      - {id: a, uses: prov.hamta, next: [{when: antal > 3, to: möte}, {to: bord}]}
      - {id: bord, uses: prov.valj, next: [{when: bord.val = "aldrig", to: möte}, {to: \(desk)}]}
      - {id: möte, uses: prov.valj, next: [{when: möte.val = "sen", to: a}, {to: \(meeting)}]}
      - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '\(reads)'}}
      - {id: ut, uses: prov.hamta}
    """
  }

  @Test(
    "and is right where it is right on all of them",
    arguments: [
      "= if möte != null then möte.val else bord.val", "= if möte = null then bord.val else möte.val",
      "= if möte != null then \"ja\" else if bord.klart then \"ja\" else \"nej\"",
      "= if bord != null and bord.val != \"aldrig\" then string(bord.klart) else möte.val",
      "= if bord.val in (\"nu\", \"sen\") then bord.val else möte.val",
      "= if not(möte != null) then bord.val else if möte != null then möte.val else bord.skäl",
      "= if bord != null and bord.val != \"aldrig\" then bord.val else if möte != null then möte.val else bord.skäl",
    ])
  func right(reads: String) throws { _ = try sound(Self.process(reads)) }

  @Test(
    "and is wrong where one way leads there without it",
    arguments: [
      "= if bord != null then bord.val else möte.skäl", "= möte.val",
      "= if möte != null then bord.val else möte.val", "= if antal > 3 then möte.val else bord.val",
    ])
  func wrong(reads: String) throws {
    let codes = Set(try load(Self.process(reads)).diagnostics.map(\.code))
    #expect(!codes.isEmpty && codes.isSubset(of: ["workflow.maybe-unset", "workflow.maybe-null"]))
  }

  @Test("and the story is of a way on which it is wrong")
  func story() throws {
    let text = Self.process("= if möte != null then möte.val else bord.val")
      .replacing("{when: antal > 3, to: möte}", with: "{when: antal > 3, to: möte}, {when: antal < 0, to: slut}")
    let notes = try load(text).diagnostics.flatMap(\.notes).map(\.message)
    #expect(
      notes.filter { $0.hasPrefix("så") } == [
        "så kan det gå: efter \"a\" gäller villkoret antal < 0 (rad 5); ärendet kommer till \"slut\" utan att "
          + "\"bord\" har gjorts"
      ])
  }

  @Test("in a branch too, where the steps round it count")
  func inside() throws {
    let text = Self.process("= a.utfall").replacing(
      "- {id: slut, uses: prov.fraga, role: chef, with: {fråga: '= a.utfall'}}",
      with: """
        - id: slut
            title: Slut
            parallel:
              ena:
                - id: b
                  uses: prov.fraga
                  role: chef
                  with: {fråga: '= if möte != null then möte.val else bord.val'}
              andra: [{id: c, uses: prov.hamta}]
        """)
    _ = try sound(text)
  }
}
