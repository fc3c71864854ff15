import SourceDiagnostics
import Testing

@Suite("What promises, facts, counts and rules show of a value in the cases that come to it")
struct StandingValueTests {
  /// A process with a step that is done on one way only, where `bråd` holds, and one that is always done.
  private static func process(reads: String, facts: String = "{}", checks: String = "[]") -> String {
    """
    workflow: prov
    title: Prov
    inputs:
      bråd: {type: boolean, required: true}
      dagen: {type: date}
      dagar: {type: list, of: date}
      sätt: {type: choice, options: [epost, brev], required: true}
      yta: {type: integer}
    facts: \(facts)
    checks: \(checks)
    steps:
      - {id: a, uses: prov.valj, next: [{when: bråd, to: möte}, {to: slut}]}
      - {id: möte, uses: prov.valj}
      - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '\(reads)'}}
    """
  }

  private static let sista = "{sista: '= if dagen != null then dagen + duration(\"P21D\") else null'}"
  private static let väg = "{väg: '= if möte != null then \"krog\" else \"annat\"'}"
  private static let läge = "{läge: '= if a.val = \"nu\" then \"genast\" else \"sedan\"'}"
  private static let tal = "{tal: '= if dagar = null then 0 else count(dagar)'}"

  @Test(
    "it has a value there",
    arguments: [
      ("{}", "= if bråd and a.val = \"nu\" then \"x\" else if bråd then a.skäl else \"y\""),
      ("{}", "= if möte != null and möte.val = \"nu\" then \"x\" else if möte != null then möte.skäl else \"y\""),
      ("{}", "= if möte != null and möte.val = \"nu\" then \"x\" else if bråd then möte.skäl else \"y\""),
      ("{}", "= if bråd or not(a.klart) then \"x\" else string(a.slut)"),
      ("{}", "= if möte != null and not(möte.klart) then \"x\" else if möte != null then string(möte.slut) else \"y\""),
      ("{sista: dagen}", "= if dagen != null then string(sista) else \"x\""),
      (sista, "= if dagen != null then string(sista) else \"x\""),
      (sista, "= if dagen = null or bråd then \"x\" else string(sista)"),
      (väg, "= if väg = \"krog\" and möte.klart then möte.val else \"x\""),
      (läge, "= if läge = \"sedan\" then a.skäl else \"x\""),
      (tal, "= if tal > 0 then string(dagar[1]) else \"x\""),
      (tal, "= if tal > 1 then string(dagar[-2]) else \"x\""),
    ])
  func given(facts: String, reads: String) throws { _ = try sound(Self.process(reads: reads, facts: facts)) }

  @Test(
    "it may have none",
    arguments: [
      ("{}", "= if bråd and a.val = \"sen\" then \"x\" else if bråd then a.skäl else \"y\"", "null"),
      ("{}", "= if möte != null and möte.val = \"nu\" then \"x\" else möte.skäl", "null"),
      ("{}", "= if möte != null and möte.val = \"sen\" then \"x\" else if bråd then möte.skäl else \"y\"", "null"),
      ("{}", "= if bråd and not(a.klart) then \"x\" else string(a.slut)", "null"),
      ("{sista: dagen}", "= if bråd then string(sista) else \"x\"", "null"),
      (sista, "= if dagen = null then string(sista) else \"x\"", "null"),
      (väg, "= if väg != \"krog\" or möte.klart then möte.val else \"x\"", "unset"),
      (läge, "= if läge = \"genast\" then a.skäl else \"x\"", "null"),
      (tal, "= if tal = 0 then string(dagar[1]) else \"x\"", "null"),
      (tal, "= if tal > 1 then string(dagar[3]) else \"x\"", "null"),
    ])
  func missing(facts: String, reads: String, kind: String) throws {
    let diagnostics = try load(Self.process(reads: reads, facts: facts)).diagnostics
    #expect(Set(diagnostics.map(\.code)).subtracting(["feel.may-be-null"]) == ["workflow.maybe-\(kind)"])
  }

  @Test("a fact that reads what a rule asks for, in the cases that the rule is about, is not warned of")
  func ruledFact() throws {
    let check = "[{when: 'sätt = \"brev\" and yta = null', field: yta, text: Ange ytan.}]"
    let reads = "= if stor then \"x\" else \"y\""
    func text(_ sätt: String) -> String {
      Self.process(reads: reads, facts: "{stor: '= sätt \(sätt) and yta > 3'}", checks: check)
    }
    _ = try sound(text("!= \"epost\""))
    #expect(Set(try load(text("= \"epost\"")).diagnostics.map(\.code)) == ["feel.may-be-null"])
  }

  @Test("a rule that itself may be undecided, because a field is left empty, is warned of")
  func undecided() throws {
    func text(_ rule: String) -> String {
      Self.process(reads: "x", checks: "[{when: '\(rule)', field: dagen, text: Dagen är fel.}]")
    }
    for rule in ["dagen < date(\"2026-03-02\")", "yta < 1", "bråd and yta < 1"] {
      let codes = Set(try load(text(rule)).diagnostics.map(\.code))
      #expect(codes == ["feel.may-be-null"], "\(rule)")
    }
    _ = try sound(text("yta != null and yta < 1"))
  }

  @Test(
    "what is calculated of what is there answers one way or the other",
    arguments: [
      "count(ord) * 12 > 200", "contains(namn, \"x\")", "list contains(ord, namn)", "some o in ord satisfies o = namn",
      "string length(namn) + count(ord) > 3",
    ])
  func calculated(question: String) throws {
    func text(_ first: String) -> String {
      """
      workflow: prov
      title: Prov
      inputs: {namn: {type: text, required: true}, ord: {type: list, of: text, required: true}}
      facts: {stort: '= \(question)'}
      steps:
        - id: a
          uses: prov.valj
          next: [{when: '\(first)', to: slut}, {when: stort, to: slut}, {to: b}]
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: = a.skäl}}
        - {id: slut, uses: prov.fraga, role: chef, with: {fråga: x}}
      """
    }
    _ = try sound(text("a.val = \"nu\" and not(stort)"))
    let wrong = Set(try load(text("a.val = \"sen\" and not(stort)")).diagnostics.map(\.code))
    #expect(wrong == ["workflow.maybe-null"])
  }

  @Test("no item has the number 0")
  func zero() throws {
    let told = try problems(Self.process(reads: "= if dagar = null then \"x\" else string(dagar[0])"))
    #expect(told.contains("fel: numret inom [ ] ska vara ett helt tal från 1, men är 0"))
    #expect(told.contains("den första posten är dagar[1]"))
  }
}
