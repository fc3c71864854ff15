import SourceDiagnostics
import Testing

@Suite("Rounds whose only ways out ask about inputs")
struct FixedRoundTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      antal: {type: integer, required: true}
      val: {type: choice, options: [ja, nej], required: true}
      dagar: {type: list, of: date, required: true}
      dag: {type: date, required: true}
    clocks: {k: {title: K, until: = dag}}

    """

  private static func told(_ body: String, before: String = "") throws -> [String] {
    DiagnosticRenderer.sorted(try load(head + before + body).diagnostics).map { "\($0.severity) \($0.message)" }
  }

  private static func round(_ next: String, interrupts: String = "", step: String = "prov.hamta") -> String {
    "steps: [{id: a, uses: \(step), next: [\(next)]\(interrupts.isEmpty ? "" : ", interrupts: [\(interrupts)]")}, "
      + "{id: z, uses: prov.hamta}]\n"
  }

  private static let ending = ": vägen ut frågar bara efter uppgifter som står fast"

  @Test("are warned of, with the case that never comes out")
  func fires() throws {
    let once = "warning när val är \"nej\" görs \"a\" om och om igen" + Self.ending
    #expect(try Self.told(Self.round("{when: val = \"ja\", to: z}, {to: a}")) == [once])
    #expect(try Self.told(Self.round("{when: val = \"nej\", to: a}, {to: z}")) == [once])
    #expect(
      try Self.told(Self.round("{when: f, to: z}, {to: a}"), before: "facts: {f: 'val = \"ja\"'}\n")
        == ["warning till exempel när val är \"nej\" görs \"a\" om och om igen" + Self.ending])
    #expect(
      try Self.told(Self.round("{to: a}", interrupts: "{clock: k, when: count(dagar) > 3, to: z}"))
        == ["warning när count(dagar) > 3 inte gäller görs \"a\" om och om igen" + Self.ending])
    // A message may never come.
    #expect(
      try Self.told(
        Self.round("{when: val = \"ja\", to: z}, {to: a}", interrupts: "{message: återkallad, to: z}")) == [once])
    let two = """
      steps: [{id: a, uses: prov.hamta}, {id: b, uses: prov.hamta, next: [{when: val = "ja", to: z}, {to: a}]}, \
      {id: z, uses: prov.hamta}]
      """
    #expect(
      try Self.told(two) == ["warning när val är \"nej\" går \"a\" och \"b\" runt utan slut" + Self.ending])
  }

  @Test("are not, where a way out asks for what may change, for nothing, or they take every case")
  func silent() throws {
    for text in [
      Self.round("{when: 'a.val = \"nu\"', to: z}, {to: a}", step: "prov.valj"),
      Self.round("{when: val = \"ja\", to: z}, {to: a}", interrupts: "{clock: k, to: z}"),
      Self.round("{when: val = \"ja\", to: z}, {to: a}", interrupts: "{clock: k, when: val = \"nej\", to: z}"),
      Self.round("{when: dag < today(), to: z}, {to: a}"),
      Self.round("{when: clocks.k.days_left < 3, to: z}, {to: a}"),
      "steps: [{id: p, parallel: {x: [{id: a, uses: prov.hamta, next: [{when: val = \"ja\", to: b}, {to: a}]}, "
        + "{id: b, uses: prov.hamta}], y: [{id: c, uses: prov.hamta}]}, join: any}]\n",
    ] {
      #expect(try Self.told(text) == [])
    }
  }
}
