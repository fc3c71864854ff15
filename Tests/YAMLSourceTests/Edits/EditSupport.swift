import SourceDiagnostics
import Testing
import YAMLSource

/// Does an edit in a text.
func edited(_ source: String, _ edits: YAMLEdit...) throws -> String {
  let editor = try YAMLEditor(SourceFile(name: "test.yaml", text: source))
  return String(decoding: try editor.applying(edits).file.bytes, as: UTF8.self)
}

/// Renders why an edit is refused.
func refusal(_ source: String, _ edit: YAMLEdit) throws -> String {
  let editor = try YAMLEditor(SourceFile(name: "test.yaml", text: source))
  let error = #expect(throws: DiagnosticError.self) { try editor.applying(edit) }
  return render(error?.diagnostics ?? [])
}
