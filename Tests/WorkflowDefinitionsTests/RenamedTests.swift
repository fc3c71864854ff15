import SourceDiagnostics
import Testing

@Suite("A name that has been changed in one place and not in the others")
struct RenamedTests {
  private static let head = "workflow: prov\ntitle: Prov\ninputs: {sädn: {type: date, required: true}}\n"

  private static func notes(_ body: String) throws -> [String] {
    try load(head + body).diagnostics.flatMap(\.notes).map { "\($0.place?.range.start.line ?? 0) \($0.message)" }
  }

  @Test("is shown where it stands, if nothing else speaks of it")
  func renamed() throws {
    let ways = """
      steps:
        - {id: a, uses: prov.valj, next: [{when: a.klart, to: anstånd}, {to: z}]}
        - {id: anstådn, uses: prov.hamta}
        - {id: z, uses: prov.hamta}

      """
    #expect(try Self.notes(ways).first == "6 här heter steget \"anstådn\"")
    #expect(
      try Self.notes("steps: [{id: a, uses: prov.hamta}]\nfacts: {f: = sänd}\n") == ["3 här heter fältet \"sädn\""])
  }

  @Test("but not where others do")
  func misspelt() throws {
    #expect(try Self.notes("steps: [{id: a, uses: prov.hamta}]\nfacts: {f: = sänd, g: = sädn}\n") == [])
  }
}
