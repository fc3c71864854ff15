import SourceDiagnostics
import Testing

@Suite("Choices inside the lists and records that expressions give")
struct InnerChoiceTests {
  private static func told(_ text: String, facts: String = "") throws -> [String] {
    let process = """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [part, akt, ingen], required: true}
        vals: {type: list, of: choice, options: [ja, nej], required: true}
        titel: {type: text, required: true}
        parter: {type: list, of: party, required: true}
      steps: [{id: a, uses: prov.till, with: {mottagare: \(text)}}]
      \(facts)
      """
    return DiagnosticRenderer.sorted(try load(process).diagnostics).map { "\($0.severity) \($0.message)" }
  }

  @Test("are held against the options, wherever they stand")
  func wrong() throws {
    let word = "error fältet \"roll\": \"parten\" är inget av valen"
    #expect(try Self.told("'= for p in parter return {namn: p.namn, roll: \"parten\"}'") == [word])
    let val = "error fältet \"roll\": val kan vara \"ingen\", som inte är något av valen"
    #expect(try Self.told("'= [{namn: titel, roll: val}]'") == [val])
    #expect(try Self.told("= f", facts: "facts: {f: '= [{namn: titel, roll: val}]'}") == [val])
    #expect(
      try Self.told("'= if val = \"akt\" then [] else [{namn: titel, roll: val}]'") == [val])
    #expect(
      try Self.told("'= for v in vals return {namn: titel, roll: v}'")
        == ["error fältet \"roll\": vals kan vara \"ja\" eller \"nej\", som inte är något av valen"])
  }

  @Test("are warned of where the text may be anything")
  func free() throws {
    func warning(_ name: String) -> [String] {
      [
        "warning \"roll\" tas ur fältet \"\(name)\", där vad som helst kan fyllas i: "
          + "är det inte något av valen stannar ärendet"
      ]
    }
    #expect(try Self.told("'= [{namn: titel, roll: titel}]'") == warning("titel"))
    #expect(try Self.told("'= for p in parter return {namn: p.namn, roll: p.namn}'") == warning("parter.namn"))
  }

  @Test("are left alone where they fit, or the ways and conditions see to it")
  func right() throws {
    for text in [
      "'= [{namn: titel, roll: \"part\"}]'", "'= for p in parter return {namn: p.namn, roll: \"akt\"}'",
      "'= if val = \"ingen\" then [] else [{namn: titel, roll: val}]'",
      "'= [{namn: titel, roll: if val = \"ingen\" then \"akt\" else val}]'",
      "'= for v in vals return {namn: v, roll: if v = \"ja\" then \"part\" else \"akt\"}'",
      "'= for titel in [\"x\"] return {namn: titel, roll: if titel = \"x\" then \"part\" else \"akt\"}'",
    ] {
      #expect(try Self.told(text) == [])
    }
  }
}
