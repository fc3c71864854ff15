import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Reads what a person has written in a YAML or JSON file, against the fields that are asked for.
enum InputFile {
  /// The fields' values.
  ///
  /// - Parameter what: What the file is, in Swedish definite form: `indata`, `formuläret`.
  /// - Throws: `Refusal` where there is no file, `DiagnosticError` with every problem in it.
  static func read(_ path: String, fields: [Field], what: String) throws -> Context {
    try read(try FileReading.source(path), fields: fields, what: what)
  }

  /// The fields' values from a file that has been read.
  static func read(_ file: SourceFile, fields: [Field], what: String) throws -> Context {
    let collector = DiagnosticCollector()
    let parsed = YAMLParser.parse(file)
    collector.report(contentsOf: parsed.diagnostics)
    var context: Context?
    if let root = parsed.root { context = FieldReader(reporting: collector).read(fields, from: root, what: what) }
    guard let context, !collector.hasErrors else { throw DiagnosticError(diagnostics: collector.diagnostics) }
    return context
  }

  /// One value of a type, as written on the command line.
  static func value(_ text: String, type: FieldType, name: String) throws -> Value {
    switch type {
    case .text, .longText, .email, .account, .choice, .date, .period: return .string(text)
    default:
      let collector = DiagnosticCollector()
      let parsed = YAMLParser.parse(SourceFile(name: name, text: text))
      collector.report(contentsOf: parsed.diagnostics)
      var value: Value?
      if let root = parsed.root {
        value = FieldReader(reporting: collector).read(type, from: root, what: "fältet \"\(name)\"")
      }
      guard let value, !collector.hasErrors else { throw DiagnosticError(diagnostics: collector.diagnostics) }
      return value
    }
  }

  /// Any value, such as the JSON of a context.
  static func any(_ file: SourceFile) throws -> Value {
    let collector = DiagnosticCollector()
    let parsed = YAMLParser.parse(file)
    collector.report(contentsOf: parsed.diagnostics)
    guard let root = parsed.root, !collector.hasErrors,
      let value = FieldReader(reporting: collector).read(.any, from: root, what: "värdet")
    else { throw DiagnosticError(diagnostics: collector.diagnostics) }
    return value
  }
}
