import SourceDiagnostics
import Testing

@Suite("Whether a step closes the case on every way")
struct ClosingTests {
  private static let plugin = ProvPlugin(steps: ProvPlugin.everyStep + [CloseStep.self])

  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      val: {type: choice, options: [ja, nej], required: true}
      enheter: {type: list, of: text, required: true}
      fler: {type: list, of: text}

    """

  private static func told(_ text: String, others: [SourceFile] = []) throws -> [Diagnostic] {
    try load(head + text, others: others, plugin: plugin).diagnostics
  }

  private static func parallel(_ first: String, _ second: String, join: String) -> String {
    "steps: [{id: p, parallel: {x: [\(first)], y: [\(second)]}, join: \(join)}]\n"
  }

  private static let closing = "{id: s, uses: prov.stang}"
  private static let other = "{id: h, uses: prov.hamta}"

  @Test(
    "branches do where those that do not are too few to be waited for",
    arguments: [
      (parallel(closing, other, join: "all"), true), (parallel(closing, other, join: "any"), false),
      (parallel(closing, "{id: t, uses: prov.stang}", join: "any"), true),
      (parallel(closing, other, join: "1"), false), (parallel(closing, other, join: "2"), true),
      (
        parallel(
          "{id: v, uses: prov.hamta, next: [{when: val = \"ja\", to: s}, {to: u}]}, \(closing), {id: u, uses: prov.hamta}",
          other, join: "all"), false
      ),
      (
        parallel(
          "{id: v, uses: prov.hamta, next: [{when: val = \"ja\", to: s}, {to: u}]}, \(closing), {id: u, uses: prov.stang}",
          other, join: "all"), true
      ),
    ])
  func branches(_ row: (text: String, closes: Bool)) throws {
    let found = try Self.told(row.text)
    #expect(found.map(\.code) == (row.closes ? [] : ["workflow.not-closed"]))
    #expect(found.allSatisfy { $0.notes.map(\.message) == ["\"p\" avslutar ärendet bara ibland"] })
  }

  @Test("a loop does where the list surely has items", arguments: [("enheter", true), ("fler", false)])
  func loop(_ row: (list: String, closes: Bool)) throws {
    let list = row.closes ? row.list : "'= if \(row.list) = null then [] else \(row.list)'"
    let found = try Self.told(
      "steps: [{id: f, for_each: {each: e, in: \(list), key: = e}, steps: [\(Self.closing)]}]\n")
    #expect(found.map(\.code) == (row.closes ? [] : ["workflow.not-closed"]))
  }

  @Test("a call does where every way of the called process does", arguments: [true, false])
  func call(_ closes: Bool) throws {
    let called = SourceFile(
      name: "anropad.yaml",
      text: """
        workflow: anropad
        title: Anropad
        inputs: {val: {type: choice, options: [ja, nej], required: true}}
        steps:
          - {id: v, uses: prov.hamta, next: [{when: val = "ja", to: s}, {to: \(closes ? "s2" : "h")}]}
          - {id: s, uses: prov.stang, next: [{to: ut}]}
          - {id: h, uses: prov.hamta, next: [{to: \(closes ? "s2" : "ut")}]}
          - {id: s2, uses: prov.stang, next: [{to: ut}]}
        exits: [{id: ut}]
        """.replacing(
          closes
            ? "  - {id: h, uses: prov.hamta, next: [{to: s2}]}\n"
            : "  - {id: s2, uses: prov.stang, next: [{to: ut}]}\n", with: ""))
    let found = try Self.told("steps: [{id: p, call: anropad, with: {val: = val}}]\n", others: [called])
    #expect(found.map(\.code) == (closes ? [] : ["workflow.not-closed"]))
    #expect(found.allSatisfy { $0.hint?.hasPrefix("låt alla vägar i processen \"anropad\" avsluta ärendet") == true })
  }

  @Test("a process without case is told how it is shown to be called by others")
  func onlyCalled() throws {
    let text =
      "steps: [{id: h, uses: prov.hamta, next: [{when: val = \"ja\", to: x}, {to: z}]}, {id: z, uses: prov.stang, next: [{to: x}]}]\nexits: [{id: x}]\n"
    let hint = try #require(try Self.told(text).first?.hint)
    #expect(hint.hasSuffix("skriv under outputs: vad den ger"))
    let own = try #require(try Self.told("case: {title: '= \"Om \" + val'}\n" + text).first?.hint)
    #expect(!own.contains("outputs"))
    #expect(try Self.told(text + "outputs: {svar: = val}\n").isEmpty)
    let caller = SourceFile(
      name: "yttre.yaml",
      text: """
        workflow: yttre
        title: Yttre
        inputs: {val: {type: choice, options: [ja, nej], required: true}}
        steps:
          - {id: p, call: prov, with: {val: = val, enheter: '= [val]'}}
          - {id: s, uses: prov.stang}
        """)
    #expect(try Self.told(text, others: [caller]).allSatisfy { $0.place?.file.name != "prov.yaml" })
  }
}
