import Foundation
import SourceDiagnostics
import Testing

@Suite("The renderer")
struct DiagnosticRendererTests {
  private let renderer = DiagnosticRenderer()

  private func file(_ text: String, name: String = "a.yaml") -> SourceFile {
    SourceFile(name: name, text: text)
  }

  @Test("writes place, message, line, markers and hint as people are shown them")
  func wholeForm() {
    let text = String(repeating: "\n", count: 41) + "      - {to: skriv_yttrnde}\n"
    let source = file(text, name: "Workflows/remissvar.yaml")
    let diagnostic = Diagnostic.error(
      "step.unknown", "steget \"skriv_yttrnde\" finns inte", at: source.place(54..<67),
      hint: "menade du \"skriv_yttrande\" (rad 51)?")
    #expect(
      renderer.render(diagnostic) == """
        Workflows/remissvar.yaml:42:14: fel: steget "skriv_yttrnde" finns inte
          42 |       - {to: skriv_yttrnde}
             |              ^^^^^^^^^^^^^
          menade du "skriv_yttrande" (rad 51)?
        """)
  }

  @Test("writes notes with their own lines, and warnings as such")
  func notes() {
    let source = file("a: 1\na: 2\n")
    let diagnostic = Diagnostic.warning(
      "x", "andra", at: source.place(5..<6), hint: "rad ett\nrad två",
      notes: [.init(message: "första", place: source.place(0..<1)), .init(message: "utan plats")])
    #expect(
      renderer.render(diagnostic) == """
        a.yaml:2:1: varning: andra
           2 | a: 2
             | ^
          rad ett
          rad två
        a.yaml:1:1: jfr: första
           1 | a: 1
             | ^
        jfr: utan plats
        """)
  }

  @Test(
    "puts the markers under the characters",
    arguments: [
      ("a: värde x", 3..<9, "   1 | a: värde x\n     |    ^^^^^"),
      ("\tx: y", 4..<5, "   1 | →x: y\n     |     ^"),
      ("漢字: x", 0..<6, "   1 | 漢字: x\n     | ^^^^"),
      ("漢字: x", 8..<9, "   1 | 漢字: x\n     |       ^"),
      ("abc\ndef", 1..<6, "   1 | abc\n     |  ^^"),
      ("abc", 3..<3, "   1 | abc\n     |    ^"),
      ("abc  \nx", 2..<7, "   1 | abc\n     |   ^"),
      ("", 0..<0, "   1 |\n     | ^"),
      ("a\u{1B}[31mb", 0..<1, "   1 | a\u{FFFD}[31mb\n     | ^"),
    ])
  func markers(text: String, bytes: Range<Int>, expected: String) {
    let rendered = renderer.render(.error("x", "m", at: file(text).place(bytes)))
    #expect(rendered.split(separator: "\n", maxSplits: 1).last.map(String.init) == expected)
  }

  @Test("cuts a very long line around the place")
  func longLine() {
    let text = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let lines = renderer.render(.error("x", "m", at: file(text).place(500..<501))).split(separator: "\n")
    #expect(lines[1] == "   1 | …" + String(repeating: "a", count: 60) + "X" + String(repeating: "b", count: 99) + "…")
    #expect(lines[2] == "     | " + String(repeating: " ", count: 61) + "^")
  }

  @Test("widens the gutter for large line numbers")
  func gutter() {
    let source = file(String(repeating: "\n", count: 12344) + "x")
    #expect(
      renderer.render(.error("x", "m", at: source.place(12344..<12345)))
        == "a.yaml:12345:1: fel: m\n12345 | x\n      | ^")
  }

  @Test("sorts by file, line and column and ends with a count")
  func sorting() {
    let a = file("abc\ndef")
    let b = file("abc", name: "b.yaml")
    let diagnostics: [Diagnostic] = [
      .error("x", "fyra", at: b.place(0..<1)),
      .error("x", "tre", at: a.place(5..<6)),
      .warning("x", "två", at: a.place(4..<5)),
      .error("x", "ett"),
    ]
    let text = DiagnosticRenderer(showsSource: false).renderAll(diagnostics)
    #expect(
      text == """
        fel: ett
        a.yaml:2:1: varning: två
        a.yaml:2:2: fel: tre
        b.yaml:1:1: fel: fyra
        3 fel, 1 varning
        """)
    #expect(DiagnosticError(diagnostics: diagnostics).description == renderer.renderAll(diagnostics))
  }

  @Test(
    "counts in Swedish",
    arguments: [(0, 0, "inga fel"), (1, 0, "1 fel"), (0, 1, "1 varning"), (2, 2, "2 fel, 2 varningar")])
  func counting(errors: Int, warnings: Int, expected: String) {
    let diagnostics =
      Array(repeating: Diagnostic.error("x", "m"), count: errors)
      + Array(repeating: Diagnostic.warning("x", "m"), count: warnings)
    #expect(DiagnosticRenderer.count(diagnostics) == expected)
  }

  @Test("has a record for JSON with the same place")
  func record() throws {
    let notes = [
      Diagnostic.Note(message: "n", place: file("å\nb").place(3..<4)), Diagnostic.Note(message: "ingenstans"),
    ]
    let diagnostic = Diagnostic.error("x.y", "m", at: file("å b").place(3..<4), hint: "h", notes: notes)
    let record = DiagnosticRecord(diagnostic)
    #expect((record.severity, record.code, record.file) == (.error, "x.y", "a.yaml"))
    #expect((record.line, record.column, record.message, record.hint) == (1, 3, "m", "h"))
    #expect(record.notes.map(\.message) == ["n", "ingenstans"])
    #expect(record.notes.map(\.line) == [2, nil] && record.notes.map(\.file) == ["a.yaml", nil])
    let data = try JSONEncoder().encode(record)
    #expect(String(decoding: data, as: UTF8.self).contains("\"severity\":\"error\""))
    #expect(try JSONDecoder().decode(DiagnosticRecord.self, from: data) == record)
  }

  @Test(
    "quotes what people wrote on one line",
    arguments: [
      ("abc", "\"abc\""), ("a\nb\tc", "\"a↵b→c\""), ("a\u{1B}b", "\"a\u{FFFD}b\""),
      (String(repeating: "å", count: 61), "\"" + String(repeating: "å", count: 60) + "…\""),
    ])
  func quoting(text: String, expected: String) {
    #expect(Diagnostic.quote(text) == expected)
  }
}
