import SourceDiagnostics
import Testing

@Suite("What was asked on the way to a place need not be asked in the same words there")
struct AnsweredWayTests {
  /// A step that is done on one way only, and an expression after both.
  private static func process(_ asked: String, reads: String, checks: String = "[]") -> String {
    """
    workflow: prov
    title: Prov
    inputs:
      antal: {type: integer, required: true}
      bråd: {type: boolean, required: true}
      dag: {type: date}
      bas: {type: date, required: true}
      ombud: {type: party}
      rader: {type: list, of: text, required: true}
      slag: {type: choice, options: [nytt, ändring, byte], required: true}
    facts:
      storlek: '= if antal > 10 then "stort" else "litet"'
    checks: \(checks)
    steps:
      - {id: a, uses: prov.hamta, next: [{when: '\(asked)', to: möte}, {to: slut}]}
      - {id: möte, uses: prov.valj}
      - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '\(reads)'}}
    """
  }

  @Test(
    "it is right where no case is left in which a value is missing",
    arguments: [
      ("bråd and antal > 3", "= if antal > 3 and bråd then möte.val else \"nej\""),
      ("antal > 3", "= if antal >= 4 then möte.val else \"nej\""),
      ("antal > 3", "= if antal > 7 then möte.val else \"nej\""),
      ("antal in [4..9]", "= if antal >= 4 and antal <= 9 then möte.val else \"nej\""),
      ("antal >= 4 and antal <= 9", "= if antal between 4 and 9 then möte.val else \"nej\""),
      ("if bråd then antal > 3 else antal > 5", "= if antal > 5 then möte.val else \"nej\""),
      ("bråd or antal > 3", "= if bråd then möte.val else if antal > 3 then möte.val else \"nej\""),
      ("count(rader) > 1", "= if count(rader) = 1 then \"nej\" else möte.val"),
      ("count(rader) < 2", "= if count(rader) > 1 then \"nej\" else möte.val"),
      ("slag in (\"nytt\", \"byte\")", "= if slag = \"nytt\" then möte.val else \"nej\""),
      ("slag != \"byte\"", "= if slag = \"byte\" then \"nej\" else möte.val"),
      ("antal > 10", "= if storlek = \"stort\" then möte.val else \"nej\""),
      ("storlek = \"litet\"", "= if antal <= 10 then möte.val else \"nej\""),
      ("not(storlek in (\"stort\"))", "= if antal <= 10 then möte.val else \"nej\""),
      ("if dag = null then bråd else antal > 3", "= if dag = null and bråd then möte.val else \"nej\""),
      ("dag != null and dag > bas", "= if dag = null or dag <= bas then \"nej\" else möte.val"),
      ("ombud != null and ombud.e_post != null", "= if ombud.e_post != null then möte.val else \"nej\""),
      ("ombud.e_post != null", "= if ombud = null then \"nej\" else if ombud.e_post = null then \"nej\" else möte.val"),
      ("not(bråd) and antal > 3", "= if bråd or antal <= 3 then \"nej\" else möte.val"),
    ])
  func right(asked: String, reads: String) throws { _ = try sound(Self.process(asked, reads: reads)) }

  @Test(
    "it is wrong where a case is left",
    arguments: [
      ("bråd and antal > 3", "= if antal > 3 then möte.val else \"nej\""),
      ("antal > 3", "= if antal >= 3 then möte.val else \"nej\""),
      ("antal in [4..9]", "= if antal >= 4 and antal <= 10 then möte.val else \"nej\""),
      ("if bråd then antal > 3 else antal > 5", "= if antal > 4 then möte.val else \"nej\""),
      ("bråd or antal > 3", "= if antal > 2 then möte.val else \"nej\""),
      ("count(rader) > 1", "= if count(rader) = 0 then \"nej\" else möte.val"),
      ("slag in (\"nytt\", \"byte\")", "= if slag = \"ändring\" then möte.val else \"nej\""),
      ("ombud != null and ombud.e_post != null", "= if ombud != null then möte.val else \"nej\""),
      ("dag != null and dag > bas", "= if dag = null then \"nej\" else möte.val"),
      ("antal > 11", "= if storlek = \"stort\" then möte.val else \"nej\""),
      ("antal > 3 and today() > date(\"2026-01-01\")", "= if antal > 3 then möte.val else \"nej\""),
      ("dag != null", "= if bråd then möte.val else \"nej\""),
    ])
  func wrong(asked: String, reads: String) throws {
    let codes = Set(try load(Self.process(asked, reads: reads)).diagnostics.map(\.code))
    #expect(codes == ["workflow.maybe-unset"])
  }

  @Test("what was read of a step is forgotten when the step is done again")
  func again() throws {
    let text = """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.valj, next: [{when: a.val = "nu", to: b}, {to: c}]}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.valj, next: [{when: c.val = "nu", to: a}, {to: slut}]}
        - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '= if a.val in ("nu") then b.utfall else "nej"'}}
      """
    _ = try sound(text)
    let codes = Set(
      try load(
        text.replacing("{to: slut}]}", with: "{to: d}]}\n  - {id: d, uses: prov.hamta}")
          .replacing("to: b}, {to: c}", with: "to: c}, {to: b}")
      ).diagnostics.map(\.code))
    #expect(codes == ["workflow.maybe-unset"])
  }

  @Test("the ways above one from the same step did not hold")
  func waysAbove() throws {
    func text(_ above: String) -> String {
      """
      workflow: prov
      title: Prov
      inputs: {bråd: {type: boolean, required: true}}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: bråd, to: polis}, {to: b}]}
        - {id: polis, uses: prov.valj}
        - id: b
          uses: prov.hamta
          next: [{when: \(above), to: slut}, {when: polis.klart, to: a}, {to: slut}]
        - {id: slut, uses: prov.hamta}
      """
    }
    _ = try sound(text("not(bråd)"))
    _ = try sound(text("bråd = false"))
    #expect(try load(text("bråd")).diagnostics.map(\.code).contains("workflow.maybe-unset"))
  }

  @Test("what a rule about the inputs refuses is no case")
  func rules() throws {
    let rule = "[{when: bråd and dag = null, field: dag, text: Ange dagen.}]"
    let text = Self.process("bråd", reads: "= if bråd then string(dag) else \"nej\"", checks: rule)
    _ = try sound(text.replacing("string(dag)", with: "möte.val"))
    let given = """
      workflow: prov
      title: Prov
      inputs: {bråd: {type: boolean, required: true}, skäl: {type: text}}
      checks: [{when: bråd and skäl = null, field: skäl, text: Ange skälet.}]
      steps:
        - {id: a, uses: prov.hamta, next: [{when: bråd, to: b}, {to: c}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: = skäl}}
        - {id: c, uses: prov.hamta}
      """
    _ = try sound(given)
    let inside = Self.process(
      "dag != null", reads: "= if bråd then \"från \" + string(dag) else \"nej\"",
      checks: "[{when: bråd and dag = null, field: dag, text: Ange dagen.}]")
    _ = try sound(inside)
    #expect(
      Set(try load(inside.replacing("checks: [{when: bråd", with: "checks: [{when: antal > 3")).diagnostics.map(\.code))
        == ["workflow.maybe-null"])
    let other = given.replacing("when: bråd and skäl", with: "when: not(bråd) and skäl")
    #expect(Set(try load(other).diagnostics.map(\.code)) == ["workflow.maybe-null"])
  }

  @Test("where one branch suffices, the other is there if one is not")
  func joins() throws {
    func text(_ join: String, _ reads: String) -> String {
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          join: \(join)
          parallel:
            brev: [{id: svar, uses: prov.valj}]
            samtal: [{id: ring, uses: prov.valj}]
            möte: [{id: sitt, uses: prov.valj}]
        - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '\(reads)'}}
      """
    }
    let two =
      "= if höra.samtal != null then höra.samtal.ring.val else if höra.möte = null then höra.brev.svar.val else höra.möte.sitt.val"
    _ = try sound(text("any", two))
    _ = try sound(text("2", "= if höra.samtal = null then höra.brev.svar.val else höra.samtal.ring.val"))
    let one = "= if höra.samtal = null then höra.brev.svar.val else höra.samtal.ring.val"
    #expect(!(try load(text("any", one)).diagnostics.isEmpty))
  }

  @Test(
    "a condition that is wrong is told of as such, not followed",
    arguments: [
      "antal > antl", "dag > idag", "slag = godkänn", "mte.val = \"nu\"", "dag > 2026-13-01", "antal != Null",
      "antal + antl > 3 and bråd", "slg in (\"nytt\", byte)",
    ])
  func misspelt(asked: String) throws {
    let text = Self.process(asked, reads: "= if antal > 3 then möte.val else \"nej\"")
    let plain = Self.process(asked, reads: "= möte.val")
    for text in [text, plain] {
      let codes = try load(text).diagnostics.map(\.code)
      #expect(codes.contains { $0.hasPrefix("feel.") || $0 == "workflow.maybe-unset" })
    }
  }

  @Test("a fact is judged as what it stands for, and an if inside a value in its own cases")
  func chosen() throws {
    let text = """
      workflow: prov
      title: Prov
      inputs:
        sätt: {type: choice, options: [epost, brev], required: true}
        epost: {type: text}
        adress: {type: text}
      facts: {till: '= if sätt = "epost" then epost else adress'}
      checks:
        - {when: 'sätt = "epost" and epost = null', field: epost, text: Ange e-post.}
        - {when: 'sätt = "brev" and adress = null', field: adress, text: Ange adress.}
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: READS}}
      """
    for reads in ["= till", "'= \"till \" + till'", "'= \"till \" + (if sätt = \"brev\" then adress else epost)'"] {
      _ = try sound(text.replacing("READS", with: reads))
    }
    let wrong = try load(text.replacing("READS", with: "'= if sätt = \"brev\" then epost else adress'")).diagnostics
    #expect(Set(wrong.map(\.code)) == ["workflow.maybe-null"])
  }

  @Test("what has more conditions than are taken apart is judged in the last of its cases too")
  func many() throws {
    let names = (1...6).map { "b\($0)" }
    let inputs = names.map { "\($0): {type: boolean, required: true}" }.joined(separator: ", ")
    let words = names.map { "(if \($0) then \"a\" else \"b\")" }.joined(separator: " + ")
    let none = names.map { "not(\($0))" }.joined(separator: " and ")
    func text(_ asked: String) -> String {
      """
      workflow: prov
      title: Prov
      inputs: {\(inputs)}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: '\(asked)', to: möte}, {to: slut}]}
        - {id: möte, uses: prov.valj}
        - id: slut
          uses: prov.fraga
          role: chef
          with: {fråga: '= \(words) + (if \(none) then möte.val else "nej")'}
      """
    }
    // The step is read in the very last case, where nothing holds, and that is another than those that come by it.
    #expect(Set(try load(text("b1")).diagnostics.map(\.code)) == ["workflow.maybe-unset"])
    _ = try sound(text("not(b1)").replacing(words + " + ", with: ""))
  }
}
