import SourceDiagnostics
import Testing

@Suite("A hint shows how it is mended")
struct MendingTests {
  private static func process(_ body: String) -> String {
    """
    workflow: prov
    title: Prov
    inputs:
      dagar: {type: integer, required: true}
      titel: {type: text, required: true}
      nummer: {type: text, required: true}
      dag: {type: date, required: true}
      val: {type: choice, options: [ja, nej], required: true}
    \(body)
    """
  }

  private static func told(_ with: String) throws -> [String] {
    try hints(process("steps:\n  - {id: a, uses: prov.fraga, role: chef, with: {\(with)}}"))
  }

  private static func hints(_ text: String) throws -> [String] {
    try load(text).diagnostics.map { "\($0.message): \($0.hint ?? "")" }
  }

  @Test(
    "in what is given to a step",
    arguments: [
      (
        "fråga: ['= titel', '= nummer', slut]",
        "\"fråga\" ska vara text, men här står en lista: skriv '= titel + \", \" + nummer + \", \" + \"slut\"'"
      ),
      ("fråga: Vad?, antal: = antal_dagar", "namnet \"antal_dagar\" finns inte: menade du \"dagar\"?"),
      ("fråga: Vad?, dag: = dag.datum", "\"dag\" är redan ett datum: ta bort .datum"),
      (
        "fråga: Vad?, lista: '= if val = \"ja\" then \"epost, brev\" else [titel]'",
        "den ena grenen ger text, den andra lista med text: låt båda grenarna ge samma slags värde: skriv "
          + "[\"epost\", \"brev\"]"
      ),
      ("fråga: Vad?, lista: = titel", "\"lista\" ska vara en lista, men titel är text: skriv [ ] omkring: '= [titel]'"),
      (
        "fråga: Vad?, lista: '= [titel] + [nummer]'",
        "+ går inte mellan lista och lista: skriv concatenate([titel], [nummer])"
      ),
      ("fråga: Vad?, lista: '= [titel] + nummer'", "+ går inte mellan lista och text: skriv append([titel], nummer)"),
      (
        "fråga: '= if val = \"ja\" then titel nummer'",
        "efter titel väntades else men här står nummer: skriv else framför nummer"
      ),
    ])
  func values(with: String, expected: String) throws { #expect(try Self.told(with) == [expected]) }

  @Test("in a clock whose day stands in words", arguments: ["9 mars 2018", "'\"9 mars 2018\"'", "= 9 mar 2018"])
  func day(until: String) throws {
    let text = Self.process("clocks: {k: {title: K, until: \(until)}}\nsteps: [{id: a, uses: prov.hamta}]")
    #expect(try Self.hints(text).map { $0.hasSuffix(": skriv date(\"2018-03-09\")") } == [true])
  }

  @Test("in clocks that stand as a list, and a way to a step inside another")
  func places() throws {
    let clocks = Self.process("clocks:\n  - id: k\n    title: K\n    until: = dag\nsteps: [{id: a, uses: prov.hamta}]")
    #expect(
      try Self.hints(clocks) == [
        "clocks ska vara namn med värden, men här står en lista: skriv \"k:\" i stället för \"- id: k\", och så för "
          + "varje post"
      ])
    let inner = Self.process(
      """
      steps:
        - {id: a, uses: prov.hamta, next: [{when: val = "ja", to: c}, {to: b}]}
        - id: b
          for_each: {each: post, in: = a.poster, key: = post.namn}
          steps: [{id: c, uses: prov.hamta}]
      """)
    #expect(
      try Self.hints(inner) == [
        "steget \"c\" finns, men inte i den här listan av steg: \"c\" görs i \"b\", och en väg utifrån leder bara till "
          + "hela det: skriv {to: b}"
      ])
  }

  @Test("for a step that has been taken out, without a guess")
  func leftOut() throws {
    let text = Self.process(
      """
      steps:
        - {id: a, uses: prov.hamta, next: [{to: borta}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: = borta.utfall}}
      """)
    #expect(
      try Self.hints(text).contains(
        "namnet \"borta\" finns inte: lägg till steget igen, eller ta bort det som läser det"))
  }

  @Test("for a step whose way only leads back")
  func leadsBack() throws {
    let text = Self.process(
      """
      steps:
        - {id: a, uses: prov.hamta, next: [{when: val = "ja", to: z}, {to: b}]}
        - {id: b, uses: prov.hamta, next: [{to: a}]}
        - {id: c, uses: prov.hamta}
        - {id: z, uses: prov.hamta}
      """)
    let told = try Self.hints(text).filter { $0.hasPrefix("ingen väg") }
    #expect(
      told == [
        "ingen väg leder till steget \"c\": lägg till en väg hit före den på rad 11: {when: …, to: c}\n"
          + "annars låt ett annat steg leda hit med next, eller ta bort steget"
      ])
  }

  @Test("where what stands in a field from the start is refused by a rule")
  func defaults() throws {
    let text = Self.process("checks: [{when: dagar < 0, text: Nej.}]\nsteps: [{id: a, uses: prov.hamta}]")
    #expect(try Self.hints(text) == [])
    func given(_ value: Int) throws -> [String] {
      try Self.hints(text.replacing("{type: integer, required: true}", with: "{type: integer, default: \(value)}"))
    }
    #expect(try given(0) == [])
    #expect(
      try given(-1) == [
        "default för \"dagar\" nekas av en kontroll, så den som inte ändrar det kan inte öppna något ärende: välj ett "
          + "värde som kontrollen godtar, ta bort default eller ändra kontrollen"
      ])
  }
}
