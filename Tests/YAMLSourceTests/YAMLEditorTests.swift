import SourceDiagnostics
import Testing
import YAMLSource

@Suite("An edit")
struct YAMLEditorTests {
  @Test(
    "changes the value and leaves every other byte",
    arguments: [
      ("a: x  # k\nb: 1\n", "y", "a: y  # k\nb: 1\n"),
      ("a: x\n", "y: z", "a: 'y: z'\n"),
      ("a: x\n", "it's # ", "a: 'it''s # '\n"),
      ("a: x\n", "12", "a: '12'\n"),
      ("a: 5\n", "12", "a: 12\n"),
      ("a: x\n", "null", "a: 'null'\n"),
      ("a: x\n", "", "a: ''\n"),
      ("a: 'x'\n", "y", "a: 'y'\n"),
      ("a: \"x\"\n", "å \"z\"", "a: \"å \\\"z\\\"\"\n"),
      ("a: x\n", "ett\ntvå", "a: \"ett\\ntvå\"\n"),
      ("a: x\n", "\u{1}", "a: \"\\x01\"\n"),
      ("a:\nb: 1\n", "y", "a: y\nb: 1\n"),
      ("a:   # k\n", "y", "a: y   # k\n"),
      ("{a: x, b: y}\n", "1, 2", "{a: '1, 2', b: y}\n"),
      ("a: |  # k\n    ett\n    två\n\n# slut\n", "tre\n\nfyra\n", "a: |  # k\n    tre\n\n    fyra\n\n# slut\n"),
      ("a: |\n  ett\n", "tre", "a: |-\n  tre\n"),
      ("a: |\r\n  ett\r\nb: 1\r\n", "tre\nfyra\n", "a: |\r\n  tre\r\n  fyra\r\nb: 1\r\n"),
      ("a: >-\n  ett\n  två\nb: 1\n", "tre fyra", "a: >-\n  tre fyra\nb: 1\n"),
      ("a: |\n  ett\n", "  tre\n", "a: \"  tre\\n\"\n"),
      ("a: &x !!str x\n", "y", "a: &x !!str y\n"),
    ])
  func replacing(source: String, text: String, expected: String) throws {
    let editor = try YAMLEditor(SourceFile(name: "test.yaml", text: source))
    let edited = try editor.replacingValue(at: ["a"], with: text)
    #expect(String(decoding: edited.bytes, as: UTF8.self) == expected)
    #expect(YAMLParser.parse(edited).root?["a"]?.scalar?.text == text)
  }

  @Test("reaches into lists")
  func path() throws {
    let editor = try YAMLEditor(SourceFile(name: "test.yaml", text: "steps:\n- id: a\n- id: b # två\n"))
    let edited = try editor.replacingValue(at: ["steps", 1, "id"], with: "c")
    #expect(String(decoding: edited.bytes, as: UTF8.self) == "steps:\n- id: a\n- id: c # två\n")
  }

  @Test(
    "is refused where it would change something else or nothing is there",
    arguments: [
      (["b"], "yaml.edit-not-found"), (["l", 7], "yaml.edit-not-found"), (["l"], "yaml.edit-not-scalar"),
      (["shared"], "yaml.edit-refused"), (["alias"], "yaml.edit-alias"),
    ] as [(YAMLPath, String)])
  func refused(path: YAMLPath, code: String) throws {
    let editor = try YAMLEditor(SourceFile(name: "test.yaml", text: "l: [1]\nshared: &x y\nalias: *x\n"))
    let error = #expect(throws: DiagnosticError.self) { try editor.replacingValue(at: path, with: "z") }
    #expect(error?.diagnostics.map(\.code) == [code])
  }

  @Test("is refused for a file with errors")
  func badFile() {
    let error = #expect(throws: DiagnosticError.self) { try YAMLEditor(SourceFile(name: "t", text: "a: 1\na: 2\n")) }
    #expect(error?.diagnostics.map(\.code) == ["yaml.duplicate-key"])
  }
}
