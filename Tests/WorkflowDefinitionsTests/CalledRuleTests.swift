import SourceDiagnostics
import Testing

@Suite("What a called process refuses to begin with")
struct CalledRuleTests {
  private static let called = SourceFile(
    name: "under.yaml",
    text: """
      workflow: under
      title: Under
      inputs:
        dagar: {type: list, of: date, required: true}
        antal: {type: integer, default: 1}
      checks:
        - {when: count(dagar) > 2, text: För många dagar.}
        - {when: antal > 10, text: För många.}
      steps: [{id: hämta, uses: prov.hamta}]
      """)

  private static func told(_ with: String, checks: String = "", next: String = "{to: s}") throws -> [String] {
    let text = """
      workflow: prov
      title: Prov
      inputs:
        dagar: {type: list, of: date, required: true}
        flera: {type: list, of: date, required: true}
      \(checks)
      steps:
        - {id: a, uses: prov.hamta, next: [\(next)]}
        - {id: s, call: under, with: {\(with)}}
        - {id: z, uses: prov.hamta}
      """
    return DiagnosticRenderer.sorted(try load(text, others: [called]).diagnostics).map {
      "\($0.severity) \($0.message)"
    }
  }

  private static let warning =
    "warning processen \"under\" nekar när count(dagar) > 2, och inget här prövar det: då stannar ärendet"

  @Test("is warned of where nothing asks about it, and told of where it stands written")
  func fires() throws {
    #expect(try Self.told("dagar: = dagar") == [Self.warning])
    #expect(try Self.told("dagar: '= concatenate(dagar, flera)'") == [Self.warning])
    #expect(
      try Self.told("dagar: [2026-03-02], antal: 11")
        == ["error processen \"under\" nekar det som ges här: För många."])
  }

  @Test("is not, where a rule, a way or what is written sees to it")
  func silent() throws {
    #expect(try Self.told("dagar: [2026-03-02], antal: 10") == [])
    #expect(try Self.told("dagar: = dagar", checks: "checks: [{when: count(dagar) > 2, text: Nej.}]") == [])
    #expect(try Self.told("dagar: = dagar", next: "{when: count(dagar) < 3, to: s}, {to: z}") == [])
  }
}
