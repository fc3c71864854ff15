import SourceDiagnostics
import Testing

@Suite("What a step gives in each round of a loop is there when it is promised to be")
struct LoopedPromiseTests {
  private static let loop = """
    workflow: prov
    title: Prov
    inputs: {namn: {type: list, of: text, required: true}}
    steps:
      - id: h
        for_each: {each: e, in: = namn, key: = e}
        steps: [{id: s, uses: prov.valj}]

    """

  /// Without the sign of the choice that stands first in the process, so that none is found by chance.
  private static func told(_ text: String, facts: String = "") throws -> [String] {
    let step = "  - {id: z, uses: prov.fraga, role: chef, with: {fråga: x, lista: '= \(text)'}}\n"
    return DiagnosticRenderer.sorted(try load(loop + step + facts).diagnostics).map { "\($0.severity) \($0.message)" }
  }

  @Test(
    "behind a filter, a condition and a fact",
    arguments: [
      "for b in h[s.klart] return string(b.s.slut)", "for d in h[s.klart].s.slut return string(d)",
      "for b in h return if b.s.klart then string(b.s.slut) else \"x\"",
      "for b in h return if b.s.klart = true then string(b.s.slut) else \"x\"",
      "for b in h[s.val != \"aldrig\"] return string(b.s.dag)",
      "for b in h[item.s.val in (\"nu\", \"sen\")] return string(b.s.dag)",
      "[if some b in h satisfies b.s.klart and b.s.slut > today() then \"x\" else \"y\"]",
      "[if every b in h satisfies b.s.val = \"nu\" or string length(b.s.skäl) > 3 then \"x\" else \"y\"]",
      "[if h[1] != null and h[1].s.klart then string(h[1].s.slut) else \"x\"]",
      "[if count(h[s.klart]) > 0 then string(h[s.klart][1].s.slut) else \"x\"]",
      "for d in distinct values(h[s.klart].s.slut) return string(d)",
      "for b in h.s return if b.klart then string(b.slut) else \"x\"", "for d in h.s[klart].slut return string(d)",
      "for b in h[s.klart and s.slut > today()] return b.e", "for b in h[s.val != \"nu\"] return b.s.skäl",
      "for b in h[s.skäl != null] return b.s.skäl", "h.s.skäl[item != null]",
    ])
  func guarded(text: String) throws {
    #expect(try Self.told(text) == [])
    #expect(try Self.told("f", facts: "facts: {f: '= \(text)'}\n") == [])
  }

  @Test(
    "but not where something else is asked, or another name is",
    arguments: [
      "for b in h[not(s.klart)] return string(b.s.slut)", "for b in h[s.klart] return string(b.s.dag)",
      "for b in h return if b.s.klart then \"x\" else string(b.s.slut)",
      "for b in h, c in h return if b.s.klart then string(c.s.slut) else \"x\"",
      "[if h[1] != null and h[1].s.klart then string(h[2].s.slut) else \"x\"]",
      "for b in h.s return if b.klart then string(b.dag) else \"x\"", "for b in h[s.val != \"nu\"] return b.s.dag",
    ])
  func unguarded(text: String) throws { #expect(try Self.told(text) != []) }

  @Test("a loop over what a filter leaves has it too")
  func loops() throws {
    func process(_ list: String) -> String {
      Self.loop + """
          - id: g
            for_each: {each: x, in: '= \(list)', key: = x.e}
            steps: [{id: t, uses: prov.fraga, role: chef, with: {fråga: = x.s.skäl}}]

        """
    }
    #expect(try load(process("h[s.val != \"nu\"]")).diagnostics.isEmpty)
    #expect(
      try load(process("h")).diagnostics.map(\.message) == ["\"fråga\" måste ha ett värde, men x.s.skäl kan saknas"])
  }

  @Test("what may be missing is named, with where and how it is asked for")
  func named() throws {
    func told(_ text: String) throws -> [String] {
      let step = "  - {id: z, uses: prov.fraga, role: chef, with: {fråga: x, lista: '= \(text)'}}\n"
      return try load(Self.loop + step).diagnostics.map {
        "\($0.place?.range.start.column ?? 0) \($0.message): \($0.hint ?? "")"
      }
    }
    let start = "en post i \"lista\" måste ha ett värde, men "
    #expect(
      try told("for b in h return b.s.skäl")
        == ["88 \(start)b.s.skäl kan saknas: skriv if b.s.skäl != null then b.s.skäl else …"])
    #expect(
      try told("h.s.skäl") == [
        "70 \(start)poster i h.s.skäl kan sakna värde: "
          + "skriv h.s.skäl[item != null], så är bara de med som har ett värde"
      ])
    #expect(
      try told("concatenate(namn, [if count(namn) > 1 then namn[2] else namn[3]])").last
        == "126 \(start)namn[3] kan saknas: skriv if namn[3] != null then namn[3] else …")
  }
}
