import SourceDiagnostics
import Testing

@Suite("A fact that a condition chooses is judged as what it stands for")
struct StandingFactTests {
  private static func process(_ facts: String, next: String, fråga: String, besides: String = "") -> String {
    """
    workflow: prov
    title: Prov
    inputs:
      bråd: {type: boolean, required: true}
      antal: {type: integer, required: true}
      till: {type: date}
      bas: {type: date, required: true}
    facts:
      \(facts)
    steps:
      - {id: a, uses: prov.hamta, next: \(next)}
      - {id: möte, uses: prov.valj\(besides)}
      - {id: ute, uses: prov.valj}
      - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '\(fråga)'}}
    """
  }

  private func codes(_ text: String) throws -> Set<String> { Set(try load(text).diagnostics.map(\.code)) }

  @Test("where one of two steps has been done, and it gives what that gave")
  func steps() throws {
    func text(_ fact: String, _ next: String) -> String {
      Self.process("svar: '\(fact)'", next: next, fråga: "= \"Det blev \" + svar", besides: ", next: [{to: slut}]")
    }
    let fact = "= if möte != null then möte.val else ute.val"
    _ = try sound(text(fact, "[{when: bråd, to: möte}, {to: ute}]"))
    #expect(
      try codes(text(fact, "[{when: bråd, to: möte}, {when: antal > 3, to: slut}, {to: ute}]")) == [
        "workflow.maybe-unset"
      ])
    #expect(
      try codes(text("= if möte = null then möte.val else ute.val", "[{when: bråd, to: möte}, {to: ute}]"))
        .contains("workflow.maybe-unset"))
  }

  @Test("inside other values, behind a way that asked for what it hangs on")
  func inside() throws {
    func text(_ asked: String) -> String {
      """
      workflow: prov
      title: Prov
      inputs:
        bråd: {type: boolean, required: true}
        till: {type: date}
        bas: {type: date, required: true}
      facts:
        dag: = if bråd then till else bas
      steps:
        - {id: a, uses: prov.hamta, next: [{when: \(asked), to: fel}, {to: b}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= "Senast " + string(dag)', dag: = dag}, next: [{to: slut}]}
        - {id: fel, uses: prov.hamta}
        - {id: slut, uses: prov.hamta}
      """
    }
    _ = try sound(text("bråd and till = null"))
    _ = try sound(text("till = null"))
    #expect(try codes(text("not(bråd) and till = null")).contains("workflow.maybe-null"))
  }

  @Test("with conditions inside each other")
  func nested() throws {
    func text(_ reads: String) -> String {
      Self.process(
        "nivå: '= if bråd then \"hög\" else if antal > 10 then \"mellan\" else \"låg\"'",
        next: "[{when: antal > 10 and not(bråd), to: möte}, {to: ute}]",
        fråga: "= if nivå = \"\(reads)\" then möte.val else \"nej\"", besides: ", next: [{to: slut}]")
    }
    _ = try sound(text("mellan"))
    for word in ["hög", "låg"] { #expect(try codes(text(word)).contains("workflow.maybe-unset")) }
  }

  @Test("with a value that stands written among those it chooses between")
  func written() throws {
    func text(_ fact: String, _ asked: String) -> String {
      """
      workflow: prov
      title: Prov
      inputs: {antal: {type: integer}, sen: {type: date}}
      facts:
        dagar: '= if antal != null then antal else \(fact)'
        dag: '= if sen != null then sen else null'
      steps:
        - {id: a, uses: prov.hamta, next: [{when: '\(asked)', to: möte}, {to: slut}]}
        - {id: möte, uses: prov.valj}
        - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '= if dagar > 3 then möte.val else "nej"'}}
      """
    }
    _ = try sound(text("1", "antal != null and antal > 3"))
    _ = try sound(text("9", "antal = null or antal > 3"))
    #expect(try codes(text("9", "antal != null and antal > 3")) == ["workflow.maybe-unset"])
    let days = text("1", "sen != null and sen > date(\"2026-01-01\")").replacing(
      "if dagar > 3", with: "if dag > date(\"2026-01-01\")")
    _ = try sound(days)
  }
}
