import SourceDiagnostics
import Testing

@Suite("Which ways were taken in branches and loops is known afterwards by what was chosen there")
struct WaysInsideTests {
  /// A process where `komp` is done in the branch `ena` and in each item of `l` where `val` is "nu", and `bra` where it is
  /// not; both where nothing else is said.
  private static func process(
    reads: String, komp: String = "[{to: k}]", ways: String = "[{when: g.val = \"nu\", to: komp}, {to: bra}]"
  ) -> String {
    func list(_ g: String) -> String {
      """
      [{id: g\(g), uses: prov.valj, next: \(ways.replacing("g.val", with: "g\(g).val"))}, \
      {id: komp\(g), uses: prov.valj, next: \(komp.replacing("to: g", with: "to: g\(g)"))}, \
      {id: bra\(g), uses: prov.valj}, {id: k\(g), uses: prov.valj}]
      """.replacing("to: komp}", with: "to: komp\(g)}").replacing("to: bra}", with: "to: bra\(g)}")
        .replacing("to: k}", with: "to: k\(g)}")
    }
    return """
      workflow: prov
      title: Prov
      inputs: {namn: {type: list, of: text, required: true}}
      steps:
        - {id: hör, parallel: {ena: \(list("")), andra: [{id: b, uses: prov.valj}]}}
        - {id: l, for_each: {each: e, in: = namn, key: = e}, steps: \(list("2"))}
        - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '= \(reads)'}}
      """
  }

  @Test(
    "a step has been done where they say so",
    arguments: [
      "if hör.ena.g.val = \"nu\" then hör.ena.komp.val else hör.ena.bra.val",
      "if hör.ena.g.val != \"nu\" then hör.ena.bra.val else hör.ena.komp.val",
      "if hör.ena.komp = null then hör.ena.bra.val else \"x\"",
      "if hör.ena.komp = null then hör.ena.g.skäl else \"x\"",
      "string join(for i in l return if i.g2.val = \"nu\" then \"x\" + i.komp2.val else \"y\" + i.bra2.val, \", \")",
      "string join(for i in l[g2.val = \"nu\"] return \"x\" + i.komp2.val, \", \")",
      "string join(l[g2.val != \"nu\"].bra2.val, \", \")",
      "if l[1].g2.val = \"nu\" then l[1].komp2.val else l[1].bra2.val",
    ])
  func done(reads: String) throws { _ = try sound(Self.process(reads: reads)) }

  @Test(
    "nothing is taken for done that they do not speak of",
    arguments: [
      "if hör.ena.g.val = \"sen\" then hör.ena.komp.val else \"x\"",
      "if hör.andra.b.val = \"nu\" then hör.ena.komp.val else \"x\"",
      "if hör.ena.g.val = \"nu\" then hör.ena.bra.val else \"x\"",
      "if hör.ena.bra = null then hör.ena.g.skäl else \"x\"",
      "string join(for i in l return if i.g2.val = \"nu\" then \"x\" + i.bra2.val else \"y\", \", \")",
      "string join(for i in l[g2.val != \"nu\"] return \"x\" + i.komp2.val, \", \")",
      "string join(for i in l, j in l return if i.g2.val = \"nu\" then \"x\" + j.komp2.val else \"y\", \", \")",
      "if l[1].g2.val = \"nu\" then l[2].komp2.val else \"x\"",
    ])
  func notDone(reads: String) throws { #expect(try !load(Self.process(reads: reads)).diagnostics.isEmpty) }

  @Test(
    "so is what a step tells that is done on one way only, where that has been done",
    arguments: [
      (
        "string join(for i in l[två != null] return if i.två.val = \"nu\" then \"x\" + i.tre.val else \"y\", \", \")",
        true
      ),
      ("string join(for i in l[två != null] return if i.tre != null then \"x\" else i.två.skäl, \", \")", true),
      ("if l[1].två.val = \"nu\" then \"x\" + l[1].tre.val else \"x\"", true),
      ("if l[1].två.val = \"sen\" then \"x\" + l[1].tre.val else \"x\"", false),
      ("if l[1].ett.val = \"nu\" then \"x\" + l[1].tre.val else \"x\"", false),
    ])
  func within(reads: String, isRight: Bool) throws {
    let text = """
      workflow: prov
      title: Prov
      inputs: {namn: {type: list, of: text, required: true}}
      steps:
        - id: l
          for_each: {each: e, in: = namn, key: = e}
          steps:
            - {id: ett, uses: prov.valj, next: [{when: ett.val = "nu", to: fyra}, {to: två}]}
            - {id: två, uses: prov.valj, next: [{when: två.val = "nu", to: tre}, {to: fyra}]}
            - {id: tre, uses: prov.valj}
            - {id: fyra, uses: prov.valj}
        - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '= \(reads)'}}
      """
    let told = try load(text).diagnostics.filter { $0.severity == .error }
    #expect(told.isEmpty == isRight, "\(told.map(\.message))")
  }

  @Test("what was chosen before a round says nothing of what is chosen after it")
  func rounds() throws {
    // At the end the choice is never "nu", and what it was before is not known.
    let reads = "if hör.ena.g.val = \"sen\" then hör.ena.komp.val else \"x\""
    let told = try load(Self.process(reads: reads, komp: "[{to: g}]")).diagnostics
    #expect(told.contains { $0.code == "workflow.maybe-null" })
    _ = try sound(Self.process(reads: "hör.ena.bra.val", komp: "[{to: g}]"))
  }

  @Test("a way that asks for something else besides says nothing alone")
  func besides() throws {
    let ways = "[{when: g.val = \"nu\" and count(namn) > 3, to: komp}, {to: bra}]"
    let reads = "if hör.ena.g.val = \"nu\" then hör.ena.komp.val else \"x\""
    #expect(try !load(Self.process(reads: reads, ways: ways)).diagnostics.isEmpty)
    _ = try sound(Self.process(reads: "if hör.ena.g.val != \"nu\" then hör.ena.bra.val else \"x\"", ways: ways))
  }
}
